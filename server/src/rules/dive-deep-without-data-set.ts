import { dataSetOf } from "../packet/story-demands.ts";
import { firstSentence, gradedStories } from "./graded-stories.ts";
import { packetRule } from "./rule.ts";

type Setless = { readonly title: string; readonly principle: string };

export const diveDeepWithoutDataSet = packetRule<Setless>({
  name: "dive-deep-without-data-set",
  scope: "packet",
  severity: "warning",
  what: "A story of a principle such as Dive Deep that does not name the data that was examined, with its size.",
  why: "“I looked at the data” can be said of one row. The size of what was read shows how deep the look went.",
  *check(scope) {
    const { packet, figuresOf } = scope;
    for (const { story, levels } of gradedStories(scope)) {
      const demanding = story.principles.find(({ demands }) => demands.includes("data-set"));
      if (demanding === undefined || dataSetOf(story, figuresOf, packet.profile) !== undefined) continue;
      const place = levels.act.kind === "shown" ? levels.act.place : firstSentence(story, packet.profile);
      yield { place, data: { title: story.title, principle: demanding.name } };
    }
  },
  message: ({ title, principle }) =>
    `“${title}” is told for ${principle} and does not name the data set that you examined. Say how much of what you read: “2.4 million scan rows”.`,
  fixes: ({ place }) => [
    {
      title: "Insert a placeholder for the data set",
      safe: false,
      edits: [
        {
          place: { ...place, span: { start: place.span.end, end: place.span.end } },
          text: " [TODO: number] [TODO: rows] of [TODO: data set]",
        },
      ],
    },
  ],
});

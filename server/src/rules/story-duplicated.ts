import { repeatedStories } from "../packet/same-stories.ts";
import { packetRule } from "./rule.ts";

type Repeated = { readonly title: string; readonly earlier: string; readonly percent: number };

export const storyDuplicated = packetRule<Repeated>({
  name: "story-duplicated",
  scope: "packet",
  severity: "warning",
  what: "A story that tells an earlier one again in nearly the same words.",
  why: "The stories of a principle must be distinct. One that is told twice counts once.",
  *check({ packet }) {
    for (const { story, earlier, share } of repeatedStories(packet)) {
      yield {
        place: story.place,
        data: { title: story.title, earlier: earlier.title, percent: Math.round(share * 100) },
        related: [{ place: earlier.place, message: `The same story: ${earlier.title}` }],
      };
    }
  },
  message: ({ title, earlier, percent }) =>
    `“${title}” repeats “${earlier}”: ${percent}% of its wording is the same, so the two count as one. Name both principles on one story, or tell another.`,
});

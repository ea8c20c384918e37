import { textOf } from "../base/span.ts";
import type { Story } from "../packet/stories.ts";
import type { Profile } from "../profile/profile.ts";
import { compileWords, findWords } from "../profile/words.ts";
import { firstSentence, gradedStories } from "./graded-stories.ts";
import { editAt, packetRule } from "./rule.ts";

type Actless = { readonly title: string; readonly team?: string; readonly state?: string };

export const storyWithoutBehavior = packetRule<Actless>({
  name: "story-without-behavior",
  scope: "packet",
  severity: "warning",
  what: "A story in which its author does nothing that a witness could describe (level 1).",
  why: "A reader believes what they can picture: who did what, to what, and where.",
  *check(scope) {
    for (const { story, levels } of gradedStories(scope)) {
      if (levels.act.kind === "shown") continue;
      const team = levels.act.kind === "team" ? levels.act.words : undefined;
      const state = stateIn(story, scope.packet.profile);
      yield {
        place: levels.act.kind === "team" ? levels.act.place : firstSentence(story, scope.packet.profile),
        data: { title: story.title, ...(team !== undefined && { team }), ...(state !== undefined && { state }) },
      };
    }
  },
  message: ({ title, team, state }) => {
    const story = `“${title}” shows no act of yours (level 1)`;
    if (team !== undefined) return `${story}: it says “${team}”. Which part did you do yourself?`;
    const found = state === undefined ? "" : `; “${state}” is a state, and nobody can watch it`;
    return `${story}${found}. Say what you did, to what and where: “I rewrote the refund policy with Finance”.`;
  },
  fixes: ({ place }) => [
    {
      title: "Insert a sentence for the act",
      safe: false,
      edits: [
        {
          ...editAt(
            place,
            { start: place.span.start, end: place.span.start },
            "I [TODO: verb] [TODO: what, and where]. ",
          ),
          snippet: `I \${1:verb} \${2:what, and where}. `,
        },
      ],
    },
  ],
});

/** The words of a state where an act should be. */
function stateIn({ passages }: Story, { words }: Profile): string | undefined {
  const states = compileWords(words.state);
  for (const { block, span } of passages) {
    const masked = textOf(block.masked, span);
    const [found] = findWords(states, masked);
    if (found !== undefined) return textOf(masked, found.span);
  }
  return undefined;
}

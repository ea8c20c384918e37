import type { Story } from "../packet/stories.ts";
import type { Doubt, OutcomeVerdict } from "../packet/story-outcome.ts";
import { gradedStories, lastSentence } from "./graded-stories.ts";
import { insertion, rowSentenceFixes } from "./row-sentence.ts";
import { packetRule, type Severity } from "./rule.ts";

type Open = Exclude<OutcomeVerdict, { readonly kind: "shown" }>;
type Outcomeless = { readonly story: Story; readonly outcome: Open };

export const storyWithoutOutcome = packetRule<Outcomeless>({
  name: "story-without-outcome",
  scope: "packet",
  severity: "error",
  what: "A story without an outcome in figures that follows what its author did (level 2).",
  why: "An act without an outcome is effort, and a panel promotes what came of it.",
  *check(scope) {
    for (const { story, levels } of gradedStories(scope)) {
      const { outcome } = levels;
      if (outcome.kind === "shown") continue;
      if (outcome.kind === "missing")
        yield { place: lastSentence(story, scope.packet.profile), data: { story, outcome } };
      else yield { place: outcome.place, data: { story, outcome }, severity: SEVERITIES[outcome.why] };
    }
  },
  message: ({ story: { title }, outcome }) =>
    outcome.kind === "missing"
      ? `“${title}” has no outcome (level 2). Say what followed from what you did, with a figure and its unit, best from one value to another.`
      : `Is “${outcome.words}” the outcome of “${title}”? ${QUESTIONS[outcome.why]}`,
  fixes: ({ place, data: { story, outcome } }, { packet }) => {
    if (outcome.kind !== "missing") return [];
    return [
      ...rowSentenceFixes(story, place, packet),
      insertion(
        "Insert a placeholder for the outcome",
        "[TODO: measure] went from [TODO: value] to [TODO: value].",
        place,
      ),
    ];
  },
});

/** Work put in and what was found are hardly ever the outcome. */
const SEVERITIES: Readonly<Record<Doubt, Severity>> = {
  before: "info",
  small: "info",
  finding: "warning",
  effort: "warning",
};

const QUESTIONS: Readonly<Record<Doubt, string>> = {
  before: "It stands before an act. Say that it followed, or add what did.",
  finding: "It reads as what you found. Say what changed once you acted on it.",
  small: "If it is, say what it counts, and what it was before.",
  effort: "It reads as the work that you put in. Say what came of it.",
};

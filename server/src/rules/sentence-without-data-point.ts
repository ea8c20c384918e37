import { editAt, sentenceRule } from "./rule.ts";
import type { SentenceScope } from "./scope.ts";

/** Documents whose prose must be backed; an email or a script repeats the storyline and says more beside it. */
const PROSE = new Set(["narrative", "deck", "stories"]);

export const sentenceWithoutDataPoint = sentenceRule<{ readonly inStoryline: boolean }>({
  name: "sentence-without-data-point",
  scope: "sentence",
  severity: "info",
  what: "A sentence that holds neither a figure nor a citation.",
  why: "A panel takes a sentence without a data point for an opinion.",
  *check(scope) {
    const { inStoryline, profile, role, figures, citations, block, span, file } = scope;
    const asked = inStoryline || (profile.dataPoints === "everywhere" && PROSE.has(role));
    if (!asked || figures.length > 0 || citations.length > 0 || !isProse(scope)) return;
    yield { place: { file, block, span }, data: { inStoryline }, severity: inStoryline ? "error" : "info" };
  },
  message: ({ inStoryline }) =>
    inStoryline
      ? "This storyline sentence has no data point. Add the figure that shows it, with its citation."
      : "This sentence has no data point. Add a figure or a citation, or cut it.",
  fixes: ({ place }, { masked, span }) => {
    const end = span.start + masked.replace(/[\0\s.!?…"”’)\]]+$/, "").length;
    return [
      {
        title: "Insert a placeholder for the data point",
        safe: false,
        edits: [editAt(place, { start: end, end }, " ([TODO: data point])")],
      },
    ];
  },
});

/** A sentence of running text with an end or a verb's length, not a label, a list of names or a note. */
function isProse({ leaf, text, block, role }: SentenceScope): boolean {
  if (leaf !== "paragraph" || block.kind === "footnote-definition" || role === "source") return false;
  return text.split(" ").length >= 4 && !text.endsWith(":");
}

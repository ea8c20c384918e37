import { folderOf, relativePath } from "../base/path.ts";
import type { CheckedFigure } from "../reconcile/verdict.ts";
import { editAt, type Fix, sentenceRule } from "./rule.ts";
import type { SentenceScope } from "./scope.ts";

/** Documents that repeat what others cite, or are the evidence itself. */
const EXEMPT = new Set(["email", "rehearsal", "timeline", "source", "impact"]);

export const figureWithoutCitation = sentenceRule<CheckedFigure>({
  name: "figure-without-citation",
  scope: "sentence",
  severity: "info",
  what: "A figure in a sentence without a citation.",
  why: "A reader cannot look up what has no source.",
  *check(scope) {
    const { role, leaf, figures, citations, file, block } = scope;
    if (EXEMPT.has(role) || leaf !== "paragraph" || block.kind === "footnote-definition") return;
    if (citations.length > 0) return;
    for (const checked of figures) {
      const { figure, verdict } = checked;
      if (figure.weak === true || verdict.kind === "contradicts" || isWithin(verdict)) continue;
      yield { place: { file, block, span: figure.span }, data: checked };
    }
  },
  message: ({ text, verdict }) =>
    verdict.kind === "agrees"
      ? `${text} has no citation, and the packet holds it. Cite the row.`
      : `${text} has no citation, and no cell of the packet was found to hold it. Cite its source, or attach one.`,
  fixes: ({ data }, scope) => citationFixes(data, scope),
});

/** A figure that the sentence itself gives needs no source of its own. */
function isWithin(verdict: CheckedFigure["verdict"]): boolean {
  return verdict.kind === "agrees" && verdict.working.evidence.length === 0;
}

/** A link around the figure to the one row or cell that gives it. */
function citationFixes({ verdict, figure, text }: CheckedFigure, { file, block }: SentenceScope): readonly Fix[] {
  if (verdict.kind !== "agrees" || text.includes("[") || text.includes("]")) return [];
  const [evidence, ...others] = verdict.working.evidence;
  if (evidence === undefined || others.some((other) => other.rowLabel !== evidence.rowLabel)) return [];
  const address = `${relativePath(folderOf(file), evidence.place.file)}#${evidence.fragment}`;
  return [
    {
      title: `Cite ${address}`,
      safe: false,
      edits: [editAt({ file, block, span: figure.span }, figure.span, `[${text}](${encodeURI(address)})`)],
    },
  ];
}

import type { CheckedFigure } from "../reconcile/verdict.ts";
import { sentenceRule } from "./rule.ts";

export const figureUnbacked = sentenceRule<CheckedFigure>({
  name: "figure-unbacked",
  scope: "sentence",
  severity: "warning",
  what: "A figure that cites evidence which neither holds it nor gives it.",
  why: "Whoever follows the citation finds another number, or none.",
  *check({ figures, file, block }) {
    for (const checked of figures) {
      const { verdict, figure } = checked;
      if (verdict.kind !== "unbacked" || !verdict.cited || figure.weak === true) continue;
      yield { place: { file, block, span: figure.span }, data: checked };
    }
  },
  message: ({ text }) =>
    `Nothing that the sentence cites holds ${text} or gives it by arithmetic. Cite the cell that it comes from, or correct it.`,
});

import { cellsInWords } from "../reconcile/working.ts";
import { type ContradictedFigure, contradicted } from "./figure-contradicts-evidence.ts";
import { sentenceRule } from "./rule.ts";

export const supersededFigure = sentenceRule<ContradictedFigure>({
  name: "superseded-figure",
  scope: "sentence",
  severity: "error",
  what: "A figure from a cell that its source marks as superseded.",
  why: "Finance has replaced the value; a panel that looks it up finds another.",
  check: (scope) => contradicted(scope, (verdict) => verdict.class === "stale"),
  message: ({ checked, verdict: { working } }) =>
    `${checked.text} is superseded in ${cellsInWords(working.evidence)}. Take the restated value.`,
});

import { type ContradictedFigure, contradicted } from "./figure-contradicts-evidence.ts";
import { editAt, sentenceRule } from "./rule.ts";

export const percentForPoints = sentenceRule<ContradictedFigure>({
  name: "percent-for-points",
  scope: "sentence",
  severity: "error",
  what: "A difference of two percentages called percent, or a relative change called points.",
  why: "A fall from 10 % to 8 % is 2 points and 20 %. Finance reads the two differently, and so does a panel.",
  check: (scope) => contradicted(scope, (verdict) => verdict.class === "unit"),
  message: ({ checked, verdict }) =>
    checked.figure.kind === "percent"
      ? `${checked.text} is a difference in percentage points: ${verdict.working.formula}. Write it in points, or give the relative change.`
      : `${checked.text} is a relative change: ${verdict.working.formula}. Write it in percent, or give the difference in points.`,
  fixes: ({ place, data: { checked } }) => {
    const number = checked.text.replace(/[\s\u00A0\u202F]*(?:%|per ?cent|pp|pts?|percentage points?|points?)$/i, "");
    const unit = checked.figure.kind === "percent" ? " points" : "%";
    return [
      {
        title: `Write ${number}${unit}`,
        safe: false,
        edits: [editAt(place, checked.figure.span, `${number}${unit}`)],
      },
    ];
  },
});

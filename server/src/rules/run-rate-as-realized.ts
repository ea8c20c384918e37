import { cellsInWords } from "../reconcile/working.ts";
import { type ContradictedFigure, contradicted } from "./figure-contradicts-evidence.ts";
import { sentenceRule } from "./rule.ts";

export const runRateAsRealized = sentenceRule<ContradictedFigure>({
  name: "run-rate-as-realized",
  scope: "sentence",
  severity: "error",
  what: "An annualized amount or a run-rate told as an amount that has come in.",
  why: "Finance counts what is booked. A rate taken for a result is found in the first minute of a review.",
  check: (scope) =>
    contradicted(scope, ({ class: sort, working: { evidence } }) => {
      const status = evidence[0]?.status;
      return sort === "status" && (status === "annualized" || status === "run-rate");
    }),
  message: ({ checked, verdict: { working } }) => {
    const sort = working.evidence[0]?.status === "run-rate" ? "a run-rate" : "annualized";
    return `${checked.text} is ${sort} in ${cellsInWords(working.evidence)}, and the sentence tells it as realized. Say "${sort.replace("a ", "")}", or give the realized amount.`;
  },
});

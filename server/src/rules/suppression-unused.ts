import type { RuleInfo, RuleProblem } from "./rule.ts";
import type { Suppressing } from "./suppression.ts";

/** Told after all other rules have spoken, so that it is not a rule that runs by itself. */
export const SUPPRESSION_UNUSED: RuleInfo = {
  name: "suppression-unused",
  severity: "info",
  what: "A suppression that lets nothing stand, or that gives no reason.",
  why: "A suppression that outlives its finding hides the next one.",
};

export function suppressionUnused(unused: readonly Suppressing[]): readonly RuleProblem[] {
  return unused.map(({ rule, place, reason }) => ({
    rule: SUPPRESSION_UNUSED.name,
    place,
    severity: "info",
    message: `No ${rule} finding is left here to let stand${reason === "" ? ", and no reason is given" : ""}. Delete the suppression.`,
    related: [],
    fixes: () => [{ title: "Delete the suppression", safe: true, edits: [{ place, text: "" }] }],
  }));
}

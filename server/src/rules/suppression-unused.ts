import type { Fix, RuleInfo, RuleProblem } from "./rule.ts";
import type { Suppressing } from "./suppression.ts";

/** Told after all other rules have spoken, so that it is not a rule that runs by itself. */
export const SUPPRESSION_UNUSED: RuleInfo = {
  name: "suppression-unused",
  severity: "info",
  what: "A suppression that lets nothing stand, or that gives no reason.",
  why: "A suppression that outlives its finding hides the next one.",
};

export function suppressionUnused(
  suppressions: readonly Suppressing[],
  used: ReadonlySet<Suppressing>,
): readonly RuleProblem[] {
  return suppressions.flatMap((suppression) => {
    if (!used.has(suppression)) return [unused(suppression)];
    return suppression.reason === "" ? [withoutReason(suppression)] : [];
  });
}

function unused({ rule, place }: Suppressing): RuleProblem {
  const deletion: Fix = { title: "Delete the suppression", safe: true, edits: [{ place, text: "" }] };
  return {
    ...PROBLEM,
    place,
    message: `No ${rule} finding is left here to let stand. Delete the suppression.`,
    // An entry of the manifest is part of a list, whose other lines its place does not tell.
    fixes: () => (place.block === undefined ? [] : [deletion]),
  };
}

function withoutReason({ rule, place }: Suppressing): RuleProblem {
  return { ...PROBLEM, place, message: `Say after a colon why this ${rule} finding is let stand.`, fixes: () => [] };
}

const PROBLEM = { rule: SUPPRESSION_UNUSED.name, severity: "info", related: [] } as const;

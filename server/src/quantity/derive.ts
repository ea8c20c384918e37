import type { Known } from "./compare.ts";
import { type Derivation, type Goal, type Operand, termOf } from "./derivation.ts";
import { deriveGroups } from "./derive-groups.ts";
import { derivePairs } from "./derive-pairs.ts";
import { deriveAnnualized, deriveAvoided, deriveConverted, deriveRates } from "./derive-rates.ts";

/**
 * Only so many of the first operands are set against each other, so that the work is bounded: at most 24 × 23 pairs, and 10 × 9 × 8
 * triples. With more of them some pair or other fits any figure, and a fit would say nothing. Columns are summed at any length.
 */
export const PAIR_LIMIT = 24;
export const TRIPLE_LIMIT = 10;

/**
 * Every derivation of a number of the goal's kind and unit from the operands, which are given with the likeliest first. Those behind the
 * first so many that are `paired` are there for what whole columns yield.
 */
export function derive(goal: Goal, operands: readonly Operand[], pairs = operands.length): readonly Derivation[] {
  const terms = operands.map(termOf);
  const paired = terms.slice(0, Math.min(pairs, PAIR_LIMIT));
  return withoutRepeats([
    ...terms.slice(0, pairs).flatMap((term) => [...deriveConverted(goal, term), ...deriveAnnualized(goal, term)]),
    ...derivePairs(goal, paired),
    ...deriveRates(goal, paired),
    ...deriveAvoided(goal, paired.slice(0, TRIPLE_LIMIT)),
    ...deriveGroups(goal, terms),
  ]);
}

/** What the derivation makes known, to be compared with a figure. */
export function knownFrom({ exact, value, interval }: Derivation): Known {
  return exact ? { precision: "exact", value } : { precision: "derived", value, interval };
}

/** A column of two rows has its sum as a pair, and as a column. */
function withoutRepeats(derivations: readonly Derivation[]): readonly Derivation[] {
  const unique = new Map(
    derivations.map((found) => [`${found.operation} ${found.operands} ${found.factor?.numerator}`, found]),
  );
  return [...unique.values()];
}

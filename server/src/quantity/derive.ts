import type { Known } from "./compare.ts";
import { type Derivation, type Goal, type Operand, type Sketch, termOf, workOut } from "./derivation.ts";
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
  return sketches(goal, operands, pairs).map((sketch) => workOut(sketch, goal, operands));
}

/** What the operands behind the paired ones are there for: whole columns, or only so that one of the paired may be a share of its column. */
export type Rest = "columns" | "shares";

/** As `derive`, with none of them worked out. */
export function sketches(
  goal: Goal,
  operands: readonly Operand[],
  pairs: number,
  rest: Rest = "columns",
): readonly Sketch[] {
  const terms = operands.map(termOf);
  const paired = terms.slice(0, Math.min(pairs, PAIR_LIMIT));
  return withoutRepeats([
    ...terms.slice(0, pairs).flatMap((term) => [...deriveConverted(goal, term), ...deriveAnnualized(goal, term)]),
    ...derivePairs(goal, paired),
    ...deriveRates(goal, paired),
    ...deriveAvoided(goal, paired.slice(0, TRIPLE_LIMIT)),
    ...deriveGroups(goal, terms, rest === "shares" ? pairs : terms.length),
  ]);
}

/** What the derivation makes known, to be compared with a figure. */
export function knownFrom({ exact, value, interval }: Derivation): Known {
  return exact ? { precision: "exact", value } : { precision: "derived", value, interval };
}

/** A column of two rows has its sum as a pair, and as a column; all rows of the goal's kind may be one column. */
function withoutRepeats(found: readonly Sketch[]): readonly Sketch[] {
  const seen = new Set<string>();
  return found.filter(({ operation, operands }) => {
    if (operation !== "sum" && operation !== "mean") return true;
    const key = `${operation} ${operands}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

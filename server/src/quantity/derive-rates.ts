import { conversionFactor, fractionOfOne } from "./conversion.ts";
import { type Goal, inUnit, isSameThing, type Sketch, sketch, type Term } from "./derivation.ts";
import { difference, type Estimate, product, quotient, scaled } from "./estimate.ts";
import { denominatorBase } from "./per-base.ts";
import { compare, divide, equal, ONE, type Rational, rational } from "./rational.ts";

/** How many of the period make a year. */
export const ANNUAL_FACTORS: readonly { readonly period: string; readonly factor: Rational }[] = [
  { period: "month", factor: rational(12) },
  { period: "quarter", factor: rational(4) },
  { period: "half", factor: rational(2) },
  { period: "week", factor: rational(52) },
  { period: "day", factor: rational(365) },
];

/** The number itself, where it has another unit than the goal. */
export function deriveConverted(goal: Goal, term: Term): readonly Sketch[] {
  const factor = conversionFactor(term.operand, goal);
  if (factor === undefined || (term.operand.kind === goal.kind && equal(factor, ONE))) return [];
  return sketch("converted", [term], scaled(term.estimate, factor), factor);
}

/** The number for a year, where the goal says that it is one. */
export function deriveAnnualized(goal: Goal, term: Term): readonly Sketch[] {
  const amount = goal.annualized === true && isAmount(goal) ? inUnit(term, goal) : undefined;
  if (amount === undefined) return [];
  return ANNUAL_FACTORS.flatMap(({ factor }) => sketch("annualized", [term], scaled(amount, factor), factor));
}

/** What every two terms yield as an amount for each unit times how many there are, a part of an amount, or an amount per unit. */
export function deriveRates(goal: Goal, terms: readonly Term[]): readonly Sketch[] {
  if (!isAmount(goal)) return [];
  const found: Sketch[] = [];
  for (const amount of terms) {
    for (const volume of terms) {
      if (amount !== volume) found.push(...multiplied(goal, amount, volume), ...perUnit(goal, amount, volume));
    }
  }
  return found;
}

/**
 * What a lower rate spared: (rate before - rate after) × volume. The rates are amounts per unit, of the goal's kind, and the volume a
 * count; or they are parts, and the volume an amount.
 */
export function deriveAvoided(goal: Goal, terms: readonly Term[]): readonly Sketch[] {
  if (!isAmount(goal)) return [];
  return pairsFallingIn(terms).flatMap(([before, after]) =>
    terms.flatMap((volume) => (volume === before || volume === after ? [] : avoided(goal, before, after, volume))),
  );
}

function multiplied(goal: Goal, unit: Term, volume: Term): readonly Sketch[] {
  if (isPlainCount(unit) && volume.operand.kind === "count") return [];
  const [amount, times] = [inUnit(unit, goal), multiplier(unit, volume)];
  if (amount === undefined || times === undefined) return [];
  const { base } = unit.operand;
  const single = base === undefined ? amount : scaled(amount, divide(ONE, base) ?? ONE);
  return sketch("product", [unit, volume], product(single, times));
}

function perUnit(goal: Goal, amount: Term, volume: Term): readonly Sketch[] {
  if (goal.per === undefined) return [];
  const [dividend, divisor] = [inUnit(amount, goal), volumeIn(goal.per, volume)];
  const single = dividend && divisor && quotient(dividend, divisor);
  return single ? sketch("per-unit", [amount, volume], scaled(single, denominatorBase(goal.per))) : [];
}

function avoided(goal: Goal, before: Term, after: Term, volume: Term): readonly Sketch[] {
  const terms = [before, after, volume];
  const spared = difference(before.estimate, after.estimate);
  const part = partOfOne(before);
  if (part !== undefined) {
    const amount = inUnit(volume, goal);
    return amount ? sketch("avoided", terms, product(scaled(spared, part), amount)) : [];
  }
  if (isPlainCount(before) || volume.operand.kind !== "count") return [];
  const factor = conversionFactor(before.operand, goal);
  return factor ? sketch("avoided", terms, product(scaled(spared, factor), volume.estimate)) : [];
}

/** The number of units, the part, the factor, or the periods that the amount is an amount per. */
function multiplier(unit: Term, volume: Term): Estimate | undefined {
  const part = partOfOne(volume);
  if (part !== undefined) return scaled(volume.estimate, part);
  if (volume.operand.kind === "ratio") return volume.estimate;
  return volumeIn(unit.operand.per ?? "", volume);
}

function volumeIn(per: string, volume: Term): Estimate | undefined {
  return volume.operand.kind === "count" ? volume.estimate : inUnit(volume, { kind: "duration", unit: per });
}

function partOfOne({ operand }: Term): Rational | undefined {
  return operand.kind === "points" ? undefined : fractionOfOne(operand.kind);
}

/** Twelve teams times 30 sellers is nothing, unless it is 30 sellers per team. */
function isPlainCount({ operand }: Term): boolean {
  return operand.kind === "count" && operand.per === undefined;
}

function isAmount({ kind }: Goal): boolean {
  return kind === "money" || kind === "count" || kind === "duration" || kind === "measure";
}

/** Every two terms of one thing and in one unit, the greater first. */
function pairsFallingIn(terms: readonly Term[]): readonly (readonly [before: Term, after: Term])[] {
  return terms.flatMap((before) =>
    terms
      .filter((after) => isSameThing(before, after) && before.operand.unit === after.operand.unit)
      .filter((after) => compare(before.operand.number.value, after.operand.number.value) > 0)
      .map((after) => [before, after] as const),
  );
}

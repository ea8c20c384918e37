import { conversionFactor, type Quality } from "./conversion.ts";
import { type Estimate, exactEstimate, scaled, writtenEstimate } from "./estimate.ts";
import type { WrittenNumber } from "./figure.ts";
import { equal, ONE, type Rational } from "./rational.ts";

/** One number of the evidence. */
export type Operand = Quality & {
  readonly number: WrittenNumber;
  /** True for a raw source value. Any other number stands for all values that round to it. */
  readonly exact: boolean;
  /** As in `Figure`: `day` where the number is an amount per day. */
  readonly per?: string;
  /** How many units the number is an amount per: 1,000 for revenue per 1,000 views. */
  readonly base?: Rational;
  /** Operands with the same column are summed, averaged and counted together. A column holds no total of its own rows. */
  readonly column?: number;
};

/** What a derivation has to yield. A `Figure` is one. */
export type Goal = Quality & {
  readonly per?: string;
  /** True where the words say annualized or run-rate. Nothing else is ever multiplied up to a year. */
  readonly annualized?: boolean;
};

/**
 * A way to get a number from others. The operands are, in this order:
 * `difference` later, earlier (also gross, cost, and post, baseline) · `points` later, earlier · `relative-change` baseline, post ·
 * `ratio` of, to · `share` part, whole · `share-of-total` part, all the rows · `per-unit` amount, volume · `product` unit, volume · `avoided` rate before, rate after,
 * volume · `sum`, `mean`, `count` the rows · `weighted-mean` the rows, then their weights · `annualized`, `converted` the one.
 */
export type Operation =
  | "difference"
  | "points"
  | "relative-change"
  | "ratio"
  | "share"
  | "share-of-total"
  | "per-unit"
  | "product"
  | "avoided"
  | "sum"
  | "mean"
  | "weighted-mean"
  | "count"
  | "annualized"
  | "converted";

export type Derivation = Quality &
  Estimate & {
    readonly operation: Operation;
    /** Indexes of the operands, in the order that the operation says. */
    readonly operands: readonly number[];
    /** What an annualized or a converted number was multiplied by. */
    readonly factor?: Rational;
    /** True where every operand is, so that `value` is the very value. */
    readonly exact: boolean;
  };

/** An operand with its place in the list. */
export type Term = {
  readonly index: number;
  readonly operand: Operand;
  readonly estimate: Estimate;
};

export function termOf(operand: Operand, index: number): Term {
  const { number, exact } = operand;
  return { index, operand, estimate: exact ? exactEstimate(number.value) : writtenEstimate(number) };
}

export function derivation(
  goal: Goal,
  operation: Operation,
  terms: readonly Term[],
  estimate: Estimate | undefined,
  factor?: Rational,
): readonly Derivation[] {
  if (estimate === undefined) return [];
  const operands = terms.map((term) => term.index);
  const exact = terms.every((term) => term.operand.exact);
  const { kind, unit } = goal;
  const { value, interval } = estimate;
  return [{ operation, operands, kind, unit, value, interval, exact, ...(factor && { factor }) }];
}

/** The term in that unit, or undefined where there is no conversion. */
export function inUnit(term: Term, quality: Quality): Estimate | undefined {
  const factor = conversionFactor(term.operand, quality);
  return factor && (equal(factor, ONE) ? term.estimate : scaled(term.estimate, factor));
}

/** True where the two may be added up or set against each other: nouns of counts have to match where both have one. */
export function isSameThing({ operand: left }: Term, { operand: right }: Term): boolean {
  if (left.kind !== right.kind) return false;
  return left.kind === "count" ? isSameNoun(left.unit, right.unit) : conversionFactor(left, right) !== undefined;
}

/** `active sellers` are `sellers`. */
function isSameNoun(left: string, right: string): boolean {
  return left === "" || right === "" || lastWord(left) === lastWord(right);
}

function lastWord(noun: string): string {
  return noun.slice(noun.lastIndexOf(" ") + 1).toLowerCase();
}

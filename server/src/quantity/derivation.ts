import { conversionFactor, type Quality } from "./conversion.ts";
import { type Estimate, exactEstimate, scaled, type Worked, writtenEstimate } from "./estimate.ts";
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

/** Some operands put together, and about what they come to. */
export type Sketch = {
  readonly operation: Operation;
  /** Indexes of the operands, in the order that the operation says. */
  readonly operands: readonly number[];
  /** What an annualized or a converted number was multiplied by. */
  readonly factor?: Rational;
  readonly estimate: Estimate;
};

/** A sketch whose number is worked out. */
export type Derivation = Quality &
  Worked &
  Omit<Sketch, "estimate"> & {
    /** True where every operand is, so that `value` is the very value. */
    readonly exact: boolean;
  };

/** An operand with its place in the list. */
export type Term = {
  readonly index: number;
  readonly operand: Operand;
  readonly estimate: Estimate;
  /** Of a count's noun the word that counts: `active sellers` are `sellers`. */
  readonly noun: string;
};

export function termOf(operand: Operand, index: number): Term {
  const { kind, unit, number, exact } = operand;
  const estimate = exact ? exactEstimate(number.value) : writtenEstimate(number);
  return { index, operand, estimate, noun: kind === "count" ? lastWord(unit) : "" };
}

/** None where there is no estimate. */
export function sketch(
  operation: Operation,
  terms: readonly Term[],
  estimate: Estimate | undefined,
  factor?: Rational,
): readonly Sketch[] {
  if (estimate === undefined) return NOTHING;
  const operands = terms.map((term) => term.index);
  return [factor === undefined ? { operation, operands, estimate } : { operation, operands, estimate, factor }];
}

const NOTHING: readonly never[] = [];

/** The sketch with its number worked out. Rows are counted and not measured, so that their count is exact whatever they are. */
export function workOut({ estimate, ...sketched }: Sketch, { kind, unit }: Goal, all: readonly Operand[]): Derivation {
  const exact = sketched.operation === "count" || sketched.operands.every((index) => all[index]?.exact === true);
  return { ...sketched, kind, unit, ...estimate.worked(), exact };
}

/** The term in that unit, or undefined where there is no conversion. */
export function inUnit(term: Term, quality: Quality): Estimate | undefined {
  const factor = conversionFactor(term.operand, quality);
  return factor && (equal(factor, ONE) ? term.estimate : scaled(term.estimate, factor));
}

/** True where the two may be added up or set against each other: nouns of counts have to match where both have one. */
export function isSameThing(left: Term, right: Term): boolean {
  if (left.operand.kind !== right.operand.kind) return false;
  if (left.operand.kind !== "count") return conversionFactor(left.operand, right.operand) !== undefined;
  return left.noun === "" || right.noun === "" || left.noun === right.noun;
}

function lastWord(noun: string): string {
  return noun.slice(noun.lastIndexOf(" ") + 1).toLowerCase();
}

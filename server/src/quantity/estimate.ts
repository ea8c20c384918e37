import { widestRounding } from "./bounds.ts";
import type { WrittenNumber } from "./figure.ts";
import { exactly, hull, type Interval, overlap } from "./interval.ts";
import {
  addIntervals,
  divideIntervals,
  multiplyIntervals,
  scaleInterval,
  subtractIntervals,
} from "./interval-arithmetic.ts";
import { add, divide, multiply, ONE, type Rational, rational, sign, subtract, ZERO } from "./rational.ts";

/** A number as far as it is known: what its digits give, and everything that they may stand for. */
export type Estimate = {
  readonly value: Rational;
  readonly interval: Interval;
};

export function exactEstimate(value: Rational): Estimate {
  return { value, interval: exactly(value) };
}

/** A number that may have been rounded at any of its possible places. */
export function writtenEstimate(number: WrittenNumber): Estimate {
  return { value: number.value, interval: widestRounding(number) };
}

export function scaled({ value, interval }: Estimate, factor: Rational): Estimate {
  return { value: multiply(value, factor), interval: scaleInterval(interval, factor) };
}

export function difference(minuend: Estimate, subtrahend: Estimate): Estimate {
  return {
    value: subtract(minuend.value, subtrahend.value),
    interval: subtractIntervals(minuend.interval, subtrahend.interval),
  };
}

export function product(left: Estimate, right: Estimate): Estimate {
  return { value: multiply(left.value, right.value), interval: multiplyIntervals(left.interval, right.interval) };
}

/** Undefined where the divisor may be zero. */
export function quotient(dividend: Estimate, divisor: Estimate): Estimate | undefined {
  const value = divide(dividend.value, divisor.value);
  const interval = divideIntervals(dividend.interval, divisor.interval);
  return value && interval && { value, interval };
}

/** `post / baseline - 1`, a fraction of one; undefined where the baseline may be zero or less, from which no change has a rate. */
export function relativeChange(baseline: Estimate, post: Estimate): Estimate | undefined {
  const { low } = baseline.interval;
  if (low === undefined || sign(low) <= 0) return undefined;
  const factor = quotient(post, baseline);
  return factor && difference(factor, exactEstimate(ONE));
}

export function sum(terms: readonly Estimate[]): Estimate {
  return terms.reduce(
    (total, term) => ({
      value: add(total.value, term.value),
      interval: addIntervals(total.interval, term.interval),
    }),
    exactEstimate(ZERO),
  );
}

/** Undefined where there are no terms. */
export function mean(terms: readonly Estimate[]): Estimate | undefined {
  return terms.length === 0 ? undefined : scaled(sum(terms), rational(1, terms.length));
}

/** The mean of the terms by the weights of the same places; undefined where a weight is missing, or their sum may be zero. */
export function weightedMean(terms: readonly Estimate[], weights: readonly Estimate[]): Estimate | undefined {
  if (terms.length !== weights.length) return undefined;
  const products = terms.map((term, index) => product(term, weights[index] ?? exactEstimate(ZERO)));
  const result = quotient(sum(products), sum(weights));
  const range = terms.map((term) => term.interval).reduce(hull, exactly(terms[0]?.value ?? ZERO));
  // The same imprecise weight stands above and below the line, which makes the quotient look wider than any mean can be.
  const interval = result && (allPositive(weights) ? overlap(result.interval, range) : result.interval);
  return result && interval && { value: result.value, interval };
}

function allPositive(estimates: readonly Estimate[]): boolean {
  return estimates.every(({ interval }) => interval.low !== undefined && sign(interval.low) >= 0);
}

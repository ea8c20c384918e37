import { memoByFirst } from "../base/memo.ts";
import { widestRounding } from "./bounds.ts";
import type { WrittenNumber } from "./figure.ts";
import { exactly, floatEnds, hull, type Interval, overlap } from "./interval.ts";
import {
  addIntervals,
  divideIntervals,
  multiplyIntervals,
  scaleInterval,
  subtractIntervals,
} from "./interval-arithmetic.ts";
import { add, divide, multiply, ONE, type Rational, rational, subtract, toFloat, ZERO } from "./rational.ts";

/**
 * A number as far as it is known. The floats `low` and `high` have all of it between them, but for their own rounding: they tell at
 * once which of many estimates may be worth the exact work.
 */
export type Estimate = {
  readonly low: number;
  readonly high: number;
  readonly worked: () => Worked;
};

/** What the digits give, and everything that they may stand for. */
export type Worked = {
  readonly value: Rational;
  readonly interval: Interval;
};

export const exactEstimate = memoByFirst(
  (value: Rational): Estimate => estimateOf({ value, interval: exactly(value) }),
);

/** A number that may have been rounded at any of its possible places. */
export const writtenEstimate = memoByFirst(
  (number: WrittenNumber): Estimate => estimateOf({ value: number.value, interval: widestRounding(number) }),
);

export function scaled(estimate: Estimate, factor: Rational): Estimate {
  const by = toFloat(factor);
  const [low, high] = by < 0 ? [estimate.high * by, estimate.low * by] : [estimate.low * by, estimate.high * by];
  return {
    low,
    high,
    worked: () => {
      const { value, interval } = estimate.worked();
      return { value: multiply(value, factor), interval: scaleInterval(interval, factor) };
    },
  };
}

export function difference(minuend: Estimate, subtrahend: Estimate): Estimate {
  return {
    low: minuend.low - subtrahend.high,
    high: minuend.high - subtrahend.low,
    worked: () => {
      const [left, right] = [minuend.worked(), subtrahend.worked()];
      return {
        value: subtract(left.value, right.value),
        interval: subtractIntervals(left.interval, right.interval),
      };
    },
  };
}

export function product(left: Estimate, right: Estimate): Estimate {
  const corners = [left.low * right.low, left.low * right.high, left.high * right.low, left.high * right.high] as const;
  return {
    low: Math.min(...corners),
    high: Math.max(...corners),
    worked: () => {
      const [one, other] = [left.worked(), right.worked()];
      return {
        value: multiply(one.value, other.value),
        interval: multiplyIntervals(one.interval, other.interval),
      };
    },
  };
}

/** Undefined where the divisor may be zero. */
export function quotient(dividend: Estimate, divisor: Estimate): Estimate | undefined {
  if (divisor.low <= 0 && divisor.high >= 0) return undefined;
  const [first, second] = [1 / divisor.high, 1 / divisor.low];
  const corners = [dividend.low * first, dividend.low * second, dividend.high * first, dividend.high * second] as const;
  return {
    low: Math.min(...corners),
    high: Math.max(...corners),
    worked: () => {
      const [above, below] = [dividend.worked(), divisor.worked()];
      return {
        value: divide(above.value, below.value) ?? ZERO,
        interval: divideIntervals(above.interval, below.interval) ?? EVERYTHING,
      };
    },
  };
}

/** `post / baseline - 1`, a fraction of one; undefined where the baseline may be zero or less, from which no change has a rate. */
export function relativeChange(baseline: Estimate, post: Estimate): Estimate | undefined {
  if (baseline.low <= 0) return undefined;
  const factor = quotient(post, baseline);
  return factor && difference(factor, WHOLE);
}

export function sum(terms: readonly Estimate[]): Estimate {
  let [low, high] = [0, 0];
  for (const term of terms) {
    low += term.low;
    high += term.high;
  }
  return {
    low,
    high,
    worked: () =>
      terms
        .map((term) => term.worked())
        .reduce(
          (total, term) => ({
            value: add(total.value, term.value),
            interval: addIntervals(total.interval, term.interval),
          }),
          NOTHING,
        ),
  };
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
  if (result === undefined || !weights.every(({ low }) => low >= 0)) return result;
  // The same imprecise weight stands above and below the line, which makes the quotient look wider than any mean can be.
  return {
    low: Math.max(result.low, Math.min(...terms.map(({ low }) => low))),
    high: Math.min(result.high, Math.max(...terms.map(({ high }) => high))),
    worked: () => {
      const { value, interval } = result.worked();
      const range = terms.map((term) => term.worked().interval).reduce(hull);
      return { value, interval: overlap(interval, range) ?? interval };
    },
  };
}

function estimateOf(worked: Worked): Estimate {
  return { ...floatEnds(worked.interval), worked: () => worked };
}

const NOTHING: Worked = { value: ZERO, interval: exactly(ZERO) };
const WHOLE = exactEstimate(ONE);
/** What a quotient by nearly nothing may be. */
const EVERYTHING: Interval = { low: undefined, high: undefined, lowOpen: true, highOpen: true };

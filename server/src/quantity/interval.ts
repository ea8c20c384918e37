import { compare, equal, type Rational, toFloat } from "./rational.ts";

/** Numbers without a gap, never none. An end that is undefined is unbounded, and counts as open; an open end is not in the set itself. */
export type Interval = {
  readonly low: Rational | undefined;
  readonly high: Rational | undefined;
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
};

export function exactly(value: Rational): Interval {
  return between(value, value);
}

/** Both ends are in it. */
export function between(low: Rational, high: Rational): Interval {
  return { low, high, lowOpen: false, highOpen: false };
}

export function moreThan(low: Rational): Interval {
  return { low, high: undefined, lowOpen: true, highOpen: true };
}

export function atLeast(low: Rational): Interval {
  return { low, high: undefined, lowOpen: false, highOpen: true };
}

export function lessThan(high: Rational): Interval {
  return { low: undefined, high, lowOpen: true, highOpen: true };
}

export function atMost(high: Rational): Interval {
  return { low: undefined, high, lowOpen: true, highOpen: false };
}

export function isPoint({ low, high }: Interval): boolean {
  return low !== undefined && high !== undefined && equal(low, high);
}

export function includes({ low, high, lowOpen, highOpen }: Interval, value: Rational): boolean {
  return (
    (low === undefined || compare(low, value) < (lowOpen ? 0 : 1)) &&
    (high === undefined || compare(value, high) < (highOpen ? 0 : 1))
  );
}

/** The ends as floats; one that is not there is infinite. */
export function floatEnds({ low, high }: Interval): { readonly low: number; readonly high: number } {
  return {
    low: low === undefined ? Number.NEGATIVE_INFINITY : toFloat(low),
    high: high === undefined ? Number.POSITIVE_INFINITY : toFloat(high),
  };
}

export function encloses(outer: Interval, inner: Interval): boolean {
  return compareLows(outer, inner) <= 0 && compareHighs(inner, outer) <= 0;
}

/** What the two have in common, or undefined where that is nothing. */
export function overlap(left: Interval, right: Interval): Interval | undefined {
  const { low, lowOpen } = compareLows(left, right) >= 0 ? left : right;
  const { high, highOpen } = compareHighs(left, right) <= 0 ? left : right;
  if (low !== undefined && high !== undefined) {
    const order = compare(low, high);
    if (order > 0 || (order === 0 && (lowOpen || highOpen))) return undefined;
  }
  return { low, high, lowOpen, highOpen };
}

/** The smallest interval that encloses both. */
export function hull(left: Interval, right: Interval): Interval {
  const { low, lowOpen } = compareLows(left, right) <= 0 ? left : right;
  const { high, highOpen } = compareHighs(left, right) >= 0 ? left : right;
  return { low, high, lowOpen, highOpen };
}

/** Negative where `left` starts first. An end that is in the set lies before one of the same value that is not. */
function compareLows(left: Interval, right: Interval): number {
  if (left.low === undefined) return right.low === undefined ? 0 : -1;
  if (right.low === undefined) return 1;
  return compare(left.low, right.low) || Number(left.lowOpen) - Number(right.lowOpen);
}

function compareHighs(left: Interval, right: Interval): number {
  if (left.high === undefined) return right.high === undefined ? 0 : 1;
  if (right.high === undefined) return -1;
  return compare(left.high, right.high) || Number(right.highOpen) - Number(left.highOpen);
}

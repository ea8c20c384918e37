import { exactly, type Interval, isPoint } from "./interval.ts";
import { add, compare, divide, multiply, negate, ONE, type Rational, sign, ZERO } from "./rational.ts";

/** Each result holds whatever the operation can yield of one number from either interval, and nothing wider. */

export function addIntervals(left: Interval, right: Interval): Interval {
  return {
    low: left.low && right.low && add(left.low, right.low),
    high: left.high && right.high && add(left.high, right.high),
    lowOpen: left.lowOpen || right.lowOpen,
    highOpen: left.highOpen || right.highOpen,
  };
}

export function subtractIntervals(left: Interval, right: Interval): Interval {
  return addIntervals(left, negateInterval(right));
}

export function negateInterval({ low, high, lowOpen, highOpen }: Interval): Interval {
  return { low: high && negate(high), high: low && negate(low), lowOpen: highOpen, highOpen: lowOpen };
}

export function scaleInterval(interval: Interval, factor: Rational): Interval {
  if (sign(factor) === 0) return exactly(ZERO);
  if (sign(factor) < 0) return scaleInterval(negateInterval(interval), negate(factor));
  const { low, high } = interval;
  return { ...interval, low: low && multiply(low, factor), high: high && multiply(high, factor) };
}

export function multiplyIntervals(left: Interval, right: Interval): Interval {
  if (left.low !== undefined && isPoint(left)) return scaleInterval(right, left.low);
  if (right.low !== undefined && isPoint(right)) return scaleInterval(left, right.low);
  const corners = [
    cornerProduct(lowEnd(left), lowEnd(right)),
    cornerProduct(lowEnd(left), highEnd(right)),
    cornerProduct(highEnd(left), lowEnd(right)),
    cornerProduct(highEnd(left), highEnd(right)),
  ];
  const low = corners.reduce((first, corner) => (reaches(corner, first, -1) ? corner : first));
  const high = corners.reduce((last, corner) => (reaches(corner, last, 1) ? corner : last));
  return { low: finite(low), high: finite(high), lowOpen: low.open, highOpen: high.open };
}

/** Undefined where the divisor has zero in it or at an end. */
export function divideIntervals(dividend: Interval, divisor: Interval): Interval | undefined {
  const inverse = reciprocal(divisor);
  return inverse && multiplyIntervals(dividend, inverse);
}

function reciprocal({ low, high, lowOpen, highOpen }: Interval): Interval | undefined {
  const positive = low !== undefined && sign(low) > 0;
  const negative = high !== undefined && sign(high) < 0;
  if (!positive && !negative) return undefined;
  // As an end goes to infinity its reciprocal goes to zero and does not get there: an unbounded end is open, and stays so.
  return {
    low: high === undefined ? ZERO : divide(ONE, high),
    high: low === undefined ? ZERO : divide(ONE, low),
    lowOpen: highOpen,
    highOpen: lowOpen,
  };
}

/** One end of an interval: a number, or the infinity of that sign. An open end is come near to and not reached. */
type End = { readonly at: Rational | typeof BELOW_ALL | typeof ABOVE_ALL; readonly open: boolean };

const BELOW_ALL = "below all";
const ABOVE_ALL = "above all";

function lowEnd({ low, lowOpen }: Interval): End {
  return { at: low ?? BELOW_ALL, open: lowOpen };
}

function highEnd({ high, highOpen }: Interval): End {
  return { at: high ?? ABOVE_ALL, open: highOpen };
}

function finite({ at }: End): Rational | undefined {
  return at === BELOW_ALL || at === ABOVE_ALL ? undefined : at;
}

function cornerProduct(left: End, right: End): End {
  const signs = signOf(left) * signOf(right);
  // A zero that is reached makes zero of any partner, even of one that is only come near to.
  if (signs === 0) return { at: ZERO, open: !isReachedZero(left) && !isReachedZero(right) };
  const [a, b] = [finite(left), finite(right)];
  if (a === undefined || b === undefined) return { at: signs < 0 ? BELOW_ALL : ABOVE_ALL, open: true };
  return { at: multiply(a, b), open: left.open || right.open };
}

function isReachedZero(end: End): boolean {
  return !end.open && signOf(end) === 0;
}

function signOf({ at }: End): number {
  if (at === BELOW_ALL) return -1;
  return at === ABOVE_ALL ? 1 : sign(at);
}

/** Whether `end` lies further out than `other` on the side of that sign, or at the same number and is reached. */
function reaches(end: End, other: End, side: -1 | 1): boolean {
  const [a, b] = [finite(end), finite(other)];
  if (a === undefined) return signOf(end) === side;
  if (b === undefined) return signOf(other) !== side;
  return compare(a, b) * side > 0 || (compare(a, b) === 0 && !end.open);
}

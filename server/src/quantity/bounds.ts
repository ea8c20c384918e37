import { finitePlaces } from "./decimal.ts";
import type { Figure, WrittenNumber } from "./figure.ts";
import { atLeast, atMost, between, exactly, hull, type Interval, includes, lessThan, moreThan } from "./interval.ts";
import { negateInterval, scaleInterval } from "./interval-arithmetic.ts";
import {
  absolute,
  add,
  compare,
  divide,
  multiply,
  negate,
  ONE,
  powerOfTen,
  type Rational,
  rational,
  sign,
  subtract,
  ZERO,
} from "./rational.ts";

/**
 * "About" reaches 5 % to either side, the most that rounding to two significant digits can move a value, or as far as the written
 * digits round where that is further. So "about 15" takes in 14.3 and not 13.84, and "about two" takes in 1.6.
 */
const ABOUT = rational(5, 100);

/** "Nearly" reaches 10 % down, the most that rounding up to two significant digits can move a value, and never above the value. */
const NEARLY = rational(10, 100);

/**
 * All values that round to the number at `place`, half up or half even: both ends belong to it. Zeros that end an integer are rounding no
 * further than "about" reaches: 3,000 takes in 2,876, and not 2,600.
 */
export function roundingInterval({ value, place: written }: WrittenNumber, place: number): Interval {
  const half = halfUnit(place);
  const reach = absolute(multiply(value, ABOUT));
  return within(value, place > written && compare(reach, half) < 0 ? reach : half);
}

function halfUnit(place: number): Rational {
  return multiply(powerOfTen(place), rational(1, 2));
}

function within(value: Rational, distance: Rational): Interval {
  return between(subtract(value, distance), add(value, distance));
}

/** All values that the number is a truncation of at `place`: further from zero than it by less than one unit. */
export function truncationInterval({ value }: WrittenNumber, place: number): Interval {
  const unit = powerOfTen(place);
  const lowOpen = sign(value) <= 0;
  const highOpen = sign(value) >= 0;
  return { low: lowOpen ? subtract(value, unit) : value, high: highOpen ? add(value, unit) : value, lowOpen, highOpen };
}

/** The places that the number may have been rounded at, the finest first: 0 to 3 for `58,000`. `20` means twenty. */
export function possiblePlaces({ value, place, looseZeros }: WrittenNumber): readonly number[] {
  const isShort = compare(absolute(value), powerOfTen(place + 2)) < 0;
  return isShort ? [place] : Array.from({ length: looseZeros + 1 }, (_, zeros) => place + zeros);
}

/** All values that round to the number at any of its possible places. */
export function widestRounding(number: WrittenNumber): Interval {
  return roundingInterval(number, possiblePlaces(number).at(-1) ?? number.place);
}

/** Every value that the figure may stand for, with the sign that its words give it: around -5.9 for `fell 5.9%`. */
export function figureBounds(figure: Figure): Interval {
  const bounds = sizeBounds(figure);
  return readsNegative(figure) ? negateInterval(bounds) : bounds;
}

/** True where the figure stands for something negative: by a written sign, or since it says by how much something fell. */
export function readsNegative(figure: Figure): boolean {
  return figure.direction === "down" || isWrittenNegative(figure);
}

/**
 * As `figureBounds` without the sign that a writer or the words give. A hedge speaks of the size: `fell over 5%` is a size above 5.
 * A size with such a sign is never below zero.
 */
export function sizeBounds(figure: Figure): Interval {
  if (figure.hedge === undefined) return plainBounds(figure);
  const { low, high } = writtenSizes(figure);
  switch (figure.hedge) {
    case "over":
      return moreThan(low.value);
    case "at-least":
      return atLeast(low.value);
    case "under":
      return downToFloor(lessThan(high.value), figure);
    case "at-most":
      return downToFloor(atMost(high.value), figure);
    case "nearly":
      return hull(between(fartherDown(low.value, NEARLY), high.value), roundingUpTo(low));
    case "about":
      return hull(around(low, high, ABOUT), figure.kind === "share" ? plainBounds(figure) : roundest(low, high));
  }
}

/** With a hedge, all zeros that end an integer may be rounding, as far as it goes. */
function roundest(low: WrittenNumber, high: WrittenNumber): Interval {
  const bounds = ({ value, place, looseZeros }: WrittenNumber) => within(value, halfUnit(place + looseZeros));
  return hull(bounds(low), bounds(high));
}

/** The ends as written, the lower first and without a sign that both have; twice the same number where there is no range. */
export function writtenSizes(figure: Figure): { readonly low: WrittenNumber; readonly high: WrittenNumber } {
  const amount = isWrittenNegative(figure) ? opposite(figure.amount) : figure.amount;
  if (figure.upper === undefined) return { low: amount, high: amount };
  const upper = isWrittenNegative(figure) ? opposite(figure.upper) : figure.upper;
  return compare(amount.value, upper.value) <= 0 ? { low: amount, high: upper } : { low: upper, high: amount };
}

/** True for `two thirds` and `one in four`: an approximation, as if it said "about". */
export function isShareInWords(figure: Figure): boolean {
  return figure.kind === "share" && figure.weak !== undefined;
}

function plainBounds(figure: Figure): Interval {
  const { low, high } = writtenSizes(figure);
  if (isShareInWords(figure)) return around(low, high, ABOUT);
  if (figure.kind === "share") return shareBounds(figure);
  return hull(widestRounding(low), widestRounding(high));
}

/** `4 of 5` is exact, since its parts are counted. `4.6 of 5` is a rating, and its first number is rounded. */
function shareBounds({ amount, of }: Figure): Interval {
  const part = of && multiply(amount.value, of.value);
  const places = (part && finitePlaces(part)) ?? 0;
  if (part === undefined || places === 0) return exactly(amount.value);
  return scaleInterval(roundingInterval({ ...amount, value: part }, -places), divide(amount.value, part) ?? ONE);
}

function isWrittenNegative({ amount, upper }: Figure): boolean {
  return sign(amount.value) < 0 && (upper === undefined || sign(upper.value) <= 0);
}

function opposite(number: WrittenNumber): WrittenNumber {
  return { ...number, value: negate(number.value) };
}

function around(low: WrittenNumber, high: WrittenNumber, part: Rational): Interval {
  return between(fartherDown(low.value, part), add(high.value, absolute(multiply(high.value, part))));
}

function fartherDown(value: Rational, part: Rational): Rational {
  return subtract(value, absolute(multiply(value, part)));
}

function roundingUpTo(number: WrittenNumber): Interval {
  return { ...roundingInterval(number, number.place), high: number.value };
}

function downToFloor(interval: Interval, figure: Figure): Interval {
  const signed = figure.direction !== undefined || isWrittenNegative(figure);
  return signed && includes(interval, ZERO) ? { ...interval, low: ZERO, lowOpen: false } : interval;
}

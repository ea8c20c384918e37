import { possiblePlaces } from "./bounds.ts";
import { conversionFactor } from "./conversion.ts";
import { roundToPlace } from "./decimal.ts";
import type { Expectation } from "./expectation.ts";
import type { Figure } from "./figure.ts";
import { firstPlace } from "./magnitude.ts";
import {
  absolute,
  add,
  equal,
  multiply,
  negate,
  powerOfTen,
  type Rational,
  rational,
  sign,
  subtract,
} from "./rational.ts";

/** Each function gives what a slip in writing the number down would make of the expected value, in the figure's unit. */

export function signTurned(written: Figure, expected: Expectation): readonly Rational[] {
  return expectedValue(written, expected).map(negate);
}

/** Off by thousands: k for M, M for B. */
export function scaleMoved(written: Figure, expected: Expectation): readonly Rational[] {
  return shifted(written, expected, [3, -3, 6, -6, 9, -9]);
}

/** Off by ten or a hundred, as a fraction of one is that is called percent. */
export function pointMoved(written: Figure, expected: Expectation): readonly Rational[] {
  return shifted(written, expected, [1, -1, 2, -2]);
}

/** 7.445 by way of 7.45 to 7.5: rounded first to one, two or three further digits, then digit by digit. */
export function doubleRounded(written: Figure, expected: Expectation): readonly Rational[] {
  return roundedValues(written, expected).flatMap(({ value, rounded, place }) =>
    [1, 2, 3]
      .map((further) => roundDigitByDigit(value, place - further, place))
      .filter((twice) => !equal(twice, rounded)),
  );
}

/** 81.6 for 18.6: two digits that stand side by side. */
export function transposed(written: Figure, expected: Expectation): readonly Rational[] {
  return roundedValues(written, expected).flatMap(({ rounded, place }) => {
    const digits = absolute(multiply(rounded, powerOfTen(-place))).numerator.toString();
    return Array.from({ length: digits.length - 1 }, (_, at) => swapAt(digits, at))
      .filter((swapped) => swapped !== digits)
      .map((swapped) => multiply(rational(BigInt(swapped) * BigInt(sign(rounded))), powerOfTen(place)));
  });
}

/** One up or down in the last digit of at least two. */
export function lastDigitOff(written: Figure, expected: Expectation): readonly Rational[] {
  return roundedValues(written, expected)
    .filter(({ rounded, place }) => firstPlace(rounded) > place)
    .flatMap(({ rounded, place }) => [add(rounded, powerOfTen(place)), subtract(rounded, powerOfTen(place))]);
}

function expectedValue(written: Figure, expected: Expectation): readonly Rational[] {
  const factor = conversionFactor(expected.quality ?? written, written);
  return factor === undefined ? [] : [multiply(expected.value, factor)];
}

function shifted(written: Figure, expected: Expectation, places: readonly number[]): readonly Rational[] {
  return expectedValue(written, expected).flatMap((value) => places.map((by) => multiply(value, powerOfTen(by))));
}

/** The expected value rounded at each place that the figure may have been rounded at. */
function roundedValues(
  written: Figure,
  expected: Expectation,
): readonly { readonly value: Rational; readonly rounded: Rational; readonly place: number }[] {
  return expectedValue(written, expected).flatMap((value) =>
    possiblePlaces(written.amount).map((place) => ({ value, rounded: roundToPlace(value, place), place })),
  );
}

function roundDigitByDigit(value: Rational, from: number, to: number): Rational {
  let rounded = value;
  for (let place = from; place <= to; place += 1) rounded = roundToPlace(rounded, place);
  return rounded;
}

function swapAt(digits: string, at: number): string {
  return digits.slice(0, at) + digits.charAt(at + 1) + digits.charAt(at) + digits.slice(at + 2);
}

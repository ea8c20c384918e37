import type { WrittenNumber } from "../figure.ts";
import { type Rational, rational } from "../rational.ts";

/** A number as it is written: the last `decimals` digits of the mantissa stand behind the point, and a scale gives it an exponent. */
export type Numeral = {
  readonly mantissa: number;
  readonly decimals: number;
  readonly exponent: number;
  readonly negative: boolean;
};

export function numeral(mantissa: number, decimals = 0): Numeral {
  return { mantissa, decimals, exponent: 0, negative: false };
}

export function valueOfNumeral({ mantissa, decimals, exponent, negative }: Numeral): Rational {
  const places = decimals - exponent;
  const signed = negative ? -mantissa : mantissa;
  if (places <= 0) return { numerator: BigInt(signed) * 10n ** BigInt(-places), denominator: 1n };
  if (places > EXACT_PLACES) return rational(signed, 10n ** BigInt(places));
  // In doubles, which hold both exactly: a figure's terms are small, and most of a scan would else go into reducing them.
  const divisor = greatestCommonDivisor(mantissa, 10 ** places);
  return { numerator: BigInt(signed / divisor), denominator: BigInt(10 ** places / divisor) };
}

/** Zeros at the end are loose only where nothing else shows the precision: no decimals, no scale, and `isLoose` says that they may be. */
export function writtenNumber(written: Numeral, isLoose: boolean): WrittenNumber {
  const { mantissa, decimals, exponent } = written;
  const bare = isLoose && decimals === 0 && exponent <= 0;
  return { value: valueOfNumeral(written), place: exponent - decimals, looseZeros: bare ? trailingZeros(mantissa) : 0 };
}

/** Below zero, zero or above, as `left` is below, equal to or above `right`, as far as a double can tell. */
export function compareNumerals(left: Numeral, right: Numeral): number {
  return approximate(left) - approximate(right);
}

/**
 * The number with the scale of another one that it stands with, where it has none itself and is written no larger: the 5 of
 * `$5 to $6 million`, but not the 500 of `$500 to $1 million`.
 */
export function withScaleOf(number: Numeral, other: Numeral): Numeral {
  if (number.exponent !== 0 || other.exponent <= 0) return number;
  const scaled = { ...number, exponent: other.exponent };
  return Math.abs(approximate(scaled)) < Math.abs(approximate(other)) * LARGEST_STEP ? scaled : number;
}

function greatestCommonDivisor(left: number, right: number): number {
  let [high, low] = [right, left];
  while (low !== 0) [high, low] = [low, high % low];
  return high;
}

function approximate({ mantissa, decimals, exponent, negative }: Numeral): number {
  const size = mantissa * 10 ** (exponent - decimals);
  return negative ? -size : size;
}

function trailingZeros(mantissa: number): number {
  let zeros = 0;
  for (let rest = mantissa; rest > 0 && rest % 10 === 0; rest /= 10) zeros += 1;
  return zeros;
}

/** A number written with so many times the other's digits has a scale of its own. */
const LARGEST_STEP = 50;
/** The most places of which the power of ten is exact in a double, with room to spare. */
const EXACT_PLACES = 15;

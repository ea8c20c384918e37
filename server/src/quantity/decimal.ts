import { powerOfTen, type Rational, rational } from "./rational.ts";

/** Reads plain digits with an optional leading `-` and one `.`: `-0.95`. Anything else is undefined. */
export function parseDecimal(digits: string): Rational | undefined {
  if (!/^-?\d+(?:\.\d+)?$/.test(digits)) return undefined;
  const point = digits.indexOf(".");
  if (point < 0) return rational(BigInt(digits));
  const places = digits.length - point - 1;
  return rational(BigInt(digits.slice(0, point) + digits.slice(point + 1)), 10n ** BigInt(places));
}

/** The exact decimal text where the expansion ends (`18600000`, `0.95`), else rounded half away from zero to `places` places. */
export function decimalText(value: Rational, places = 12): string {
  return fixedText(value, Math.min(finitePlaces(value) ?? places, Math.max(places, 0)));
}

/** Rounded half away from zero and written with exactly `places` decimal places. */
export function fixedText(value: Rational, places: number): string {
  const scaled = roundedQuotient(value.numerator * 10n ** BigInt(places), value.denominator);
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(places + 1, "0");
  const text = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
  return scaled < 0n ? `-${text}` : text;
}

/** The multiple of ten to the power of `exponent` nearest to `value`, a tie going away from zero. */
export function roundToPlace(value: Rational, exponent: number): Rational {
  const unit = powerOfTen(exponent);
  const count = roundedQuotient(value.numerator * unit.denominator, value.denominator * unit.numerator);
  return rational(count * unit.numerator, unit.denominator);
}

/** How many decimal places write the value exactly, or undefined where no number of places does. */
export function finitePlaces(value: Rational): number | undefined {
  let rest = value.denominator;
  let twos = 0;
  let fives = 0;
  while (rest % 2n === 0n) {
    rest /= 2n;
    twos += 1;
  }
  while (rest % 5n === 0n) {
    rest /= 5n;
    fives += 1;
  }
  return rest === 1n ? Math.max(twos, fives) : undefined;
}

function roundedQuotient(numerator: bigint, denominator: bigint): bigint {
  const magnitude = numerator < 0n ? -numerator : numerator;
  const rounded = (magnitude * 2n + denominator) / (denominator * 2n);
  return numerator < 0n ? -rounded : rounded;
}

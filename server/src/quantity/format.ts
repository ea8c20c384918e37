import { finitePlaces, fixedText } from "./decimal.ts";
import type { FigureKind } from "./figure.ts";
import { firstPlace } from "./magnitude.ts";
import { absolute, equal, multiply, ONE, powerOfTen, type Rational, rational, sign } from "./rational.ts";
import { CURRENCIES } from "./words/currencies.ts";
import { UNITS } from "./words/units.ts";

/** U+2212, which no line breaks behind and no list takes for its mark. */
export const MINUS = "\u2212";

/**
 * A quantity as a reader expects it: `$18.6M`, `39.1 %`, `1,200 sellers`, `180 ms`, `4 of 5`. Written in full where two decimals do it,
 * else with three significant digits, or down to `place`, a power of ten, where that is finer. Money and counts have a scale from a
 * million up.
 */
export function formatQuantity(
  value: Rational,
  kind: FigureKind,
  unit: string,
  place = Number.POSITIVE_INFINITY,
): string {
  const text = sizeText(absolute(value), kind, unit, place);
  return sign(value) < 0 ? MINUS + text : text;
}

/** Rounded half away from zero to that many decimals, with commas between thousands and a minus where negative. */
export function formatNumber(value: Rational, decimals: number): string {
  const [whole = "", fraction] = fixedText(absolute(value), decimals).split(".");
  const text = fraction === undefined ? groupDigits(whole, ",") : `${groupDigits(whole, ",")}.${fraction}`;
  return sign(value) < 0 ? `${MINUS}${text}` : text;
}

/** Parts the digits of a whole number into threes, or in `indian` grouping into twos before the last three. */
export function groupDigits(whole: string, separator: string, indian = false): string {
  const groups: string[] = [];
  for (let end = whole.length, size = 3; end > 0; end -= size, size = indian ? 2 : 3) {
    groups.unshift(whole.slice(Math.max(0, end - size), end));
  }
  return groups.join(separator);
}

function sizeText(size: Rational, kind: FigureKind, unit: string, place: number): string {
  switch (kind) {
    case "money":
      return currencySign(unit) + scaledNumber(size, place, 2);
    case "percent":
      return `${readableNumber(size, place)} %`;
    case "points":
      return `${readableNumber(size, place)} pp`;
    case "bps":
      return `${readableNumber(size, place)} bps`;
    case "ratio":
      return `${readableNumber(size, place)}x`;
    case "share":
      return shareText(size, place);
    case "count":
      return withNoun(scaledNumber(size, place, 0), unit);
    case "duration":
    case "measure":
      return withNoun(readableNumber(size, place), unitText(size, unit));
  }
}

export function currencySign(code: string): string {
  return CURRENCIES.find((currency) => currency.code === code)?.symbols[0] ?? `${code} `;
}

/** A share of many has no parts that a reader could picture, and is written in percent. */
function shareText(size: Rational, place: number): string {
  const { numerator, denominator } = size;
  if (numerator <= denominator && denominator <= FEW) return `${numerator} of ${denominator}`;
  return `${readableNumber(multiply(size, rational(100)), place + 2)} %`;
}

function withNoun(number: string, noun: string): string {
  return noun === "" ? number : `${number} ${noun}`;
}

function unitText(size: Rational, unit: string): string {
  const forms = UNITS.find((form) => form.unit === unit);
  const [singular = unit, plural = singular] = forms?.words ?? [];
  return forms?.symbols[0] ?? (equal(size, ONE) ? singular : plural);
}

/** Broken numbers below a million have at least `leastDecimals`, as cents do. */
function scaledNumber(size: Rational, place: number, leastDecimals: number): string {
  const scale = SCALES.find(({ exponent }) => firstPlace(size) >= exponent);
  if (scale !== undefined) {
    const { exponent, suffix } = scale;
    return readableNumber(multiply(size, powerOfTen(-exponent)), place - exponent) + suffix;
  }
  return formatNumber(size, size.denominator === 1n ? 0 : Math.max(readableDecimals(size, place), leastDecimals));
}

function readableNumber(size: Rational, place: number): string {
  return formatNumber(size, readableDecimals(size, place));
}

function readableDecimals(size: Rational, place: number): number {
  const all = finitePlaces(size) ?? Number.POSITIVE_INFINITY;
  if (all <= 2) return all;
  return Math.min(all, Math.max(0, 2 - firstPlace(size), -place));
}

const FEW = 20n;

const SCALES = [
  { exponent: 9, suffix: "B" },
  { exponent: 6, suffix: "M" },
] as const;

import { fixedText, parseDecimal } from "./decimal.ts";
import type { Figure } from "./figure.ts";
import { formatQuantity, MINUS } from "./format.ts";
import { firstPlace } from "./magnitude.ts";
import { inStyle, type NumberStyle, numberStyle } from "./number-style.ts";
import { absolute, equal, multiply, powerOfTen, type Rational, sign } from "./rational.ts";
import { UNITS } from "./words/units.ts";

/**
 * The value, in the figure's unit, as the figure is written in `text`: with its currency, scale, decimals, separators, spaces and form
 * of sign, so that it can take its place. Where words around the figure carry the direction only the size is written. What has no
 * style to follow gets the default form: figures in words, ranges, and counted shares whose part would not be whole.
 */
export function formatLike(value: Rational, figure: Figure, text: string): string {
  const size = figure.direction === undefined ? value : absolute(value);
  const style = styleOf(figure, text);
  const number = figure.of === undefined ? size : multiply(size, figure.of.value);
  const isBrokenPart = figure.of !== undefined && style?.decimals === 0 && number.denominator !== 1n;
  if (style === undefined || isBrokenPart) return formatQuantity(size, figure.kind, figure.unit);
  const isNegative = sign(figure.direction === undefined ? value : figure.amount.value) < 0;
  const digits = digitsOf(absolute(number), figure, style);
  return withSign(isNegative, digits, { ...style, suffix: inNumber(style.suffix, figure, digits) });
}

/** Undefined where the first digits of the text are not the figure's number, or its sign is in words. */
function styleOf(figure: Figure, text: string): NumberStyle | undefined {
  const style = figure.upper === undefined ? numberStyle(text) : undefined;
  const digits = style && parseDecimal(style.digits);
  if (style === undefined || digits === undefined) return undefined;
  const { value, place } = writtenNumber(figure, style);
  if (!equal(multiply(digits, powerOfTen(place)), absolute(value))) return undefined;
  return sign(value) >= 0 || isParenthesized(style) || SIGN.test(style.prefix) ? style : undefined;
}

/** The number that the text starts with: of a share its part, which has no scale. */
function writtenNumber(
  { amount, of }: Figure,
  { decimals }: NumberStyle,
): { readonly value: Rational; readonly place: number } {
  return of === undefined ? amount : { value: multiply(amount.value, of.value), place: -decimals };
}

/** Two significant digits where the figure's decimals would leave nothing but zeros. */
function digitsOf(size: Rational, figure: Figure, style: NumberStyle): string {
  const scaleExponent = writtenNumber(figure, style).place + style.decimals;
  const scaled = multiply(size, powerOfTen(-scaleExponent));
  const isLost = sign(scaled) !== 0 && firstPlace(scaled) < -style.decimals;
  const decimals = isLost ? 1 - firstPlace(scaled) : style.decimals;
  // Three digits behind a comma would be read as thousands.
  const isAmbiguous = style.decimalMark === "," && decimals === 3;
  return inStyle(fixedText(scaled, isAmbiguous ? 4 : decimals), style);
}

function withSign(isNegative: boolean, digits: string, style: NumberStyle): string {
  const { prefix, suffix } = style;
  const mark = SIGN.exec(prefix);
  if (mark !== null) {
    return prefix.slice(0, mark.index) + markFor(isNegative, mark[0]) + prefix.slice(mark.index + 1) + digits + suffix;
  }
  if (isParenthesized(style)) {
    return isNegative ? prefix + digits + suffix : prefix.slice(1) + digits + suffix.slice(0, -1);
  }
  return (isNegative ? MINUS : "") + prefix + digits + suffix;
}

function markFor(isNegative: boolean, written: string): string {
  if (isNegative) return written === "+" ? MINUS : written;
  return written === "+" ? written : "";
}

function isParenthesized({ prefix, suffix }: NumberStyle): boolean {
  return prefix.startsWith("(") && suffix.endsWith(")");
}

/** `day` or `days`, as the new number wants it. A unit that hyphens join to its number stays as it is. */
function inNumber(suffix: string, { unit, kind }: Figure, digits: string): string {
  if (kind !== "duration" && kind !== "measure") return suffix;
  const [singular, plural] = UNITS.find((form) => form.unit === unit)?.words ?? [];
  const word = suffix.trimStart();
  if (word === suffix || (word !== singular && word !== plural)) return suffix;
  return suffix.slice(0, suffix.length - word.length) + ((digits === "1" ? singular : plural) ?? word);
}

/** Hyphen, non-breaking hyphen, figure dash, en dash, minus, plus. */
const SIGN = /[-\u2010\u2011\u2012\u2013\u2212+]/;

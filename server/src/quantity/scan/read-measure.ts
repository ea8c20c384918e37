import { PICTURE_LINES } from "../words/units.ts";
import type { Lexicon } from "./lexicon.ts";
import { readUnit, type UnitReading } from "./read-unit.ts";
import { hasRole, isWord, isYearLike, type Prose, textAt, tokenAt, touchesPrevious } from "./token.ts";

/** The unit or the currency behind a number. Money with a currency in front takes only a currency: `$5M USD`, `$1.3 billion dollars`. */
export function readMeasure(
  prose: Prose,
  lexicon: Lexicon,
  index: number,
  currency: string | undefined,
): UnitReading | undefined {
  const money = readCurrencyBehind(prose, lexicon, index);
  if (money !== undefined) return money;
  const unit = readUnit(prose, lexicon, index);
  if (unit === undefined) return readTimes(prose, index);
  if (currency === undefined) return isNameOfUnit(prose, index, unit) ? undefined : unit;
  return unit.measure.kind === "money" && unit.measure.exponent === 0 ? unit : undefined;
}

function readCurrencyBehind(prose: Prose, lexicon: Lexicon, index: number): UnitReading | undefined {
  const token = tokenAt(prose, index);
  if (token.kind !== "currency" && (token.kind !== "word" || token.capital === "none")) return undefined;
  // What a number follows is in front of that number: `in 2024 $5M`.
  if (tokenAt(prose, index + 1).kind === "number") return undefined;
  const code = lexicon.currencySymbols.get(textAt(prose, index)) ?? lexicon.currencyCodes.get(textAt(prose, index));
  return code === undefined ? undefined : { measure: { kind: "money", unit: code, exponent: 0 }, last: index };
}

/** `three times faster`, `4 times the rate`; but not `three times a week`. */
function readTimes(prose: Prose, index: number): UnitReading | undefined {
  if (!isWord(prose, index, "times") || !hasRole(prose, index + 1, "comparative")) return undefined;
  return { measure: { kind: "ratio", unit: "x", exponent: 0 }, last: index };
}

function isNameOfUnit(prose: Prose, index: number, unit: UnitReading): boolean {
  return isDecade(prose, index, unit) || isYearWithUnit(prose, index, unit) || isPicture(prose, index);
}

/** `1080p`. */
function isPicture(prose: Prose, index: number): boolean {
  const { digits } = tokenAt(prose, index - 1);
  return isWord(prose, index, "p") && digits !== undefined && PICTURE_LINES.includes(digits.mantissa);
}

/** `the 90s`, `’90s`, `1990s`. */
function isDecade(prose: Prose, index: number, { measure }: UnitReading): boolean {
  const digits = tokenAt(prose, index - 1).digits;
  if (measure.unit !== "second" || digits === undefined || digits.mantissa % 10 !== 0) return false;
  if (textAt(prose, index) !== "s" || !touchesPrevious(prose, index)) return false;
  const before = tokenAt(prose, index - 2);
  const isShortened = before.kind === "mark" && APOSTROPHES.includes(before.code) && touchesPrevious(prose, index - 1);
  return isShortened || isYearLike(prose, index - 1) || hasRole(prose, index - 2, "determiner");
}

/** `the 2018 quarter`, `the 2024 fiscal year`; but `2000 hours`. */
function isYearWithUnit(prose: Prose, index: number, { measure, last }: UnitReading): boolean {
  if (measure.kind !== "duration" || !isYearLike(prose, index - 1)) return false;
  return textAt(prose, last).toLowerCase() === measure.unit;
}

/** `30 consecutive trading days`: the unit of time is apart from the number, and out of the figure's span. */
export function readTimeBehind(prose: Prose, lexicon: Lexicon, index: number): UnitReading | undefined {
  let at = index;
  while (at < index + 2 && hasRole(prose, at, "duration-modifier")) at += 1;
  const unit = readUnit(prose, lexicon, at);
  return unit?.measure.kind === "duration" ? unit : undefined;
}

const APOSTROPHES: readonly number[] = [0x27, 0x2018, 0x2019];

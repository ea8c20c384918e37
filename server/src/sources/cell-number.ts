import { multiply, powerOfTen, type Rational, rational } from "../quantity/rational.ts";
import { currencyOf } from "./currency-sign.ts";
import type { CellNumber } from "./table.ts";
import { type DecimalMark, readDigits, type WrittenDigits } from "./written-digits.ts";

/**
 * Reads a cell that is nothing but one number: `1234.5`, `1,234.5`, `(1,234)`, `-5%`, `$1,234`, `1.234,56 €`, `1.8E+07`. Undefined for
 * anything else, for what could be two numbers under the table's decimal mark, and for codes such as `00417`.
 */
export function readCellNumber(text: string, mark: DecimalMark): CellNumber | undefined {
  if (text.length > LONGEST_CELL) return undefined;
  const parts = NUMBER.exec(text);
  if (parts === null) return undefined;
  const [, open, sign = "", before, innerSign = "", digits = "", exponent, percent, after, close] = parts;
  const signs = sign + innerSign;
  if ((open === undefined) !== (close === undefined) || signs.length > (open === undefined ? 1 : 0)) return undefined;
  const currency = currencyOf(before ?? after ?? "");
  if ((before ?? after) !== undefined && (currency === undefined || percent !== undefined)) return undefined;
  if (before !== undefined && after !== undefined) return undefined;
  const written = readDigits(digits, mark);
  if (written === undefined) return undefined;
  const negative = open !== undefined || (signs !== "" && signs !== "+");
  return {
    ...exactNumber(written, Number(exponent ?? 0), negative),
    percent: percent !== undefined,
    ...(currency !== undefined && { currency }),
  };
}

/** The number with the place of its last digit. Digits at the end of a bare integer that may be mere magnitude are its loose zeros. */
export function exactNumber(
  { whole, fraction }: Pick<WrittenDigits, "whole" | "fraction">,
  exponent: number,
  negative: boolean,
): Pick<CellNumber, "value" | "place" | "looseZeros"> {
  const count = BigInt(whole + fraction);
  const scaled = scaledByTen(negative ? -count : count, exponent - fraction.length);
  const bare = fraction === "" && exponent === 0 && count !== 0n;
  return { value: scaled, place: exponent - fraction.length, looseZeros: bare ? endingZeros(whole) : 0 };
}

function scaledByTen(count: bigint, exponent: number): Rational {
  return exponent === 0 ? rational(count) : multiply(rational(count), powerOfTen(exponent));
}

function endingZeros(digits: string): number {
  let start = digits.length;
  while (digits.charCodeAt(start - 1) === ZERO_DIGIT) start -= 1;
  return digits.length - start;
}

// The classes of neighbouring parts share no more than one space, so that matching is linear.
const NUMBER =
  /^(\()?([+\-−])?([^\d\s.,()+\-−%'’]{1,3})?\s?([+\-−])?(\.?\d[\d.,'’\u00a0\u2009\u202f]*)(?:[eE]([+-]?\d{1,2}))?\s?(%)?([^\d\s.,()+\-−%'’]{1,3})?(\))?$/;

const LONGEST_CELL = 60;
const ZERO_DIGIT = 48;

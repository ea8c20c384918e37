import { exactNumber } from "./cell-number.ts";
import type { CellNumber } from "./table.ts";

/**
 * Reads a number as a workbook stores it: the decimal text of a binary number, `0.30000000000000004`. A spreadsheet program holds and
 * shows 15 digits, and so the number is what those are: 0.3. It is taken times ten to the power of `scale`. Undefined for anything else.
 */
export function readStoredNumber(
  text: string,
  scale = 0,
): Pick<CellNumber, "value" | "place" | "looseZeros"> | undefined {
  const parts = STORED.exec(text);
  if (parts === null) return undefined;
  const [, sign, whole = "", fraction = "", written] = parts;
  const exponent = Number(written ?? 0) + scale - fraction.length;
  if (Math.abs(exponent) > FURTHEST_EXPONENT) return undefined;
  const { digits, dropped } = shortened((whole + fraction).replace(/^0+(?=\d)/, ""));
  const significant = digits.replace(/0+$/, "");
  if (significant === "") return exactNumber({ whole: "0", fraction: "" }, 0, false);
  const place = exponent + dropped + digits.length - significant.length;
  const plain = { whole: place > 0 ? significant + "0".repeat(place) : significant, fraction: "" };
  return exactNumber(plain, Math.min(place, 0), sign === "-");
}

const STORED = /^([+-])?(\d{1,400})(?:\.(\d{0,400}))?(?:[eE]([+-]?\d{1,3}))?$/;
const FURTHEST_EXPONENT = 400;
const SIGNIFICANT_DIGITS = 15;

/** The digits rounded to those that count, and how many were dropped. */
function shortened(digits: string): { readonly digits: string; readonly dropped: number } {
  const dropped = digits.length - SIGNIFICANT_DIGITS;
  if (dropped <= 0) return { digits, dropped: 0 };
  const kept = BigInt(digits.slice(0, SIGNIFICANT_DIGITS));
  const rounded = digits.charCodeAt(SIGNIFICANT_DIGITS) >= FIVE ? kept + 1n : kept;
  return { digits: rounded.toString(), dropped };
}

const FIVE = 53;

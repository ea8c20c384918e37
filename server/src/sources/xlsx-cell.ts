import { dateFromSerial } from "numfmt";
import { decimalText } from "../quantity/decimal.ts";
import { addressOf } from "./address.ts";
import { readCellNumber } from "./cell-number.ts";
import { currencyIn } from "./currency-sign.ts";
import { readIsoDate } from "./iso-date.ts";
import { readStoredNumber } from "./stored-number.ts";
import type { Cell } from "./table.ts";
import type { CellFormat } from "./xlsx-formats.ts";
import type { StoredCell } from "./xlsx-sheet.ts";
import { withoutEscapes } from "./xlsx-strings.ts";

/** What the stored cells of a workbook refer to. */
export type CellContext = {
  readonly strings: readonly string[];
  readonly formatOf: (style: number) => CellFormat;
  readonly countsFrom1904: boolean;
};

export function readStoredCell(stored: StoredCell, row: number, context: CellContext): Cell {
  const place = { address: addressOf(row, stored.column), row, column: stored.column };
  return { ...place, ...readContent(stored, context) };
}

type Content = Pick<Cell, "text" | "number" | "date">;

function readContent({ type, value, style }: StoredCell, context: CellContext): Content {
  switch (type) {
    case "s":
      return wordContent(context.strings[Number(value)] ?? "");
    case "inlineStr":
      return wordContent(value);
    case "str":
      return wordContent(withoutEscapes(value));
    case "b":
      return { text: value === "1" ? "TRUE" : "FALSE" };
    case "e":
      return { text: value };
    case "d":
      return wordContent(value);
    default:
      return numberContent(value, context.formatOf(style), context.countsFrom1904);
  }
}

/** Numbers and dates may be stored as words, as they are in a CSV file. */
function wordContent(words: string): Content {
  const text = words.slice(0, LONGEST_TEXT).trim();
  const number = readCellNumber(text, "unknown");
  const date = readIsoDate(text);
  return { text, ...(number !== undefined && { number }), ...(date !== undefined && { date }) };
}

/** The longest that spreadsheet programs hold; of a stored text any number of cells may consist. */
const LONGEST_TEXT = 32_767;

function numberContent(value: string, format: CellFormat, countsFrom1904: boolean): Content {
  const number = readStoredNumber(value, format.percent ? 2 : 0);
  if (number === undefined) return { text: value };
  if (format.moment !== undefined) return momentContent(Number(value), format, countsFrom1904);
  const text = format.show(Number(value)) ?? decimalText(number.value, MOST_SHOWN_PLACES);
  const percent = format.percent || text.endsWith("%");
  const currency = currencyIn(text);
  return { text, number: { ...number, percent, ...(currency !== undefined && { currency }) } };
}

const MOST_SHOWN_PLACES = 30;

function momentContent(stored: number, format: CellFormat, countsFrom1904: boolean): Content {
  if (format.moment === "time") return { text: format.show(stored) ?? String(stored) };
  const day = stored + (countsFrom1904 ? DAYS_TO_1904 : 0);
  const date = dateOf(day, format.moment === "day-and-time");
  return { text: format.show(day) ?? String(stored), ...(date !== undefined && { date }) };
}

/** The ISO date of a day counted from 1900; undefined for one that no calendar has. */
function dateOf(day: number, hasTime: boolean): string | undefined {
  if (day < 1 || day > LAST_DAY) return undefined;
  const [year, month, date, ...time] = dateFromSerial(day).map((part) => String(part).padStart(2, "0"));
  return readIsoDate(`${year}-${month}-${date}${hasTime ? `T${time.join(":")}` : ""}`);
}

const DAYS_TO_1904 = 1462;
/** 31 December 9999. */
const LAST_DAY = 2_958_465;

import { type Span, span } from "../base/span.ts";
import { addressOf } from "./address.ts";
import { readCellNumber } from "./cell-number.ts";
import { findDialect } from "./csv-dialect.ts";
import { type CsvRecords, isQuotedField, splitRecords } from "./csv-records.ts";
import { findTables } from "./find-tables.ts";
import { readIsoDate } from "./iso-date.ts";
import { lazyRow, type MeasuredRow } from "./lazy-row.ts";
import { limitProblems, tooLarge } from "./limit-problems.ts";
import type { Limits } from "./limits.ts";
import type { Cell, SourceProblem, SourceRead } from "./table.ts";
import { type DecimalMark, findDecimalMark } from "./written-digits.ts";

/**
 * Reads a decoded text as a table with the separator that it shows. Spans count in `text`. A text that is no good CSV yields what can
 * be told of it, and problems.
 */
export function readCsv(text: string, limits: Limits): SourceRead {
  if (text.length > limits.fileBytes) return { tables: [], problems: [tooLarge(limits)] };
  const { start, separator, isComment } = findDialect(text);
  const records = splitRecords(text, start, separator, isComment, limits);
  const mark = findDecimalMark(sampleFields(text, records), separator === ";" ? "unknown" : "point");
  const rows = csvRows(text, records, mark);
  if (rows.length === 0) return { tables: [], problems: [{ kind: "empty", detail: "the file has no rows" }] };
  const { tables, problems } = findTables(rows, { name: "", hidden: false });
  return { tables, problems: [...quoteProblems(records), ...limitProblems(records.exceeded, limits), ...problems] };
}

function csvRows(text: string, records: CsvRecords, mark: DecimalMark): readonly MeasuredRow[] {
  const rows: MeasuredRow[] = [];
  for (let index = 0; index + 1 < records.firstFields.length; index += 1) {
    const first = records.firstFields[index] ?? 0;
    const room = (records.firstFields[index + 1] ?? first) - first;
    let width = room;
    while (width > 0 && isBlankField(text, records, first + width - 1)) width -= 1;
    if (width === 0) continue;
    const number = index + 1;
    const cellAt = (_: unknown, column: number): Cell =>
      readCell(text, records, first + column, number, column + 1, mark);
    rows.push(lazyRow({ number, width, room }, () => Array.from({ length: width }, cellAt)));
  }
  return rows;
}

function readCell(
  text: string,
  records: CsvRecords,
  field: number,
  row: number,
  column: number,
  mark: DecimalMark,
): Cell {
  const written = contentSpan(text, records.starts[field] ?? 0, records.ends[field] ?? 0);
  const content = text.slice(written.start, written.end);
  const shown = isQuotedField(text, records.starts[field] ?? 0) ? content.replaceAll('""', '"') : content;
  const number = readCellNumber(shown, mark);
  const date = readIsoDate(shown);
  return {
    address: addressOf(row, column),
    row,
    column,
    text: shown,
    span: written,
    ...(number !== undefined && { number }),
    ...(date !== undefined && { date }),
  };
}

function contentSpan(text: string, start: number, end: number): Span {
  const content = text.slice(start, end);
  const leading = content.length - content.trimStart().length;
  return span(start + leading, Math.max(start + leading, start + content.trimEnd().length));
}

function isBlankField(text: string, records: CsvRecords, field: number): boolean {
  return text.slice(records.starts[field], records.ends[field]).trim() === "";
}

function* sampleFields(text: string, records: CsvRecords): Iterable<string> {
  const count = Math.min(records.starts.length, SAMPLED_FIELDS);
  for (let field = 0; field < count; field += 1) yield text.slice(records.starts[field], records.ends[field]).trim();
}

const SAMPLED_FIELDS = 5_000;

function quoteProblems({ strayQuotes }: CsvRecords): readonly SourceProblem[] {
  return strayQuotes.slice(0, MOST_STRAY_QUOTES).map((quote) => ({
    kind: "unbalanced-quote",
    detail: "a quote opens a cell and does not close it",
    span: quote,
  }));
}

/** A broken file breaks the same way in every line, and a reader needs the first ones only. */
const MOST_STRAY_QUOTES = 20;

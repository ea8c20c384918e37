import { columnLetters } from "./address.ts";
import { type Block, findHeader, type Header, hasNumber, SAMPLED_ROWS } from "./find-header.ts";
import { headerLabels } from "./header-labels.ts";
import type { MeasuredRow } from "./lazy-row.ts";
import type { SourceProblem, SourceRead, Table } from "./table.ts";

/**
 * Finds the tables in the rows of a sheet or a file, which hold no blank ones. A blank row followed by another header starts a
 * further table. Rows without any header make a table whose columns are named by their letters, and a problem.
 */
export function findTables(rows: readonly MeasuredRow[], sheet: Pick<Table, "name" | "hidden">): SourceRead {
  const parts = findParts(rows);
  const tables = parts.map((part) => tableOf(rows, part, sheet));
  const ragged = parts.flatMap((part, index) => raggedRows(rows, part, tables[index]?.header.length ?? 0));
  return { tables, problems: [...missingHeader(tables), ...ragged] };
}

/** Indexes into the rows: the table runs from `top` to `end`, its data from `body`. */
type TablePart = { readonly top: number; readonly header?: Header; readonly body: number; readonly end: number };

function findParts(rows: readonly MeasuredRow[]): readonly TablePart[] {
  const starts: Omit<TablePart, "end">[] = [];
  for (const block of blocksOf(rows)) {
    const header = findHeader(rows, block, starts.length > 0);
    if (header !== undefined) {
      starts.push({ top: starts.length === 0 ? 0 : block.start, header, body: header.lower + 1 });
    } else if (starts.length === 0) {
      const data = rows.slice(block.start, Math.min(block.end, block.start + SAMPLED_ROWS)).findIndex(isData);
      if (data >= 0) starts.push(block.start === 0 ? { top: 0, body: data } : tableOfWords(rows));
    }
  }
  if (starts.length === 0 && rows.length > 0) starts.push(tableOfWords(rows));
  return starts.map((part, index) => ({ ...part, end: starts[index + 1]?.top ?? rows.length }));
}

/** Runs of rows without a blank one between them. All beyond the first few are one: a text with blank lines all over has no tables there. */
function blocksOf(rows: readonly MeasuredRow[]): readonly Block[] {
  const starts: number[] = [];
  for (let index = 0; index < rows.length && starts.length < MOST_BLOCKS; index += 1) {
    if (index === 0 || rows[index]?.number !== (rows[index - 1]?.number ?? 0) + 1) starts.push(index);
  }
  return starts.map((start, index) => ({ start, end: starts[index + 1] ?? rows.length }));
}

const MOST_BLOCKS = 200;

function isData(row: MeasuredRow): boolean {
  return row.width > 1 && hasNumber(row);
}

/** The first row names the columns where no numbers tell, unless it is itself one. */
function tableOfWords(rows: readonly MeasuredRow[]): Omit<TablePart, "end"> {
  const widest = Math.max(...rows.slice(0, SAMPLED_ROWS).map((row) => row.width));
  const index = Math.max(
    0,
    rows.findIndex((row) => row.width >= Math.min(2, widest)),
  );
  const first = rows[index];
  if (first !== undefined && hasNumber(first)) return { top: 0, body: index };
  return { top: 0, header: { upper: index, lower: index }, body: index + 1 };
}

function tableOf(
  rows: readonly MeasuredRow[],
  part: TablePart,
  { name, hidden }: Pick<Table, "name" | "hidden">,
): Table {
  const body = rows.slice(part.body, part.end);
  const labels = part.header === undefined ? [] : headerLabels(rows[part.header.upper], rows[part.header.lower]);
  const room = rows[part.header?.lower ?? part.body]?.room ?? 0;
  const widest = body.reduce((width, row) => Math.max(width, row.width), 0);
  return {
    name,
    hidden,
    header: Array.from(
      { length: Math.max(labels.length, Math.min(widest, room)) },
      (_, index) => labels[index] || columnLetters(index + 1),
    ),
    headerRow: part.header === undefined ? 0 : (rows[part.header.lower]?.number ?? 0),
    top: rows.slice(part.top, part.body),
    rows: body,
  };
}

function missingHeader(tables: readonly Table[]): readonly SourceProblem[] {
  const first = tables[0]?.rows[0];
  if (first === undefined || tables.some((table) => table.headerRow > 0)) return [];
  return [
    {
      kind: "missing-header",
      detail: `row ${first.number} holds values and no row above it names them`,
      ...spanOf(first),
    },
  ];
}

function raggedRows(rows: readonly MeasuredRow[], { body, end }: TablePart, columns: number): readonly SourceProblem[] {
  const problems: SourceProblem[] = [];
  for (let index = body; index < end && problems.length < MOST_RAGGED_ROWS; index += 1) {
    const row = rows[index];
    if (row === undefined || row.width <= columns) continue;
    problems.push({
      kind: "ragged-row",
      detail: `row ${row.number} has ${row.width} cells, the header ${columns}`,
      ...spanOf(row),
    });
  }
  return problems;
}

/** A broken file breaks in the same way line after line, and a reader needs the first ones only. */
const MOST_RAGGED_ROWS = 20;

function spanOf({ cells }: Pick<MeasuredRow, "cells">): Pick<SourceProblem, "span"> {
  const start = cells[0]?.span?.start;
  const end = cells.at(-1)?.span?.end;
  return start === undefined || end === undefined ? {} : { span: { start, end } };
}

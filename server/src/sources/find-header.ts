import type { MeasuredRow } from "./lazy-row.ts";
import { PLACEHOLDERS } from "./placeholders.ts";
import type { Cell, Row } from "./table.ts";

/** A run of rows without a blank one between them, as indexes: `[start, end)`. */
export type Block = { readonly start: number; readonly end: number };

/** Indexes of the rows that name the columns: the same one twice, or a row of groups and the row of labels below it. */
export type Header = { readonly upper: number; readonly lower: number };

/** How many rows tell what a table is. */
export const SAMPLED_ROWS = 100;

/**
 * The header that a run of rows starts with, below lines of title: a row of labels with numbers below it. A table that follows
 * another must label each column with numbers, since a row of words after a blank row may as well be one of its data.
 */
export function findHeader(rows: readonly MeasuredRow[], block: Block, follows: boolean): Header | undefined {
  const first = firstWideRow(rows, block);
  if (!namesColumns(rows[first])) return undefined;
  const lower = isHeaderBelow(rows, first) ? first + 1 : first;
  const body = lower + 1;
  const isAlone = body >= block.end;
  const below = rows.slice(body, isAlone ? body + 1 : Math.min(block.end, body + SAMPLED_ROWS));
  if (!below.some(hasNumber)) return undefined;
  if (follows && (isAlone || !labelsAllNumbers(rows[lower], below))) return undefined;
  return { upper: lower > block.start && namesGroups(rows[lower - 1]) ? lower - 1 : lower, lower };
}

export function hasNumber(row: Row): boolean {
  return row.cells.some((cell) => cell.number !== undefined);
}

/**
 * Passes over titles and notes: rows with one label, or with far fewer than the table below them. The widest row of several may have a
 * separator too many, so that the next widest tells.
 */
function firstWideRow(rows: readonly MeasuredRow[], { start, end }: Block): number {
  const counts = rows.slice(start, Math.min(end, start + SAMPLED_ROWS)).map(labelCount);
  const [widest = 0, next = widest] = counts.toSorted((left, right) => right - left);
  const width = counts.length > 2 ? next : widest;
  const first = counts.findIndex((labels) => labels >= Math.min(2, width) && labels * 2 >= width);
  return first < 0 ? end : start + first;
}

/** How many labels a row shows: a merged cell shows one. */
function labelCount(row: Row | undefined): number {
  const cells = row?.cells ?? [];
  return cells.filter((cell, index) => cell.text !== "" && cell.text !== cells[index - 1]?.text).length;
}

/** Words, and numbers only as names: years, or a count from 0 or 1. */
function namesColumns(row: Row | undefined): boolean {
  const numbers = row?.cells.filter((cell) => cell.number !== undefined);
  if (numbers === undefined) return false;
  return numbers.every(isYear) || (numbers.length >= SHORTEST_COUNT && numbers.every(isNextInCount));
}

function isYear({ text }: Cell): boolean {
  return /^(?:19|20)\d\d$/.test(text);
}

function isNextInCount({ text }: Cell, index: number, cells: readonly Cell[]): boolean {
  const first = cells[0]?.text ?? "";
  return (first === "0" || first === "1") && text === String(Number(first) + index);
}

const SHORTEST_COUNT = 3;

function isLabel(cell: Cell): boolean {
  return cell.text !== "" && (cell.number === undefined || isYear(cell)) && !PLACEHOLDERS.has(cell.text.toLowerCase());
}

/** A row of more labels right below is the header: the upper row then names groups of its columns, or is a title of several cells. */
function isHeaderBelow(rows: readonly MeasuredRow[], upper: number): boolean {
  const [above, labels, data] = rows.slice(upper, upper + 3);
  if (above === undefined || labels === undefined || data === undefined) return false;
  return (
    labels.number === above.number + 1 &&
    namesColumns(labels) &&
    hasNumber(data) &&
    labels.cells.filter(isLabel).length > labelCount(above)
  );
}

/** Names of groups stand apart, or are repeated where cells are merged. */
function namesGroups(row: Row | undefined): boolean {
  const cells = row?.cells ?? [];
  const first = cells.findIndex((cell) => cell.text !== "");
  return (
    labelCount(row) > 1 &&
    cells.some((cell, index) => index > first && (cell.text === "" || cell.text === cells[index - 1]?.text))
  );
}

function labelsAllNumbers(labels: Row | undefined, below: readonly Row[]): boolean {
  const cells = labels?.cells ?? [];
  if (!cells.every((cell) => cell.text === "" || isLabel(cell))) return false;
  return below.every((row) =>
    row.cells.every((cell, index) => cell.number === undefined || (cells[index]?.text ?? "") !== ""),
  );
}

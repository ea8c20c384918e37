import { columnNumber, parseAddress, rowNumber } from "./address.ts";

/** Cells named by a citation's fragment: one or several rectangles, of one sheet where it names one. */
export type Fragment = {
  readonly sheet?: string;
  readonly areas: readonly Area[];
};

/** Rows and columns from 1, both ends included; an end that the fragment leaves open is Infinity. */
export type Area = { readonly rows: Range; readonly columns: Range };
export type Range = { readonly from: number; readonly to: number };

/**
 * Reads the part of a link behind `#`: RFC 7111's `row=4`, `row=4-6;9`, `col=2`, `cell=4,2-6,*` (row first, the header being row 1),
 * and a spreadsheet's `B7`, `B2:B7`, `B:B`, `4:6`, each with or without `Sheet!` or `'My Sheet'!`. Percent-encoding is undone.
 * Undefined for anything else.
 */
export function parseFragment(fragment: string): Fragment | undefined {
  const text = percentDecoded(fragment)?.trim();
  if (text === undefined) return undefined;
  const mark = text.lastIndexOf("!");
  if (mark < 0) return withAreas(parseSelection(text) ?? parseArea(text));
  const sheet = sheetName(text.slice(0, mark));
  const areas = parseArea(text.slice(mark + 1));
  return sheet === undefined || areas === undefined ? undefined : { sheet, areas };
}

/** The text with its percent-encoding undone; undefined where that is broken. */
export function percentDecoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

function withAreas(areas: readonly Area[] | undefined): Fragment | undefined {
  return areas === undefined ? undefined : { areas };
}

function sheetName(written: string): string | undefined {
  const quoted = /^'(.*)'$/s.exec(written)?.[1];
  const name = quoted === undefined ? written : quoted.replaceAll("''", "'");
  return name === "" ? undefined : name;
}

function parseSelection(text: string): readonly Area[] | undefined {
  const [, scheme = "", selection = ""] = /^(row|col|cell)=(.+)$/.exec(text) ?? [];
  const parts = selection.split(";", MOST_AREAS);
  const areas = parts.map((part) => (scheme === "cell" ? cellArea(part) : lineArea(scheme, part)));
  return areas.every((area) => area !== undefined) ? areas : undefined;
}

/** More than any writer would name, and few enough for each to be looked up in a large file. */
const MOST_AREAS = 100;

function lineArea(scheme: string, part: string): Area | undefined {
  const [, from, to = from] = /^(\d+|\*)(?:-(\d+|\*))?$/.exec(part) ?? [];
  const range = positionRange(from, to);
  if (range === undefined) return undefined;
  if (scheme === "row") return { rows: range, columns: EVERY };
  return scheme === "col" ? { rows: EVERY, columns: range } : undefined;
}

function cellArea(part: string): Area | undefined {
  const corners = /^(\d+|\*),(\d+|\*)(?:-(\d+|\*),(\d+|\*))?$/.exec(part);
  if (corners === null) return undefined;
  const [, row, column, lastRow = row, lastColumn = column] = corners;
  const rows = positionRange(row, lastRow);
  const columns = positionRange(column, lastColumn);
  return rows === undefined || columns === undefined ? undefined : { rows, columns };
}

/** `*` is the last position. */
function positionRange(from: string | undefined, to: string | undefined): Range | undefined {
  const first = position(from);
  const last = position(to);
  return first === undefined || last === undefined || last < first ? undefined : { from: first, to: last };
}

function position(text: string | undefined): number | undefined {
  return text === "*" ? Number.POSITIVE_INFINITY : rowNumber(text ?? "");
}

function parseArea(text: string): readonly Area[] | undefined {
  const parts = text.split(":");
  const [first = "", last = first] = parts;
  if (parts.length > 2) return undefined;
  const area =
    parts.length === 1 ? cellsBetween(first, first) : (cellsBetween(first, last) ?? linesBetween(first, last));
  return area === undefined ? undefined : [area];
}

function cellsBetween(first: string, last: string): Area | undefined {
  const from = parseAddress(first);
  const to = parseAddress(last);
  if (from === undefined || to === undefined) return undefined;
  return { rows: inOrder(from.row, to.row), columns: inOrder(from.column, to.column) };
}

function linesBetween(first: string, last: string): Area | undefined {
  const [fromRow, toRow] = [rowNumber(first), rowNumber(last)];
  if (fromRow !== undefined && toRow !== undefined) return { rows: inOrder(fromRow, toRow), columns: EVERY };
  const [fromColumn, toColumn] = [columnNumber(first), columnNumber(last)];
  if (fromColumn === undefined || toColumn === undefined) return undefined;
  return { rows: EVERY, columns: inOrder(fromColumn, toColumn) };
}

/** A spreadsheet's range may name its corners in any order. */
function inOrder(one: number, other: number): Range {
  return { from: Math.min(one, other), to: Math.max(one, other) };
}

const EVERY: Range = { from: 1, to: Number.POSITIVE_INFINITY };

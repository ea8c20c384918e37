import { type Area, type Fragment, parseFragment, percentDecoded, type Range } from "./fragment.ts";
import type { Cell, Row, Table } from "./table.ts";

export type ResolvedFragment =
  | {
      /** The name of the tables that the cells are of. */
      readonly sheet: string;
      /** Those of the header among them, each once. */
      readonly cells: readonly Cell[];
    }
  | { readonly problem: FragmentProblem };

/**
 * `not-an-address`: neither a cell address nor a sheet's name, and so perhaps the name of a row. `sheet-missing`: no sheet of that name.
 * `sheet-needed`: the workbook shows several sheets, and the fragment names none. `no-cells`: there is nothing at that place.
 */
export type FragmentProblem = {
  readonly kind: "not-an-address" | "sheet-missing" | "sheet-needed" | "no-cells";
  /** The sheets that there are, where one is asked for. */
  readonly sheets?: readonly string[];
};

/** The cells that a link's fragment, without its `#`, names in a source. The name of a sheet alone names all of its cells. */
export function resolveFragment(tables: readonly Table[], fragment: string): ResolvedFragment {
  const wholeSheet = sheetNamed(tables, percentDecoded(fragment) ?? "");
  if (wholeSheet !== undefined) return cellsIn(tables, wholeSheet, WHOLE);
  const parsed = parseFragment(fragment);
  if (parsed === undefined) return { problem: { kind: "not-an-address" } };
  const sheet = sheetOf(tables, parsed);
  return typeof sheet === "string" ? cellsIn(tables, sheet, parsed.areas) : sheet;
}

const WHOLE: readonly Area[] = [
  { rows: { from: 1, to: Number.POSITIVE_INFINITY }, columns: { from: 1, to: Number.POSITIVE_INFINITY } },
];

function sheetOf(tables: readonly Table[], { sheet }: Fragment): string | { readonly problem: FragmentProblem } {
  const sheets = [...new Set(tables.map((table) => table.name))];
  if (sheet !== undefined) return sheetNamed(tables, sheet) ?? { problem: { kind: "sheet-missing", sheets } };
  const shown = [...new Set(tables.filter((table) => !table.hidden).map((table) => table.name))];
  const [only] = shown.length === 0 ? sheets : shown;
  if (only === undefined) return { problem: { kind: "no-cells" } };
  return Math.max(shown.length, 1) === 1 ? only : { problem: { kind: "sheet-needed", sheets: shown } };
}

/** Spreadsheet programs tell sheet names apart without regard to case. A CSV file's one table has no name to be found by. */
function sheetNamed(tables: readonly Table[], name: string): string | undefined {
  if (name === "") return undefined;
  const lower = name.toLowerCase();
  return (tables.find((table) => table.name === name) ?? tables.find((table) => table.name.toLowerCase() === lower))
    ?.name;
}

function cellsIn(all: readonly Table[], sheet: string, areas: readonly Area[]): ResolvedFragment {
  const tables = all.filter((table) => table.name === sheet);
  const lists = tables.flatMap((table) => [table.top, table.rows]);
  const lastRow = lists.reduce((last, rows) => Math.max(last, rows.at(-1)?.number ?? 0), 0);
  const lastColumn = tables.reduce((last, { header }) => Math.max(last, header.length), 0);
  const cells = new Set<Cell>();
  for (const area of areas) {
    const rows = closed(area.rows, lastRow);
    const columns = closed(area.columns, lastColumn);
    for (const row of lists.flatMap((list) => rowsBetween(list, rows))) {
      for (const cell of row.cells.slice(columns.from - 1, columns.to)) cells.add(cell);
    }
  }
  return cells.size === 0 ? { problem: { kind: "no-cells" } } : { sheet, cells: [...cells] };
}

/** An end left open reaches to the last position; a range of the last position alone has both its ends open. */
function closed({ from, to }: Range, last: number): Range {
  return { from: from === Number.POSITIVE_INFINITY ? last : from, to };
}

function rowsBetween(rows: readonly Row[], { from, to }: Range): readonly Row[] {
  return rows.slice(firstAtOrAfter(rows, from), firstAtOrAfter(rows, to + 1));
}

function firstAtOrAfter(rows: readonly Row[], number: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.number ?? 0) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}

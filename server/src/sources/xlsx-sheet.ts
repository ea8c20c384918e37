import { addressOf, LAST_COLUMN, LAST_ROW, parseAddress, rowNumber } from "./address.ts";
import type { Limits } from "./limits.ts";
import { textCollector } from "./xlsx-strings.ts";
import { readXml, type XmlAttributes } from "./xml.ts";

/** The cells of a sheet that hold anything, as they are stored. Rows and the cells in them may come in any order. */
export type StoredSheet = {
  readonly rows: ReadonlyMap<number, StoredRow>;
  readonly merges: readonly Merge[];
  /** How many cells its rows have up to the last of each, empty ones included. */
  readonly size: number;
  /** The address of the first formula that is stored without its value. */
  readonly unworkedFormula?: string;
  readonly exceeded?: "rows" | "cells";
  readonly wellFormed: boolean;
};

export type StoredRow = { readonly width: number; readonly cells: readonly StoredCell[] };

export type StoredCell = {
  readonly column: number;
  /** As the format names it: `n`, `s`, `str`, `inlineStr`, `b`, `e` or `d`. */
  readonly type: string;
  /** Index of the cell's style. */
  readonly style: number;
  readonly value: string;
};

/** Both corners included. */
export type Merge = { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number };

export function readSheet(xml: string, limits: Pick<Limits, "rows" | "cells">): StoredSheet {
  const rows = new Map<number, GrowingRow>();
  const merges: Merge[] = [];
  const inline = textCollector();
  const cell: OpenCell = { row: 0, column: 0, type: "n", style: 0, value: "", hasFormula: false };
  let inValue = false;
  let size = 0;
  let exceeded: StoredSheet["exceeded"];
  let unworkedFormula: string | undefined;

  const store = (value: string): void => {
    const row = rows.get(cell.row) ?? { width: 0, cells: [] };
    const growth = Math.max(0, cell.column - row.width);
    if (row.width === 0 && rows.size === limits.rows) exceeded = "rows";
    else if (size + growth > limits.cells) exceeded = "cells";
    if (exceeded !== undefined) return;
    if (row.width === 0) rows.set(cell.row, row);
    size += growth;
    row.width += growth;
    row.cells.push({ column: cell.column, type: cell.type, style: cell.style, value });
  };

  const wellFormed = readXml(
    xml,
    {
      open: (name, attributes) => {
        if (name === "c") {
          openCell(cell, attributes);
          inline.start();
        } else if (name === "row") openRow(cell, attributes);
        else if (name === "v") inValue = true;
        else if (name === "f") cell.hasFormula = true;
        else if (name === "mergeCell") merges.push(...readMerge(attributes("ref") ?? ""));
        else inline.open(name);
      },
      close: (name) => {
        if (name === "v") inValue = false;
        else if (name !== "c") inline.close(name);
        else {
          const value = cell.type === "inlineStr" ? inline.end() : cell.value;
          if (value !== "") store(value);
          else if (cell.hasFormula && cell.type !== "str") unworkedFormula ??= addressOf(cell.row, cell.column);
        }
      },
      text: (text) => {
        if (inValue) cell.value += text;
        else inline.text(text);
      },
    },
    () => exceeded === undefined,
  );
  return {
    rows,
    merges,
    size,
    wellFormed,
    ...(unworkedFormula !== undefined && { unworkedFormula }),
    ...(exceeded !== undefined && { exceeded }),
  };
}

type GrowingRow = { width: number; readonly cells: StoredCell[] };

/** The cell being read, one for all of a sheet's, since there may be millions. */
type OpenCell = { row: number; column: number; type: string; style: number; value: string; hasFormula: boolean };

/** A cell may leave out its address, and then stands right of the one before it. */
function openCell(cell: OpenCell, attributes: XmlAttributes): void {
  const place = parseAddress(attributes("r") ?? "");
  cell.row = place?.row ?? cell.row;
  cell.column = place?.column ?? Math.min(cell.column + 1, LAST_COLUMN);
  cell.type = attributes("t") ?? "n";
  cell.style = Number(attributes("s") ?? 0);
  cell.value = "";
  cell.hasFormula = false;
}

function openRow(cell: OpenCell, attributes: XmlAttributes): void {
  cell.row = rowNumber(attributes("r") ?? "") ?? Math.min(cell.row + 1, LAST_ROW);
  cell.column = 0;
}

function readMerge(reference: string): readonly Merge[] {
  const [first = "", last = ""] = reference.split(":", 2);
  const [from, to] = [parseAddress(first), parseAddress(last)];
  return from === undefined || to === undefined
    ? []
    : [{ top: from.row, left: from.column, bottom: to.row, right: to.column }];
}

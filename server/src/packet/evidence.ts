import type { Status } from "../profile/word-lists.ts";
import type { FigureKind, WrittenNumber } from "../quantity/figure.ts";
import type { Period } from "./period.ts";
import type { Place } from "./place.ts";

/** One number that a figure can follow from: a cell of a table, or a value of the front matter. */
export type Evidence = {
  readonly place: Place;
  /** As a reader would name the cell: `B5` in a source, `Return rate, Net change` in a document's table. */
  readonly address: string;
  /** What leads to the cell, or to its row, from a link: `row=4` in a CSV file, `Q3!B7` in a workbook, a row's slug in a document. */
  readonly fragment: string;
  readonly kind: FigureKind | "unknown";
  /** As in `Figure.unit`; empty where nothing names it. */
  readonly unit: string;
  readonly number: WrittenNumber;
  /** True for a source's raw value, which stands for itself; false where it is written rounded, as in a document's table. */
  readonly exact: boolean;
  /** The cell as it is written. */
  readonly text: string;
  /** The name of its table: of the sheet, of the section that a document's table stands in. */
  readonly table: string;
  readonly rowLabel: string;
  readonly columnLabel: string;
  /** Index of the row among the table's, from 0. */
  readonly row: number;
  /** Index of the column, from 0. */
  readonly column: number;
  readonly role?: ColumnRole;
  readonly period?: Period;
  /** How far the number is a fact; undefined where nothing says. */
  readonly status?: Status;
  /** True in a row that sums others, by its label. */
  readonly total?: true;
};

export type ColumnRole = "baseline" | "post" | "net";

export type EvidenceTable = {
  readonly file: string;
  /** The sheet of a workbook, the section of a document; empty for a CSV file. */
  readonly name: string;
  readonly origin: "source" | "impact" | "document" | "front-matter";
  readonly columns: readonly string[];
  readonly rowCount: number;
  readonly row: (index: number) => EvidenceRow;
};

export type EvidenceRow = {
  readonly label: string;
  /** The fragment that leads to the row from a link. */
  readonly slug: string;
  readonly place: Place;
  readonly cells: readonly Evidence[];
  /** True for a row that sums others, by its label. */
  readonly total: boolean;
};

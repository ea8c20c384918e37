import type { Span } from "../base/span.ts";
import type { WrittenNumber } from "../quantity/figure.ts";

/** What a CSV file, a workbook, or any other reader of tables yields. A file that could not be read has problems and no tables. */
export type SourceRead = {
  readonly tables: readonly Table[];
  readonly problems: readonly SourceProblem[];
};

/** One table with its header. A sheet that holds several, one below the other, yields each of them under the sheet's name. */
export type Table = {
  /** The sheet's name; empty for a CSV file. */
  readonly name: string;
  /** True for a sheet that a spreadsheet program does not show. */
  readonly hidden: boolean;
  /** One label a column, from column 1; the column's letters where it has none. The labels of a two-row header are joined. */
  readonly header: readonly string[];
  /** The row that the labels stand in, the lower one of two; 0 where there is none. */
  readonly headerRow: number;
  /** The rows down to the header and with it: titles, notes, the header's own cells. */
  readonly top: readonly Row[];
  /** The rows below the header that hold anything, with totals and footers. */
  readonly rows: readonly Row[];
};

export type Row = {
  /** From 1, as a spreadsheet program numbers it: blank rows and comment lines count. */
  readonly number: number;
  /** From column 1 to the last cell that is not empty. More cells than labels means that they cannot be told to which column they belong. */
  readonly cells: readonly Cell[];
};

export type Cell = {
  /** As in a spreadsheet program: `B5`. */
  readonly address: string;
  /** From 1. */
  readonly row: number;
  /** From 1. */
  readonly column: number;
  /** What a reader sees, without spaces around it. */
  readonly text: string;
  /** Where that text stands in the file, without quotes around it; undefined in a workbook. */
  readonly span?: Span;
  /** Set where the cell is a plain number. */
  readonly number?: CellNumber;
  /** Set where the cell is a date: `2027-03-15`, with `T14:30:00` where it has a time. */
  readonly date?: string;
};

export type CellNumber = WrittenNumber & {
  /** True where the cell is written or formatted with `%`. The value then counts hundredths: 12 for `12%`. */
  readonly percent: boolean;
  /** The ISO 4217 code of the currency that the cell is written or formatted with. */
  readonly currency?: string;
};

export type SourceProblem = {
  readonly kind: SourceProblemKind;
  /** What was met, as a phrase that ends a message: `row 12 has 5 cells, the header 4`. */
  readonly detail: string;
  /** Where in the text of a CSV file. */
  readonly span?: Span;
  /** The sheet of a workbook that it is about. */
  readonly sheet?: string;
};

export type SourceProblemKind =
  | "unbalanced-quote"
  | "empty"
  | "missing-header"
  | "ragged-row"
  | "too-large"
  | "too-many-rows"
  | "too-many-cells"
  | "too-many-sheets"
  | "not-a-workbook"
  | "encrypted"
  | "formula-without-value"
  | "unreadable";

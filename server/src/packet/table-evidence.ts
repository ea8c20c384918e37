import { slugOf } from "../markdown/slug.ts";
import type { Profile } from "../profile/profile.ts";
import type { Status } from "../profile/word-lists.ts";
import type { FigureKind, WrittenNumber } from "../quantity/figure.ts";
import type { Cell, Table } from "../sources/table.ts";
import { readNumbers, withWholeUnit } from "./cell-quantity.ts";
import { type ColumnMeaning, columnMeaning } from "./column-meaning.ts";
import type { Evidence, EvidenceRow, EvidenceTable } from "./evidence.ts";
import { labelUnit, type UnitMeaning, unitMeaning } from "./header-meaning.ts";
import { comparePeriods, findPeriods, type Period } from "./period.ts";
import type { Place } from "./place.ts";
import { scanCell } from "./scan-cell.ts";
import { statusIn } from "./status.ts";

export type TableOrigin = {
  readonly file: string;
  readonly kind: EvidenceTable["origin"];
  readonly placeOf: (cell: Cell) => Place;
  /** What a reader calls the cell. */
  readonly addressOf: (cell: Cell, rowLabel: string, columnLabel: string) => string;
  readonly fragmentOf: (cell: Cell, rowLabel: string) => string;
};

/** Reads a table as evidence. Rows are read when they are first asked for, since a source may have a hundred thousand. */
export function tableEvidence(table: Table, origin: TableOrigin, profile: Profile): EvidenceTable {
  const columns = table.header.map((label, index) => columnMeaning(label, isNumeric(table, index), profile));
  const labelColumn = findLabelColumn(table);
  const whole = { ...wholeMeaning(`${origin.file} ${table.name}`, profile), ...tableUnit(table, labelColumn) };
  const rows = new Map<number, EvidenceRow>();
  return {
    file: origin.file,
    name: table.name,
    origin: origin.kind,
    columns: table.header,
    rowCount: table.rows.length,
    row: (index) => {
      const known = rows.get(index);
      if (known !== undefined) return known;
      const row = readRow(index, table.rows[index]?.cells ?? [], {
        name: table.name,
        origin,
        columns,
        labelColumn,
        whole,
        profile,
      });
      rows.set(index, row);
      return row;
    },
  };
}

type WholeMeaning = {
  readonly period?: Period;
  readonly status?: Status;
  /** The unit that a title, or the header of the labels, states for the whole table: `USD in thousands`. */
  readonly unit?: UnitMeaning;
};

type TableMeaning = {
  readonly name: string;
  readonly origin: TableOrigin;
  readonly columns: readonly ColumnMeaning[];
  readonly labelColumn: number;
  readonly whole: WholeMeaning;
  readonly profile: Profile;
};

/** What the file's and the sheet's name say of every number in it. */
function wholeMeaning(name: string, profile: Profile): WholeMeaning {
  const words = name.replace(/[-_/.]/g, " ");
  const period = findPeriods(words).at(-1)?.period;
  // A title such as "Goals and signals" speaks of some rows only.
  const status = /\band\b|&/i.test(words) ? undefined : statusIn(words, profile);
  return { ...(period !== undefined && { period }), ...(status !== undefined && { status }) };
}

/** Only money and scales are stated for a whole table. */
function tableUnit(table: Table, labelColumn: number): Pick<WholeMeaning, "unit"> {
  const titles = table.top
    .filter((row) => row.number < table.headerRow)
    .flatMap((row) => row.cells.map((cell) => cell.text));
  for (const text of [table.header[labelColumn] ?? "", ...titles]) {
    const unit = unitMeaning(text);
    if (unit !== undefined && (unit.kind === "money" || unit.scaleExponent > 0)) return { unit };
  }
  return {};
}

/** The first column whose cells are mostly words, and no keys, dates or codes if another one is there. */
function findLabelColumn(table: Table): number {
  const worded = table.header.flatMap((_, column) =>
    !isNumeric(table, column) && columnSample(table, column).length > 0 ? [column] : [],
  );
  return worded.find((column) => !isKey(table, column)) ?? worded[0] ?? 0;
}

function isKey(table: Table, column: number): boolean {
  if (KEY_HEADER.test(table.header[column] ?? "")) return true;
  const cells = columnSample(table, column);
  return cells.filter(({ text }) => isCode(text)).length * 2 > cells.length;
}

const KEY_HEADER = /(?:^|[_ -])(?:id|uuid|guid|key|hash|checksum|ts|timestamp|updated_at|created_at)$/i;

/** `r02-98f137`, `GL-4010`, `2026-10-04T00:15:00Z`, `3.2 s`: a quantity, or one word with several digits that names no period. */
function isCode(text: string): boolean {
  return /^\S*\d\S*\d\S*$|^[^\p{L}]*\d/u.test(text) && findPeriods(text).length === 0;
}

/** True for a column of more numbers than words. */
function isNumeric(table: Table, column: number): boolean {
  const cells = columnSample(table, column);
  return cells.filter((cell) => cell.number !== undefined).length * 2 >= cells.length && cells.length > 0;
}

function columnSample(table: Table, column: number): readonly Cell[] {
  return table.rows.slice(0, SAMPLED_ROWS).flatMap((row) => {
    const cell = row.cells[column];
    return cell === undefined || cell.text === "" ? [] : [cell];
  });
}

const SAMPLED_ROWS = 20;

function readRow(row: number, cells: readonly Cell[], table: TableMeaning): EvidenceRow {
  const { origin, columns, labelColumn, whole, profile } = table;
  const stated = (kind: ColumnMeaning["states"]): string =>
    cells.find((_, index) => columns[index]?.states === kind && index !== labelColumn)?.text ?? "";
  const label = cells[labelColumn]?.text ?? "";
  const unitText = stated("unit");
  const rowUnit = unitMeaning(unitText) ?? namedUnit(unitText, profile) ?? labelUnit(label);
  const isNoMoney =
    unitText === "" && rowUnit !== undefined && rowUnit.kind !== "money" && /\([^()]*\)\s*$/.test(label);
  const rowPeriod = mergedPeriod(findPeriods(`${label} ${stated("period")}`)[0]?.period, whole.period);
  const rowStatus = statusIn(`${stated("status")} ${label}`, profile) ?? whole.status;
  const total = isTotal(label, profile);
  const read = (cell: Cell, index: number): readonly Evidence[] => {
    const column = columns[index];
    if (column === undefined || index === labelColumn || column.states !== "values") return [];
    const period = column.prior ? yearBefore(rowPeriod) : mergedPeriod(column.period, rowPeriod);
    const status = column.status ?? rowStatus;
    // A column of money has rows of other things, which say so: `Orders (count)`.
    const meant = isNoMoney && column.unit?.kind === "money" ? { ...column, unit: rowUnit } : column;
    return readNumbers(cell, withWholeUnit(meant, rowUnit, whole.unit), rowUnit, origin.kind, profile).map(
      ({ number, kind, unit }) => ({
        place: origin.placeOf(cell),
        address: origin.addressOf(cell, label, column.label),
        fragment: origin.fragmentOf(cell, label),
        kind,
        unit,
        number,
        exact: origin.kind === "source" || isCounted(kind, number),
        text: cell.text,
        table: table.name,
        rowLabel: label,
        columnLabel: column.label,
        row,
        column: index,
        ...(column.role !== undefined && { role: column.role }),
        ...(period !== undefined && { period }),
        ...(status !== undefined && { status }),
        ...(total && { total }),
      }),
    );
  };
  const first = cells[0];
  return {
    label,
    slug: slugOf(label),
    place: first === undefined ? { file: origin.file, span: { start: 0, end: 0 } } : origin.placeOf(first),
    cells: cells.flatMap(read),
    total,
  };
}

/** What is counted, and written to the last digit, is not rounded. */
function isCounted(kind: FigureKind | "unknown", { place, looseZeros }: WrittenNumber): boolean {
  return kind === "count" && place === 0 && looseZeros === 0;
}

const PHYSICAL: ReadonlySet<FigureKind> = new Set<FigureKind>(["measure", "duration", "percent", "points", "bps"]);

/** Any other unit that the scanner knows, such as kWh; else the thing that is counted: `people`. */
function namedUnit(unit: string, profile: Profile): UnitMeaning | undefined {
  const [figure] = unit === "" ? [] : scanCell(`1 ${unit}`, profile);
  if (figure !== undefined && PHYSICAL.has(figure.kind))
    return { kind: figure.kind, unit: figure.unit, scaleExponent: 0 };
  return /^\p{L}[\p{L} -]{1,40}$/u.test(unit)
    ? { kind: "count", unit: unit.toLowerCase(), scaleExponent: 0 }
    : undefined;
}

function isTotal(label: string, profile: Profile): boolean {
  const words = label.toLowerCase().split(/[^\p{L}]+/u);
  return EVERYTHING.test(label) || profile.impact.totalWords.some((word) => words.includes(word.toLowerCase()));
}

/** `All regions` below the regions, but not `All other`. */
const EVERYTHING = /^all (?!others?\b|else\b|in\b)\p{L}+$/iu;

function yearBefore(period: Period | undefined): Period | undefined {
  return period?.year === undefined ? undefined : { ...period, year: period.year - 1 };
}

/** The more particular period with what the wider one adds: `Q3` in a file of 2026 is Q3 2026. */
function mergedPeriod(particular: Period | undefined, wider: Period | undefined): Period | undefined {
  if (particular === undefined || wider === undefined) return particular ?? wider;
  return comparePeriods(particular, wider) === "different" ? particular : { ...wider, ...particular };
}

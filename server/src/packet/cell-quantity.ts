import type { Profile } from "../profile/profile.ts";
import type { FigureKind, WrittenNumber } from "../quantity/figure.ts";
import { multiply, powerOfTen } from "../quantity/rational.ts";
import type { Cell } from "../sources/table.ts";
import type { ColumnMeaning } from "./column-meaning.ts";
import type { EvidenceTable } from "./evidence.ts";
import type { UnitMeaning } from "./header-meaning.ts";
import { scanCell } from "./scan-cell.ts";

/** A column of money takes the whole table's scale; one of no unit takes all of it, unless its row says otherwise. */
export function withWholeUnit(
  column: ColumnMeaning,
  rowUnit: UnitMeaning | undefined,
  whole: UnitMeaning | undefined,
): ColumnMeaning {
  if (whole === undefined) return column;
  if (column.unit === undefined) return rowUnit === undefined ? { ...column, unit: whole } : column;
  const scaled = column.unit.kind === "money" && column.unit.scaleExponent === 0;
  return scaled ? { ...column, unit: { ...column.unit, scaleExponent: whole.scaleExponent } } : column;
}

/** What a cell is written or formatted with. */
type Marks = { readonly percent: boolean; readonly currency: string };

type CellNumber = { readonly number: WrittenNumber; readonly kind: FigureKind | "unknown"; readonly unit: string };

/** The cell's own words say more than its row's unit, and those more than its column's header. */
export function readNumbers(
  cell: Cell,
  column: ColumnMeaning,
  rowUnit: UnitMeaning | undefined,
  origin: EvidenceTable["origin"],
  profile: Profile,
): readonly CellNumber[] {
  const meaning = isPlainCount(column.unit) ? (rowUnit ?? column.unit) : (column.unit ?? rowUnit);
  const scanned = cell.number === undefined || origin !== "source" ? scanCell(cell.text, profile) : [];
  const worded = scanned.filter((figure) => figure.kind !== "count" || figure.unit !== "");
  if (worded.length > 0) {
    return worded.map((figure) =>
      inRowUnit({ number: figure.amount, kind: figure.kind, unit: figure.unit }, column, meaning),
    );
  }
  if (cell.number !== undefined) return [inRowUnit(plainNumber(cell.number, meaning), column, meaning)];
  return scanned.map((figure) => inRowUnit(plainNumber(figure.amount, meaning), column, meaning));
}

/** A column headed `Count` says less of a number than its row's own unit. */
function isPlainCount(unit: UnitMeaning | undefined): boolean {
  return unit?.kind === "count" && unit.unit === "" && unit.scaleExponent === 0;
}

function plainNumber(written: WrittenNumber & Partial<Marks>, meaning: UnitMeaning | undefined): CellNumber {
  const { value, place, looseZeros, percent, currency } = written;
  if (percent === true) return { number: { value, place, looseZeros }, kind: "percent", unit: "%" };
  if (currency !== undefined && meaning?.kind !== "money") {
    return { number: { value, place, looseZeros }, kind: "money", unit: currency };
  }
  if (meaning === undefined) return { number: { value, place, looseZeros }, kind: "unknown", unit: "" };
  const { kind, unit, scaleExponent } = meaning;
  const number = { value: multiply(value, powerOfTen(scaleExponent)), place: place + scaleExponent, looseZeros };
  return { number, kind, unit };
}

/** The change of a share is in points, whatever sign its cell is written with. */
function inRowUnit(cell: CellNumber, column: ColumnMeaning, meaning: UnitMeaning | undefined): CellNumber {
  const share = cell.kind === "percent" && (meaning === undefined || meaning.kind === "percent");
  return column.role === "net" && share && isShareRow(meaning) ? { ...cell, kind: "points", unit: "pp" } : cell;
}

function isShareRow(meaning: UnitMeaning | undefined): boolean {
  return meaning?.kind === "percent";
}

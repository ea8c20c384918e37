import type { Evidence } from "../packet/evidence.ts";
import type { Period } from "../packet/period.ts";
import type { Sketch } from "../quantity/derivation.ts";
import { isSameTable } from "./labels.ts";

/** Which cells are taken together, and how. */
export type Combination = Omit<Sketch, "estimate">;

/** The cells that an arithmetic uses, in its order. */
export function usedCells(derivation: Combination, cells: readonly Evidence[]): readonly Evidence[] {
  return derivation.operands.flatMap((index) => cells[index] ?? []);
}

/** True for a figure of the text that stands in for a cell, and has no row. */
export function isGiven({ row }: Evidence): boolean {
  return row < 0;
}

/** False where roles or periods say that the first comes after the second. */
export function isInOrder(earlier: Evidence | undefined, later: Evidence | undefined): boolean {
  if (earlier === undefined || later === undefined) return true;
  if (earlier.role === "post" && later.role === "baseline") return false;
  return !(earlier.period !== undefined && later.period !== undefined && isAfter(earlier.period, later.period));
}

/** True where the first is a later year, or a later part of the same year. */
export function isAfter(left: Period, right: Period): boolean {
  if (left.year === undefined || right.year === undefined) return false;
  if (left.year !== right.year) return left.year > right.year;
  return left.part !== undefined && left.part.kind === right.part?.kind && left.part.number > right.part.number;
}

/** Cells of one row, or of rows of one label in files of one form. */
export function isOneRow([first, ...others]: readonly Evidence[]): boolean {
  return others.every((cell) => {
    if (first === undefined || cell.rowLabel !== first.rowLabel) return false;
    if (isSameTable(cell, first)) return cell.row === first.row || first.rowLabel !== "";
    return first.rowLabel !== "" && cell.columnLabel === first.columnLabel;
  });
}

export function isOneColumn([first, ...others]: readonly Evidence[]): boolean {
  return others.every((cell) => first !== undefined && cell.column === first.column && isSameTable(cell, first));
}

export function columnMates(cell: Evidence, cells: readonly Evidence[]): readonly Evidence[] {
  return cells.filter((other) => other.column === cell.column && other.total !== true && isSameTable(other, cell));
}

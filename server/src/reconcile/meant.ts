import type { Evidence } from "../packet/evidence.ts";
import { type Combination, columnMates, isGiven, isOneColumn, isOneRow, usedCells } from "./cell-relations.ts";
import { columnFit, isSameTable, subjectOf } from "./labels.ts";
import { isSpokenOf, type Search, type Wording } from "./wording.ts";

/** What a writer sets against each other without a thought, so that no chance is in it. */
export function isMeant(
  derivation: Combination,
  cells: readonly Evidence[],
  { goal, wording, parts }: Search,
): boolean {
  const used = usedCells(derivation, cells);
  const [first, ...others] = used;
  if (first === undefined) return false;
  if (derivation.operation === "per-unit") return others.every((volume) => counts(volume, goal.per ?? ""));
  if (used.every((cell) => wording.known.has(cell)) && !used.some(isGiven)) return true;
  if (derivation.operation === "share-of-total") return parts?.has(first) === true || isSpokenOf(first, wording);
  if (derivation.operation === "share" && others.length === 1) {
    const [whole] = others;
    if (whole?.total === true && isOneColumn(used) && columnMates(first, cells).length <= FEW_PARTS) return true;
  }
  if (derivation.operation === "weighted-mean") return isWeightSpokenOf(used, cells, wording);
  if (derivation.operation === "product" || derivation.operation === "avoided") return false;
  if (isOneRow(used) || others.length === 0) return true;
  if (!isOneColumn(used)) return false;
  if (used.every((cell) => isSpokenOf(cell, wording))) return true;
  if (derivation.operation === "sum" || derivation.operation === "mean") {
    return used.length === columnMates(first, cells).length || isWholeYear(used, cells, wording);
  }
  return derivation.operation === "count" ? used.length > 2 : areEnds(used, cells);
}

/** Each of so few parts has its own share of their total. */
const FEW_PARTS = 8;

/** True where the rows are all those of the year that the sentence names. */
function isWholeYear(used: readonly Evidence[], cells: readonly Evidence[], { sentencePeriods }: Wording): boolean {
  const [first] = used;
  const year = first?.period?.year;
  if (first === undefined || year === undefined || !sentencePeriods.some((named) => named.year === year)) return false;
  const rows = columnMates(first, cells).filter(({ period }) => period?.year === year);
  return rows.length === used.length && used.every((cell) => cell.period?.year === year);
}

/** True where the words name the column that the rows are weighed by, or it is the first column of numbers, which counts the rows' members. */
function isWeightSpokenOf(used: readonly Evidence[], cells: readonly Evidence[], { subject }: Wording): boolean {
  const weights = used.slice(used.length / 2);
  const [weight] = weights;
  if (weight === undefined) return false;
  const first = Math.min(...cells.filter((cell) => isSameTable(cell, weight)).map(({ column }) => column));
  return weight.column === first || weights.every((cell) => columnFit(cell, subject) > 0);
}

/** The first and the last of a column: what a series comes to. */
function areEnds(used: readonly Evidence[], cells: readonly Evidence[]): boolean {
  const [one] = used;
  const rows = one === undefined ? [] : columnMates(one, cells).map((cell) => cell.row);
  const ends = [Math.min(...rows), Math.max(...rows)];
  const isSeries = used.every(({ period }) => period !== undefined);
  return isSeries && used.length === 2 && rows.length > 2 && used.every((cell) => ends.includes(cell.row));
}

/** True where a label of the cell names the unit: a column `orders` for an amount per order. */
function counts(volume: Evidence, per: string): boolean {
  const [unit] = subjectOf(per);
  const labels = `${volume.rowLabel} ${volume.columnLabel} ${volume.unit}`;
  return unit !== undefined && subjectOf(labels).has(unit);
}

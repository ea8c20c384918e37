import type { Evidence } from "../packet/evidence.ts";
import { comparePeriods, type Period } from "../packet/period.ts";
import type { Goal, Sketch } from "../quantity/derivation.ts";
import { columnFit, isSameTable, rowFit, type Subject, subjectOf } from "./labels.ts";

/** What the words of the sentence add to the figure. */
export type Wording = {
  /** The words of the sentence and of what titles it. */
  readonly subject: Subject;
  /** The periods that the sentence names. */
  readonly sentencePeriods: readonly Period[];
  /** The cells that the figures beside this one were found in. */
  readonly known: ReadonlySet<Evidence>;
  /** These, and what the figures before it in its paragraph were found in. */
  readonly beside: ReadonlySet<Evidence>;
  readonly annualized: boolean;
  readonly averaged: boolean;
  /** True where the sentence tells what one unit of money brings: `each dollar of cost returned $6.12`. */
  readonly perCoin: boolean;
  /** A unit that the sentence names with "per": `order` in "cost per order fell to $0.45". */
  readonly per?: string;
};

/** What is looked for, in which words. */
export type Search = {
  readonly goal: Goal;
  readonly wording: Wording;
  /** The cells of which each may be a share of its column; where there are any, columns yield nothing else. */
  readonly parts?: ReadonlySet<Evidence>;
};

/** Which cells are taken together, and how. */
type Combination = Omit<Sketch, "estimate">;

/**
 * Whether an arithmetic makes sense at all. Unlike things are not added or set against each other, though one may be a part of the other or
 * be counted by it; a change goes from the earlier to the later; a goal is not measured by what came of it.
 */
export function isSensible(derivation: Combination, cells: readonly Evidence[], { wording, parts }: Search): boolean {
  const used = usedCells(derivation, cells);
  const [first, second] = used;
  if (parts !== undefined && !used.every((cell) => parts.has(cell) || wording.known.has(cell))) {
    return derivation.operation === "share-of-total" && first !== undefined && parts.has(first);
  }
  if (used.some(isGiven)) return derivation.operation === "share" && used.every(isGiven) && isSameNoun(first, second);
  switch (derivation.operation) {
    case "mean":
      return isAlike(used) && wording.averaged;
    case "weighted-mean":
      return wording.averaged;
    case "sum":
      return isAlike(used) && !(isOneRow(used) && used.some((cell) => cell.role !== undefined));
    case "difference":
    case "points":
      return (isAlike(used) || areBeside(used, wording)) && isInOrder(second, first);
    case "relative-change":
      return isAlike(used) && isInOrder(first, second) && isChange(first) === isChange(second);
    case "share":
    case "ratio":
      return isPart(first, second, cells) && !(first?.status === "target" && second?.status !== "target");
    case "annualized":
      return fitsPeriod(derivation, first);
    default:
      return true;
  }
}

/** Two figures that the paragraph sets against each other, of one unit though of different tables: a result beside its goal. */
function areBeside(used: readonly Evidence[], { beside }: Wording): boolean {
  const [first] = used;
  return used.every((cell) => beside.has(cell) && cell.kind === first?.kind && cell.unit === first.unit);
}

function isSameNoun(one: Evidence | undefined, other: Evidence | undefined): boolean {
  const [left, right] = [subjectOf(one?.unit ?? ""), subjectOf(other?.unit ?? "")];
  return (
    one?.kind === other?.kind && (left.size === 0 || right.size === 0 || [...left].some((word) => right.has(word)))
  );
}

function isChange(cell: Evidence | undefined): boolean {
  return cell?.role === "net";
}

/** A change is a part of another, of a goal, or of the level that it started from; no level is a part of a change. */
function isPart(part: Evidence | undefined, whole: Evidence | undefined, cells: readonly Evidence[]): boolean {
  if (part === undefined || whole === undefined || isChange(part) === isChange(whole)) return true;
  if (isChange(whole)) return false;
  return whole.role !== "post" && !cells.some((cell) => isEarlierMate(cell, whole));
}

/** True for the same row's value of a period before. */
function isEarlierMate(cell: Evidence, of: Evidence): boolean {
  return (
    cell.row === of.row &&
    isSameTable(cell, of) &&
    cell.kind === of.kind &&
    !isChange(cell) &&
    cell.period !== undefined &&
    of.period !== undefined &&
    isAfter(of.period, cell.period)
  );
}

/** True for a figure of the text that stands in for a cell, and has no row. */
function isGiven({ row }: Evidence): boolean {
  return row < 0;
}

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

function usedCells(derivation: Combination, cells: readonly Evidence[]): readonly Evidence[] {
  return derivation.operands.flatMap((index) => cells[index] ?? []);
}

/** False where roles or periods say that the first comes after the second. */
function isInOrder(earlier: Evidence | undefined, later: Evidence | undefined): boolean {
  if (earlier === undefined || later === undefined) return true;
  if (earlier.role === "post" && later.role === "baseline") return false;
  return !(earlier.period !== undefined && later.period !== undefined && isAfter(earlier.period, later.period));
}

function isAfter(left: Period, right: Period): boolean {
  if (left.year === undefined || right.year === undefined) return false;
  if (left.year !== right.year) return left.year > right.year;
  return left.part !== undefined && left.part.kind === right.part?.kind && left.part.number > right.part.number;
}

/** A month has twelve to the year, a quarter four, a half two. */
function fitsPeriod({ factor }: Combination, cell: Evidence | undefined): boolean {
  const part = cell?.period?.part?.kind;
  return (
    part === undefined || factor === undefined || factor.numerator === BigInt(PARTS_OF_YEAR[part]) * factor.denominator
  );
}

const PARTS_OF_YEAR = { month: 12, quarter: 4, half: 2 } as const;

/** True where the sentence names the cell's row, or its period. */
export function isSpokenOf(
  cell: Evidence,
  { subject, sentencePeriods }: Pick<Wording, "subject" | "sentencePeriods">,
): boolean {
  const { period } = cell;
  if (period === undefined || subjectOf(cell.rowLabel).size > 0) return rowFit(cell, subject) >= 0.5;
  return sentencePeriods.some(
    (named) => comparePeriods(named, period) === "same" && (named.part !== undefined) === (period.part !== undefined),
  );
}

function isAlike(used: readonly Evidence[]): boolean {
  return isOneRow(used) || isOneColumn(used);
}

/** Cells of one row, or of rows of one label in files of one form. */
function isOneRow([first, ...others]: readonly Evidence[]): boolean {
  return others.every((cell) => {
    if (first === undefined || cell.rowLabel !== first.rowLabel) return false;
    if (isSameTable(cell, first)) return cell.row === first.row || first.rowLabel !== "";
    return first.rowLabel !== "" && cell.columnLabel === first.columnLabel;
  });
}

function isOneColumn([first, ...others]: readonly Evidence[]): boolean {
  return others.every((cell) => first !== undefined && cell.column === first.column && isSameTable(cell, first));
}

function columnMates(cell: Evidence, cells: readonly Evidence[]): readonly Evidence[] {
  return cells.filter((other) => other.column === cell.column && other.total !== true && isSameTable(other, cell));
}

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

import type { Evidence } from "../packet/evidence.ts";
import { toFloat } from "../quantity/rational.ts";
import { type Combination, isAfter, isGiven, isInOrder, isOneColumn, isOneRow, usedCells } from "./cell-relations.ts";
import { isSameTable, subjectOf } from "./labels.ts";
import type { Search, Wording } from "./wording.ts";

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
      return isAlike(used) && wording.averaged && !wording.weighted;
    case "weighted-mean":
      return wording.averaged || wording.per !== undefined;
    case "sum":
      if ((used.length === 2 && used.some(isNothing)) || holdsItsTotal(used)) return false;
      return isAlike(used) && !(isOneRow(used) && used.some((cell) => cell.role !== undefined));
    case "difference":
    case "points":
      if (used.some(isNothing)) return false;
      return (isAlike(used) || areBeside(used, wording)) && isInOrder(second, first);
    case "relative-change":
      return isAlike(used) && isInOrder(first, second) && isChange(first) === isChange(second);
    case "share":
    case "ratio":
      return (
        isPart(first, second, cells) &&
        !isOfWhatItLedTo(first, second, cells) &&
        !(first?.status === "target" && second?.status !== "target")
      );
    case "annualized":
      return fitsPeriod(derivation, first);
    default:
      return true;
  }
}

/** With nothing on one side a sum or a difference is the other cell, which may not be taken as it stands. */
function isNothing({ number }: Evidence): boolean {
  return number.value.numerator === 0n;
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

/** A total and a part of it are not added up. */
function holdsItsTotal(used: readonly Evidence[]): boolean {
  return isOneColumn(used) && used.some(({ total }) => total === true) && used.some(({ total }) => total !== true);
}

/** A change is measured by what it started from, and not by what it led to. */
function isOfWhatItLedTo(part: Evidence | undefined, whole: Evidence | undefined, cells: readonly Evidence[]): boolean {
  if (part === undefined || whole === undefined || part.row === whole.row) return false;
  const size = Math.abs(toFloat(part.number.value));
  return cells.some((cell) => {
    if (!isEarlierMate(cell, whole)) return false;
    const moved = Math.abs(toFloat(cell.number.value) - toFloat(whole.number.value));
    return moved > 0 && Math.abs(size / moved - 1) < SAME_CHANGE;
  });
}

const SAME_CHANGE = 0.002;

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

/** A month has twelve to the year, a quarter four, a half two. */
function fitsPeriod({ factor }: Combination, cell: Evidence | undefined): boolean {
  const part = cell?.period?.part?.kind;
  return (
    part === undefined || factor === undefined || factor.numerator === BigInt(PARTS_OF_YEAR[part]) * factor.denominator
  );
}

const PARTS_OF_YEAR = { month: 12, quarter: 4, half: 2 } as const;

function isAlike(used: readonly Evidence[]): boolean {
  return isOneRow(used) || isOneColumn(used);
}

import type { Evidence } from "../packet/evidence.ts";
import { comparePeriods, type Period } from "../packet/period.ts";
import { chanceOfFit } from "../quantity/chance.ts";
import { type Agreeing, agreement, agrees } from "../quantity/compare.ts";
import type { Quality } from "../quantity/conversion.ts";
import type { Derivation, Goal, Operand } from "../quantity/derivation.ts";
import { derive, knownFrom } from "../quantity/derive.ts";
import type { Figure } from "../quantity/figure.ts";
import { rowFit, type Subject, subjectOf } from "./labels.ts";

/** An arithmetic over cells that gives the figure. */
export type DerivedMatch = {
  readonly derivation: Derivation;
  readonly operands: readonly Operand[];
  readonly cells: readonly Evidence[];
  readonly agreeing: Agreeing;
};

export type Derived =
  | { readonly kind: "found"; readonly best: DerivedMatch }
  /** So many ways lead somewhere near that one of them says nothing. */
  | { readonly kind: "chance"; readonly best: DerivedMatch; readonly ways: number }
  | { readonly kind: "none" };

/** What the words of the sentence add to the figure. */
export type Wording = {
  /** The words of the sentence and of what titles it. */
  readonly subject: Subject;
  /** The periods that the sentence names. */
  readonly sentencePeriods: readonly Period[];
  /** The cells that the figures beside this one were found in. */
  readonly known: ReadonlySet<Evidence>;
  readonly annualized: boolean;
  /** A unit that the sentence names with "per": `order` in "cost per order fell to $0.45". */
  readonly per?: string;
};

/** Looks for the figure among all that the cells yield. They are few, and the likeliest come first. */
export function derived(figure: Figure, cells: readonly Evidence[], wording: Wording): Derived {
  const { annualized, per } = wording;
  const { kind, unit } = figure;
  const plain: Goal = { kind, unit, annualized, ...(figure.per !== undefined && { per: figure.per }) };
  const goals = per === undefined || figure.per !== undefined ? [plain] : [plain, { ...plain, per }];
  let chance: Derived = { kind: "none" };
  for (const goal of goals) {
    for (const reading of readings(cells, goal)) {
      const found = search(figure, reading, { goal, wording });
      if (found.kind === "found") return found;
      if (found.kind === "chance") chance = found;
    }
  }
  return chance;
}

type Reading = { readonly cells: readonly Evidence[]; readonly operands: readonly Operand[] };

/**
 * Cells of no named sort are plain numbers beside others. Among themselves they are taken for what the figure is, since a file that
 * names no units at all still has sums and differences.
 */
function readings(cells: readonly Evidence[], goal: Goal): readonly Reading[] {
  const columns = new Map<string, number>();
  const nameless = cells.filter((cell) => cell.kind === "unknown");
  const typed = { cells, operands: cells.map((cell) => operandOf(cell, PLAIN, columns)) };
  if (nameless.length === 0 || PROPORTIONS.has(goal.kind) || goal.kind === "count") return [typed];
  return [typed, { cells: nameless, operands: nameless.map((cell) => operandOf(cell, goal, columns)) }];
}

const PLAIN: Quality = { kind: "count", unit: "" };

/** What is looked for, in which words. */
type Search = { readonly goal: Goal; readonly wording: Wording };

function search(figure: Figure, { cells, operands }: Reading, sought: Search): Derived {
  const derivations = derive(sought.goal, operands).filter((derivation) => isSensible(derivation, cells, sought));
  const matches = derivations.flatMap((derivation): readonly DerivedMatch[] => {
    const comparison = agreement(unsigned(figure, derivation), knownFrom(derivation));
    const fits = agrees(comparison) && comparison.how !== "truncated";
    return fits ? [{ derivation, operands, cells, agreeing: comparison }] : [];
  });
  const [best] = matches.toSorted((left, right) => plausibility(right, sought) - plausibility(left, sought));
  if (best === undefined) return { kind: "none" };
  if (isMeant(best.derivation, cells, sought)) return { kind: "found", best };
  const rivals = derivations.filter((derivation) => !isMeant(derivation, cells, sought));
  const byChance = chanceOfFit(figure, rivals) > LIKELY_CHANCE;
  return byChance ? { kind: "chance", best, ways: rivals.length } : { kind: "found", best };
}

/** Unlike things are not added or set against each other; one may well be a part of the other, or be counted by it. */
function isSensible(derivation: Derivation, cells: readonly Evidence[], { wording }: Search): boolean {
  const used = usedCells(derivation, cells);
  switch (derivation.operation) {
    case "mean":
      return used.length > 2 && isAlike(used) && ["averag", "mean"].some((word) => wording.subject.has(word));
    case "sum":
    case "difference":
    case "points":
    case "relative-change":
      return isAlike(used);
    default:
      return true;
  }
}

/** What a writer sets against each other without a thought, so that no chance is in it. */
function isMeant(derivation: Derivation, cells: readonly Evidence[], { goal, wording }: Search): boolean {
  const used = usedCells(derivation, cells);
  const [first, ...others] = used;
  if (first === undefined) return false;
  if (derivation.operation === "per-unit") return others.every((volume) => counts(volume, goal.per ?? ""));
  if (derivation.operation === "product" || derivation.operation === "avoided")
    return used.every((cell) => wording.known.has(cell));
  if (isOneRow(used) || others.length === 0 || used.every((cell) => wording.known.has(cell))) return true;
  if (!isOneColumn(used)) return false;
  if (derivation.operation === "sum" || derivation.operation === "count") return used.length > 2;
  return used.every((cell) => isSpokenOf(cell, wording)) || areEnds(used, cells);
}

/** The first and the last of a column: what a series comes to. */
function areEnds(used: readonly Evidence[], cells: readonly Evidence[]): boolean {
  const [one] = used;
  const rows = cells
    .filter((cell) => cell.column === one?.column && cell.place.file === one.place.file)
    .map((cell) => cell.row);
  const ends = [Math.min(...rows), Math.max(...rows)];
  return used.length === 2 && rows.length > 2 && used.every((cell) => ends.includes(cell.row));
}

/** True where the sentence names the cell's row, or its period. */
function isSpokenOf(cell: Evidence, { subject, sentencePeriods }: Wording): boolean {
  const { period } = cell;
  if (period === undefined) return rowFit(cell, subject) >= 0.5;
  return sentencePeriods.some(
    (named) => comparePeriods(named, period) === "same" && (named.part !== undefined) === (period.part !== undefined),
  );
}

function usedCells(derivation: Derivation, cells: readonly Evidence[]): readonly Evidence[] {
  return derivation.operands.flatMap((index) => cells[index] ?? []);
}

function isAlike(used: readonly Evidence[]): boolean {
  return isOneRow(used) || isOneColumn(used);
}

/** Cells of one row, or of rows of one label in files of one form. */
function isOneRow([first, ...others]: readonly Evidence[]): boolean {
  return others.every(
    (cell) =>
      cell.rowLabel === first?.rowLabel &&
      (cell.place.file === first.place.file || (first.rowLabel !== "" && cell.columnLabel === first.columnLabel)),
  );
}

function isOneColumn([first, ...others]: readonly Evidence[]): boolean {
  return others.every((cell) => cell.columnLabel === first?.columnLabel && cell.place.file === first.place.file);
}

/** Above this a fit among unrelated cells says little. */
const LIKELY_CHANCE = 0.05;

/**
 * A writer says by how much something fell without a minus, and the order of two cells is not always that of time: the size counts where
 * no words give a direction.
 */
function unsigned(figure: Figure, derivation: Derivation): Figure {
  const negative = derivation.value.numerator < 0n;
  if (!negative || figure.direction !== undefined || figure.amount.value.numerator < 0n) return figure;
  return { ...figure, direction: "down" };
}

/** True where a label of the cell names the unit: a column `orders` for an amount per order. */
function counts(volume: Evidence, per: string): boolean {
  const [unit] = subjectOf(per);
  const labels = `${volume.rowLabel} ${volume.columnLabel} ${volume.unit}`;
  return unit !== undefined && subjectOf(labels).has(unit);
}

function plausibility({ derivation, cells, agreeing }: DerivedMatch, sought: Search): number {
  const roles = derivation.operands.map((index) => cells[index]?.role);
  const inOrder = roles.includes("baseline") && roles.includes("post") && !roles.includes("net");
  return (
    (isMeant(derivation, cells, sought) ? 8 : 0) +
    (inOrder ? 4 : 0) +
    (agreeing.settled ? 1 : 0) -
    derivation.operands.length / 8
  );
}

function operandOf(cell: Evidence, nameless: Quality, columns: Map<string, number>): Operand {
  const key = `${cell.column} ${cell.place.file}`;
  const column = columns.get(key) ?? columns.size;
  columns.set(key, column);
  const { kind, unit } = cell.kind === "unknown" ? nameless : { kind: cell.kind, unit: cell.unit };
  return { kind, unit, number: cell.number, exact: cell.exact, column };
}

const PROPORTIONS: ReadonlySet<Figure["kind"]> = new Set<Figure["kind"]>([
  "percent",
  "points",
  "bps",
  "share",
  "ratio",
]);

import type { Evidence } from "../packet/evidence.ts";
import { chanceOfFit } from "../quantity/chance.ts";
import { type Agreeing, agreement, agrees } from "../quantity/compare.ts";
import type { Derivation, Goal, Operand } from "../quantity/derivation.ts";
import { derive, knownFrom } from "../quantity/derive.ts";
import type { Figure } from "../quantity/figure.ts";

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

/** Looks for the figure among all that the cells yield. They are few, and the likeliest come first. */
export function derived(figure: Figure, cells: readonly Evidence[], annualized: boolean): Derived {
  const goal: Goal = {
    kind: figure.kind,
    unit: figure.unit,
    annualized,
    ...(figure.per !== undefined && { per: figure.per }),
  };
  const columns = new Map<string, number>();
  const operands = cells.map((cell) => operandOf(cell, goal, columns));
  const derivations = derive(goal, operands);
  const matches = derivations.flatMap((derivation): readonly DerivedMatch[] => {
    const comparison = agreement(unsigned(figure, derivation), knownFrom(derivation));
    return agrees(comparison) ? [{ derivation, operands, cells, agreeing: comparison }] : [];
  });
  const [best] = matches.toSorted((left, right) => plausibility(right) - plausibility(left));
  if (best === undefined) return { kind: "none" };
  const rivals = derivations.filter((derivation) => !isNatural(derivation, cells));
  const byChance = !isNatural(best.derivation, cells) && chanceOfFit(figure, rivals) > LIKELY_CHANCE;
  return byChance ? { kind: "chance", best, ways: rivals.length } : { kind: "found", best };
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

/** Cells of one row, of one column, or of one label: what a writer sets against each other without a thought. */
function isNatural(derivation: Derivation, cells: readonly Evidence[]): boolean {
  const used = derivation.operands.flatMap((index) => cells[index] ?? []);
  const [first, ...others] = used;
  if (first === undefined) return false;
  return (
    others.every((cell) => cell.rowLabel === first.rowLabel && cell.place.file === first.place.file) ||
    others.every((cell) => cell.column === first.column && cell.place.file === first.place.file)
  );
}

function plausibility({ derivation, cells, agreeing }: DerivedMatch): number {
  const roles = derivation.operands.map((index) => cells[index]?.role);
  const inOrder = roles.includes("baseline") && roles.includes("post") && !roles.includes("net");
  return (
    (isNatural(derivation, cells) ? 8 : 0) +
    (inOrder ? 4 : 0) +
    (agreeing.how === "truncated" ? 0 : 2) +
    (agreeing.settled ? 1 : 0) -
    derivation.operands.length / 8
  );
}

/** A cell of no named sort is taken for one of the goal's, or for a plain number where the goal is a part of something. */
function operandOf(cell: Evidence, goal: Goal, columns: Map<string, number>): Operand {
  const key = `${cell.column} ${cell.place.file}`;
  const column = columns.get(key) ?? columns.size;
  columns.set(key, column);
  const plain = PROPORTIONS.has(goal.kind) || goal.per !== undefined ? "count" : goal.kind;
  const quality =
    cell.kind === "unknown"
      ? { kind: plain, unit: plain === goal.kind ? goal.unit : "" }
      : { kind: cell.kind, unit: cell.unit };
  return { ...quality, number: cell.number, exact: cell.exact, column };
}

const PROPORTIONS: ReadonlySet<Figure["kind"]> = new Set<Figure["kind"]>([
  "percent",
  "points",
  "bps",
  "share",
  "ratio",
]);

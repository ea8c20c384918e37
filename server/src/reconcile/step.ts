import type { Evidence } from "../packet/evidence.ts";
import type { FigureKind } from "../quantity/figure.ts";
import { add, divide, multiply, type Rational, rational } from "../quantity/rational.ts";
import { readable } from "./working.ts";

/** A number that a step of arithmetic gives, with what it is. */
export type Step = {
  readonly value: Rational;
  readonly kind: FigureKind | "unknown";
  readonly unit: string;
  /** As it stands in a longer working: `(14,260 − 7,095)`. */
  readonly formula: string;
  readonly cells: readonly Evidence[];
};

/** Which cells the words of a sentence let be set against each other: by their row or their column, or by their row alone. */
export type Lines = {
  readonly isMeant: (cell: Evidence) => boolean;
  readonly isMeantRow: (cell: Evidence) => boolean;
};

export function stepOf(cell: Evidence): Step {
  const { kind, unit, number } = cell;
  return { value: number.value, kind, unit, formula: readable(cell), cells: [cell] };
}

export function sumOf(cells: readonly Evidence[]): Step {
  const shown = cells.length > MOST_SHOWN ? [...cells.slice(0, 2), undefined, ...cells.slice(-1)] : cells;
  return {
    value: cells.reduce((sum: Rational, cell) => add(sum, cell.number.value), rational(0)),
    kind: cells[0]?.kind ?? "unknown",
    unit: cells[0]?.unit ?? "",
    formula: shown.map((cell) => (cell === undefined ? "…" : readable(cell))).join(" + "),
    cells,
  };
}

const MOST_SHOWN = 5;

/** One as a multiple, as a percentage or as a part of the other. */
export function quotient(part: Step, whole: Step, kind: "ratio" | "percent" | "share"): readonly Step[] {
  const value = divide(part.value, whole.value);
  if (value === undefined) return [];
  const formula = `${inBrackets(part.formula)} / ${inBrackets(whole.formula)}`;
  const cells = [...new Set([...part.cells, ...whole.cells])];
  return [
    { value: kind === "percent" ? multiply(value, rational(100)) : value, kind, unit: UNITS[kind], formula, cells },
  ];
}

const UNITS = { ratio: "x", percent: "%", share: "" } as const;

export function inBrackets(formula: string): string {
  return /^\(.*\)$/.test(formula) || !/ [+\u2212/×] /.test(formula) ? formula : `(${formula})`;
}

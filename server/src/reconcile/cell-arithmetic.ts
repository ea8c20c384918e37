import type { Evidence } from "../packet/evidence.ts";
import type { Derivation, Operand } from "../quantity/derivation.ts";
import type { Figure } from "../quantity/figure.ts";

/** What the other cells of its table give for a cell. */
export type CellArithmetic = {
  readonly cell: Evidence;
  readonly used: readonly Evidence[];
  readonly derivation: Derivation;
  readonly operands: readonly Operand[];
  /** The cells by the indexes of the derivation. */
  readonly texts: readonly Evidence[];
  readonly holds: boolean;
  /** True where the numbers give it as they are written, and not only within their rounding. */
  readonly settled: boolean;
  /** A total of the rows above, a difference of two cells, a percentage among points, or any other arithmetic of its row. */
  readonly sort: "total" | "net" | "unit" | "row";
};

/** A table's cell as a figure; a plain number is a count of nothing in particular. */
export function claimedBy({ kind, unit, number }: Evidence): Figure {
  return { span: { start: 0, end: 0 }, amount: number, ...(kind === "unknown" ? PLAIN : { kind, unit }) };
}

export function plainOperand({ kind, unit, number }: Evidence): Operand {
  return { number, exact: false, ...(kind === "unknown" ? PLAIN : { kind, unit }) };
}

const PLAIN = { kind: "count", unit: "" } as const;

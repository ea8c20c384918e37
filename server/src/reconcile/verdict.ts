import type { Evidence } from "../packet/evidence.ts";
import type { Figure } from "../quantity/figure.ts";

/** What the packet's own evidence says of one figure. */
export type Verdict =
  | { readonly kind: "agrees"; readonly how: AgreementKind; readonly working: Working }
  | {
      readonly kind: "contradicts";
      readonly class: ContradictionClass;
      /** The likeliest slip, in words; a hypothesis. */
      readonly slip?: string;
      /** What the evidence gives, written as the figure is. */
      readonly expected: string;
      readonly working: Working;
    }
  | { readonly kind: "unbacked"; readonly cited: boolean; readonly elsewhere?: Working }
  | { readonly kind: "cannot-tell"; readonly reason: string; readonly working?: Working };

export type AgreementKind = "exact" | "rounded" | "truncated" | "hedged" | "derived";

export type ContradictionClass =
  | "value"
  | "direction"
  | "unit"
  | "other-unit"
  | "magnitude"
  | "period"
  | "status"
  | "stale"
  | "within-sentence"
  /** What the other cells of its own table give: a sum of the rows above it, a difference, or another arithmetic that every other row keeps. */
  | "total"
  | "net"
  | "row";

/** How a verdict came about: the one account that hover, command line, report and check share. */
export type Working = {
  /** Arithmetic over the cells, `(6.4 − 3.9) / 6.4`; the cell's own value where nothing was computed. */
  readonly formula: string;
  /** The result before rounding: `39.06 %`. */
  readonly result: string;
  readonly evidence: readonly Evidence[];
  /** True where the inputs are so round that they admit the figure without giving it: 75 % of 40 and 10 minutes admits "60 %". */
  readonly coarse?: true;
};

/** A figure of a block with its verdict. The figure's span counts in the block. */
export type CheckedFigure = {
  readonly figure: Figure;
  readonly text: string;
  /** Index of the sentence in its block. */
  readonly sentence: number;
  readonly verdict: Verdict;
  /** True where a citation leads from the figure or its sentence to evidence. */
  readonly cited: boolean;
};

import type { Evidence } from "../packet/evidence.ts";
import { comparePeriods, type Period } from "../packet/period.ts";
import type { Goal } from "../quantity/derivation.ts";
import { rowFit, type Subject, subjectOf } from "./labels.ts";

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
  readonly weighted: boolean;
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

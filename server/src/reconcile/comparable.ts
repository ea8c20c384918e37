import type { Evidence } from "../packet/evidence.ts";
import { widestRounding } from "../quantity/bounds.ts";
import { type Agreeing, type Agreement, agreement, agrees, type Known } from "../quantity/compare.ts";
import { conversionFactor, type Quality } from "../quantity/conversion.ts";
import type { Figure } from "../quantity/figure.ts";
import { scaleInterval } from "../quantity/interval-arithmetic.ts";
import { multiply, ONE, type Rational, rational } from "../quantity/rational.ts";

/** A cell that gives the figure. `size` says that only the size agrees, as in savings of $2M beside a change of -2M. */
export type DirectMatch = {
  readonly evidence: Evidence;
  readonly how: Agreement;
  readonly settled: boolean;
  readonly signs: "same" | "size";
  /** What the cell makes known of the figure, in its unit. */
  readonly known: Known;
};

/** Whether one cell gives the figure; undefined where it does not, or the two cannot be compared. */
export function directMatch(figure: Figure, evidence: Evidence): DirectMatch | undefined {
  let size: DirectMatch | undefined;
  for (const known of knownIn(figure, evidence)) {
    const comparison = agreement(figure, known);
    if (agrees(comparison)) return fromAgreeing(evidence, comparison, known);
    if (comparison.how === "wrong-sign")
      size ??= { evidence, how: comparison.size, settled: true, signs: "size", known };
  }
  return size ?? partMatch(figure, evidence);
}

/** True where the cell's number is of the figure's sort, or of no sort that anything names. */
export function isComparable(figure: Quality, evidence: Evidence): boolean {
  return (
    evidence.kind === "unknown" || conversionFactor({ kind: evidence.kind, unit: evidence.unit }, figure) !== undefined
  );
}

/** True for a number without a unit beside a cell of some measure, whose unit the words before it may have said: `274 litres, with Elm at 61.3`. */
export function isElided({ kind, unit }: Quality, cell: Pick<Evidence, "kind">): boolean {
  return kind === "count" && unit === "" && (cell.kind === "measure" || cell.kind === "duration");
}

/** The factors by which a cell's number may have to be multiplied to be in the figure's unit. */
export function knownFactors(figure: Quality, evidence: Pick<Evidence, "kind" | "unit">): readonly Rational[] {
  if (evidence.kind === "unknown")
    return figure.kind === "percent" || figure.kind === "points" ? [ONE, HUNDRED] : [ONE];
  const factor = conversionFactor({ kind: evidence.kind, unit: evidence.unit }, figure);
  if (factor === undefined) return isElided(figure, evidence) ? [ONE] : [];
  return [factor];
}

const HUNDRED = rational(100);

function knownIn(figure: Figure, evidence: Evidence): readonly Known[] {
  return knownFactors(figure, evidence).map((factor): Known => {
    const value = multiply(evidence.number.value, factor);
    if (evidence.exact) return { precision: "exact", value };
    if (factor === ONE) return { precision: "written", number: evidence.number };
    return { precision: "derived", value, interval: scaleInterval(widestRounding(evidence.number), factor) };
  });
}

function fromAgreeing(evidence: Evidence, { how, settled }: Agreeing, known: Known): DirectMatch {
  return { evidence, how, settled, signs: "same", known };
}

/** Of `4 of 5` the cell may give the 4 alone. */
function partMatch(figure: Figure, evidence: Evidence): DirectMatch | undefined {
  if (figure.of === undefined || (evidence.kind !== "unknown" && evidence.kind !== "count")) return undefined;
  const part = multiply(figure.amount.value, figure.of.value);
  const { numerator, denominator } = evidence.number.value;
  return part.numerator === numerator && part.denominator === denominator
    ? {
        evidence,
        how: "exact",
        settled: true,
        signs: "same",
        known: { precision: "exact", value: figure.amount.value },
      }
    : undefined;
}

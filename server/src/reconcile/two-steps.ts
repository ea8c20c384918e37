import type { Evidence } from "../packet/evidence.ts";
import { agreement, agrees } from "../quantity/compare.ts";
import { conversionFactor } from "../quantity/conversion.ts";
import { type Figure, withoutDirection } from "../quantity/figure.ts";
import { formatQuantity } from "../quantity/format.ts";
import { absolute, multiply, type Rational } from "../quantity/rational.ts";
import type { Claim } from "./claim.ts";
import { changesOfRows, runsOfLines, type Step, sharesOfRows } from "./first-steps.ts";
import type { Verdict } from "./verdict.ts";

/**
 * Whether two steps of arithmetic over the cited tables give the figure, such as the sum of what two rows changed by. There are so many
 * of those that only rows count that the sentence speaks of, and runs that it names: `the first six months`.
 */
export function inTwoSteps(claim: Claim, known: readonly Evidence[]): Extract<Verdict, { kind: "agrees" }> | undefined {
  const { figure } = claim;
  for (const step of [...runsOfLines(claim), ...changesOfRows(claim), ...sharesOfRows(claim, known)]) {
    const value = inFigureUnit(step, figure);
    if (value === undefined) continue;
    const comparison = agreement(withoutDirection(figure), { precision: "exact", value: absolute(value) });
    if (!agrees(comparison) || comparison.how === "truncated") continue;
    const place = figure.amount.place - 1;
    const result = formatQuantity(absolute(value), figure.kind, figure.unit, place);
    return { kind: "agrees", how: "derived", working: { formula: step.formula, result, evidence: step.cells } };
  }
  return undefined;
}

function inFigureUnit({ kind, unit, value }: Step, figure: Figure): Rational | undefined {
  if (kind === "unknown") return figure.kind === "ratio" || figure.kind === "percent" ? undefined : value;
  const factor = conversionFactor({ kind, unit }, figure);
  return factor && multiply(value, factor);
}

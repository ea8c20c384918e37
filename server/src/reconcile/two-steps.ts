import type { Evidence } from "../packet/evidence.ts";
import { agreement, agrees } from "../quantity/compare.ts";
import { conversionFactor } from "../quantity/conversion.ts";
import { type Figure, withoutDirection } from "../quantity/figure.ts";
import { formatQuantity } from "../quantity/format.ts";
import { absolute, multiply, type Rational } from "../quantity/rational.ts";
import { perUnitAcross } from "./across-tables.ts";
import { citedTables, isMeantRow } from "./cited-rows.ts";
import type { Claim } from "./claim.ts";
import { changesOfRows, runsOfLines, sharesOfRows } from "./first-steps.ts";
import { columnFit } from "./labels.ts";
import { meansOfYear } from "./means-of-year.ts";
import { sumsOfNamed } from "./named-rows.ts";
import { rateChanges } from "./rate-changes.ts";
import { sharesOfChanges } from "./shares-of-changes.ts";
import type { Lines, Step } from "./step.ts";
import type { Verdict, Working } from "./verdict.ts";
import { isSpokenOf } from "./wording.ts";

/**
 * Whether two steps of arithmetic over the cited tables give the figure, such as the sum of what two rows changed by. There are so many
 * of those that only lines count that the sentence speaks of, or that its other figures were found in, and runs that it names: `the first
 * six months`.
 */
export function inTwoSteps(claim: Claim, known: readonly Evidence[]): Extract<Verdict, { kind: "agrees" }> | undefined {
  const steps = [
    ...runsOfLines(claim),
    ...changesOfRows(claim),
    ...sharesOfRows(claim, known),
    ...stepsOver(claim, {
      isMeant: (cell) => isMeantLine(cell, claim, known),
      isMeantRow: (cell) => isMeantRow(cell, claim, known),
    }),
  ];
  const working = workingOf(steps, claim.figure);
  return working && { kind: "agrees", how: "derived", working };
}

/** Two steps over any lines of the cited tables: whoever wrote the figure may have taken them, and no words say so. */
export function perhapsInTwoSteps(claim: Claim): Working | undefined {
  const { kind } = claim.figure;
  return RATES.has(kind) || perOf(claim) !== undefined ? workingOf(stepsOver(claim, ANY), claim.figure) : undefined;
}

const ANY: Lines = { isMeant: () => true, isMeantRow: () => true };

const RATES: ReadonlySet<Figure["kind"]> = new Set<Figure["kind"]>(["percent", "points", "ratio", "share"]);

function stepsOver(claim: Claim, lines: Lines): readonly Step[] {
  const { figure, context } = claim;
  const tables = citedTables(claim);
  const per = perOf(claim);
  const inYear = (year: number): boolean => context.sentencePeriods.some((named) => named.year === year);
  return [
    ...tables.flatMap((table) => [
      ...sumsOfNamed(table, figure, lines),
      ...rateChanges(table, figure.kind, lines),
      ...(figure.kind === "percent" ? sharesOfChanges(table, lines) : []),
      ...(context.averaged ? meansOfYear(table, inYear) : []),
    ]),
    ...(per === undefined
      ? []
      : perUnitAcross(tables, figure, per, (amount, volume) => lines.isMeant(amount) && lines.isMeant(volume))),
  ];
}

function perOf({ figure, context }: Claim): string | undefined {
  return figure.per ?? context.per;
}

function isMeantLine(cell: Evidence, claim: Claim, known: readonly Evidence[]): boolean {
  return (
    isMeantRow(cell, claim, known) || isSpokenOf(cell, claim.context) || columnFit(cell, claim.context.subject) >= 0.5
  );
}

function workingOf(steps: readonly Step[], figure: Figure): Working | undefined {
  for (const step of steps) {
    const value = inFigureUnit(step, figure);
    if (value === undefined) continue;
    const comparison = agreement(withoutDirection(figure), { precision: "exact", value: absolute(value) });
    if (!agrees(comparison) || comparison.how === "truncated") continue;
    const place = figure.amount.place - 1;
    const result = formatQuantity(absolute(value), figure.kind, figure.unit, place);
    return { formula: step.formula, result, evidence: step.cells };
  }
  return undefined;
}

function inFigureUnit({ kind, unit, value }: Step, figure: Figure): Rational | undefined {
  if (kind === "unknown") return figure.kind === "ratio" || figure.kind === "percent" ? undefined : value;
  const factor = conversionFactor({ kind, unit }, figure);
  return factor && multiply(value, factor);
}

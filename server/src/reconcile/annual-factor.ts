import type { Evidence } from "../packet/evidence.ts";
import type { PeriodPart } from "../packet/period.ts";
import { agreement, agrees } from "../quantity/compare.ts";
import { conversionFactor } from "../quantity/conversion.ts";
import { formatLike } from "../quantity/format-like.ts";
import { multiply, rational } from "../quantity/rational.ts";
import type { Claim } from "./claim.ts";
import { periodFit } from "./figure-context.ts";
import { significantDigits } from "./find-direct.ts";
import { isSameTable } from "./labels.ts";
import { isCited } from "./pools.ts";
import { allCells } from "./value-index.ts";
import type { Verdict } from "./verdict.ts";
import { readable } from "./working.ts";

/**
 * An annualized amount that is the multiple of a dated amount beside it, by a factor that belongs to another period: a quarter taken twelve
 * times. The amount is one that a figure of the sentence was found in, or that the words date, or call the last.
 */
export function otherAnnualFactor(
  claim: Claim,
  known: readonly Evidence[],
): Extract<Verdict, { kind: "contradicts" }> | undefined {
  const { figure, context } = claim;
  if (!context.annualized || figure.kind !== "money" || significantDigits(figure) < 3) return undefined;
  for (const cell of [...known, ...datedCells(claim)]) {
    const part = cell.period?.part?.kind;
    const unit =
      part === undefined || cell.kind === "unknown"
        ? undefined
        : conversionFactor({ kind: cell.kind, unit: cell.unit }, figure);
    if (part === undefined || unit === undefined) continue;
    const times = (factor: number) => multiply(multiply(cell.number.value, unit), rational(factor));
    const gives = (factor: number): boolean => agrees(agreement(figure, { precision: "exact", value: times(factor) }));
    const right = PARTS_OF_YEAR[part];
    const wrong = gives(right) ? undefined : FACTORS.find((factor) => factor !== right && gives(factor));
    if (wrong === undefined) continue;
    const expected = formatLike(times(right), figure, claim.text);
    const working = { formula: `${readable(cell)} × ${right}`, result: expected, evidence: [cell] };
    const slip = `A ${part} counts ${right} times for a year, and this counts it ${wrong} times.`;
    return { kind: "contradicts", class: "value", expected, slip, working };
  }
  return undefined;
}

const PARTS_OF_YEAR: Readonly<Record<PeriodPart["kind"], number>> = { month: 12, quarter: 4, half: 2 };

/** How often some period is in a year, or is taken to be. */
const FACTORS: readonly number[] = [12, 4, 2, 3, 6, 52, 365];

/** The cells of the cited tables that are of the period that the words name, or the last of their column where they call it that. */
function datedCells({ pools, context, sentence }: Claim): readonly Evidence[] {
  const near = pools.filter(isCited);
  const tables = new Set(near.flatMap((pool) => pool.tables).filter(({ rowCount }) => rowCount <= MOST_ROWS));
  const cells = [...near.flatMap((pool) => pool.cells), ...[...tables].flatMap(allCells)];
  const dated = cells.filter(({ period, total }) => period?.part !== undefined && total !== true);
  const last = LAST.test(sentence) ? dated.filter((cell) => !dated.some((other) => isBelow(other, cell))) : [];
  return [...last, ...dated.filter(({ period }) => periodFit(context, period) === "same")].slice(0, MOST_TRIED);
}

const MOST_ROWS = 60;
const MOST_TRIED = 12;
const LAST = /\b(?:last|latest|final|closing|most recent)\b/i;

function isBelow(other: Evidence, cell: Evidence): boolean {
  return isSameTable(other, cell) && other.column === cell.column && other.row > cell.row;
}

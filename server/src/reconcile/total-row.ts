import type { Evidence, EvidenceTable } from "../packet/evidence.ts";
import type { Profile } from "../profile/profile.ts";
import { compileWords, findWords } from "../profile/words.ts";
import { agreement, agrees } from "../quantity/compare.ts";
import { sketch, termOf, workOut } from "../quantity/derivation.ts";
import { knownFrom } from "../quantity/derive.ts";
import { sum } from "../quantity/estimate.ts";
import type { FigureKind } from "../quantity/figure.ts";
import { toFloat } from "../quantity/rational.ts";
import { type CellArithmetic, claimedBy, plainOperand } from "./cell-arithmetic.ts";
import { isPeriod } from "./other-period.ts";

/**
 * The cells of total rows with the rows above that they add up. Of a total that does not foot, only one that is near the sum of all rows
 * since the total before it is held to be one: a column of averages, or of what stood at the end, has no sum.
 */
export function totalRows(
  table: EvidenceTable,
  rows: readonly (readonly Evidence[])[],
  profile: Profile,
): readonly CellArithmetic[] {
  const parts = compileWords(profile.words.partOf);
  return rows.flatMap((row, index) => {
    const isYear = isYearOfQuarters(row[0], rows.slice(Math.max(0, index - 4), index));
    if (row[0]?.total !== true && !isYear) return [];
    const since = isYear ? index - 4 : rows.slice(0, index).findLastIndex((other) => other[0]?.total === true) + 1;
    const above = rows.slice(since, index).filter(([first]) => findWords(parts, first?.rowLabel ?? "").length === 0);
    return row.flatMap((total) => {
      const own = row.filter(({ column }) => column === total.column);
      return own.length > 1 || AVERAGED.test(table.columns[total.column] ?? "") ? [] : footing(total, above);
    });
  });
}

/** `FY2026` below its four quarters. */
function isYearOfQuarters(cell: Evidence | undefined, above: readonly (readonly Evidence[])[]): boolean {
  const year = cell?.period?.year;
  if (cell === undefined || year === undefined || cell.period?.part !== undefined || above.length !== 4) return false;
  if (!isPeriod(cell.rowLabel)) return false;
  return above.every(([first], index) => {
    const { part, year: own } = first?.period ?? {};
    return own === year && part?.kind === "quarter" && part.number === index + 1;
  });
}

const AVERAGED = /\b(?:averages?|avg|mean|median|per|rate|score|index|ratio|p\d{1,2})\b/i;

function footing(total: Evidence, above: readonly (readonly Evidence[])[]): readonly CellArithmetic[] {
  const addends = above.flatMap((row) => row.filter((cell) => isAddend(cell, total)));
  const all = addedUp(total, addends);
  if (all === undefined) return [];
  for (let start = 0; start <= addends.length - 2; start += 1) {
    const some = addedUp(total, addends.slice(start));
    if (some?.holds === true) return [some];
  }
  if (!ADDABLE.has(total.kind) || addends.length < above.length) return [];
  const quotient = toFloat(all.derivation.value) / toFloat(total.number.value);
  return Math.abs(quotient - 1) <= NEAR ? [all] : [];
}

const NEAR = 0.1;

/** A rate of all is not the sum of the rates. */
const ADDABLE: ReadonlySet<FigureKind | "unknown"> = new Set<FigureKind | "unknown">([
  "money",
  "count",
  "duration",
  "unknown",
]);

function isAddend(cell: Evidence, total: Evidence): boolean {
  return cell.column === total.column && cell.kind === total.kind && cell.unit === total.unit;
}

/** Whole numbers below a thousand of no unit were counted, and not rounded. */
function isSmallCount({ kind, number: { value, place } }: Evidence): boolean {
  return (kind === "count" || kind === "unknown") && place === 0 && Math.abs(toFloat(value)) < 1000;
}

function addedUp(total: Evidence, addends: readonly Evidence[]): CellArithmetic | undefined {
  if (addends.length < 2) return undefined;
  const figure = claimedBy(total);
  const exact = addends.every(isSmallCount);
  const operands = addends.map((cell) => ({ ...plainOperand(cell), exact }));
  const terms = operands.map(termOf);
  const [added] = sketch("sum", terms, sum(terms.map(({ estimate }) => estimate))).map((one) =>
    workOut(one, figure, operands),
  );
  if (added === undefined) return undefined;
  const comparison = agreement(figure, knownFrom(added));
  const holds = agrees(comparison);
  const settled = holds && comparison.settled;
  return { cell: total, used: addends, derivation: added, operands, texts: addends, holds, settled, sort: "total" };
}

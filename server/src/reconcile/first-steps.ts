import type { Evidence, EvidenceTable } from "../packet/evidence.ts";
import { MINUS } from "../quantity/format.ts";
import { absolute, add, divide, multiply, type Rational, rational, subtract } from "../quantity/rational.ts";
import { citedTables, isMeantRow, isSpokenRow, rowsOf } from "./cited-rows.ts";
import type { Claim } from "./claim.ts";
import { quotient, type Step, sumOf } from "./step.ts";
import { allCells } from "./value-index.ts";
import { readable } from "./working.ts";

/** Sums of the first and of the last cells of a series, and how one of them compares with the rest, where the sentence names a part of it. */
export function runsOfLines(claim: Claim): readonly Step[] {
  if (!PART_OF_SERIES.test(claim.sentence)) return [];
  return citedTables(claim).flatMap((table) =>
    seriesOf(table).flatMap((line) =>
      Array.from({ length: line.length - 1 }, (_, index) => index + 1).flatMap((length): readonly Step[] => {
        const [head, tail] = [sumOf(line.slice(0, length)), sumOf(line.slice(length))];
        const whole = sumOf(line);
        return [
          ...(length > 1 ? [head] : []),
          ...(line.length - length > 1 ? [tail] : []),
          ...quotient(tail, head, "ratio"),
          ...quotient(head, tail, "ratio"),
          ...quotient(head, whole, "percent"),
          ...quotient(tail, whole, "percent"),
        ];
      }),
    ),
  );
}

const PART_OF_SERIES =
  /\b(?:(?:first|last|second|final|other|opening|closing|remaining) (?:half|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|\d+) )|half of|halves)/i;

/** What the rows that the sentence speaks of changed by, together. */
export function changesOfRows(claim: Claim): readonly Step[] {
  return citedTables(claim).flatMap((table): readonly Step[] => {
    const named = rowsOf(table).filter(
      ([first]) => first !== undefined && first.total !== true && isSpokenRow(first, claim),
    );
    const changes = named.flatMap((row) => changeOf(row));
    if (changes.length < 2 || changes.length > MOST_NAMED) return [];
    const alike = changes.every(({ kind, unit }) => kind === changes[0]?.kind && unit === changes[0].unit);
    return alike ? [joined(changes)] : [];
  });
}

const MOST_NAMED = 5;

/** By how many points a row's part of the total moved. */
export function sharesOfRows(claim: Claim, known: readonly Evidence[]): readonly Step[] {
  if (claim.figure.kind !== "points") return [];
  return citedTables(claim).flatMap((table) => {
    const rows = rowsOf(table);
    const totals = rows.find(([first]) => first?.total === true) ?? [];
    return rows
      .filter(([first]) => first !== undefined && first.total !== true && isMeantRow(first, claim, known))
      .flatMap((row): readonly Step[] => {
        const [earlier, later] = endsOf(row);
        const [before, after] = [partOf(earlier, totals), partOf(later, totals)];
        if (before === undefined || after === undefined) return [];
        return [
          {
            value: multiply(subtract(after.value, before.value), rational(100)),
            kind: "points",
            unit: "pp",
            formula: `${after.formula} ${MINUS} ${before.formula}`,
            cells: [...after.cells, ...before.cells],
          },
        ];
      });
  });
}

/** Cells of one sort that stand for one period after another: a column of dated rows, or a row of dated columns. */
function seriesOf(table: EvidenceTable): readonly (readonly Evidence[])[] {
  const cells = allCells(table).filter(
    ({ period, total, kind }) => period?.part !== undefined && total !== true && kind !== "percent",
  );
  const lines = new Map<string, Evidence[]>();
  for (const cell of cells) {
    const key = isDatedRow(cell) ? `column ${cell.column}` : `row ${cell.row}`;
    lines.set(key, [...(lines.get(key) ?? []), cell]);
  }
  return [...lines.values()].filter(({ length }) => length >= LEAST_PARTS && length <= MOST_PARTS);
}

const LEAST_PARTS = 3;
const MOST_PARTS = 13;

function isDatedRow({ rowLabel, columnLabel }: Evidence): boolean {
  return DATE_WORD.test(rowLabel) && !DATE_WORD.test(columnLabel);
}

const DATE_WORD = /\b(?:[qh][1-4]|\d{4}-\d\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)\b/i;

/** A row's value of before and of after, where it has just those two. */
function endsOf(row: readonly Evidence[]): readonly [Evidence | undefined, Evidence | undefined] {
  const levels = row.filter(({ role }) => role !== "net");
  const [first, second, ...others] = levels.filter(({ period, role }) => period !== undefined || role !== undefined);
  return others.length === 0 ? [first, second] : [undefined, undefined];
}

/** By how much a row changed between the two, without a sign. */
export function changeOf(row: readonly Evidence[]): readonly Step[] {
  const [earlier, later] = endsOf(row);
  if (earlier === undefined || later === undefined || earlier.kind !== later.kind || earlier.unit !== later.unit)
    return [];
  const [high, low] = [earlier, later].toSorted((left, right) => (isBelow(left, right) ? 1 : -1));
  if (high === undefined || low === undefined) return [];
  const { kind, unit } = earlier;
  const value = subtract(high.number.value, low.number.value);
  return [{ value, kind, unit, formula: `(${readable(high)} ${MINUS} ${readable(low)})`, cells: [earlier, later] }];
}

function isBelow(left: Evidence, right: Evidence): boolean {
  return subtract(left.number.value, right.number.value).numerator < 0n;
}

function partOf(cell: Evidence | undefined, totals: readonly Evidence[]): Step | undefined {
  const whole = totals.find(({ column }) => column === cell?.column);
  const value = cell && whole && divide(cell.number.value, whole.number.value);
  if (cell === undefined || whole === undefined || value === undefined) return undefined;
  return { value, kind: "share", unit: "", formula: `${readable(cell)} / ${readable(whole)}`, cells: [cell, whole] };
}

function joined(steps: readonly Step[]): Step {
  const [first] = steps;
  return {
    value: steps.reduce((sum: Rational, { value }) => add(sum, absolute(value)), rational(0)),
    kind: first?.kind ?? "unknown",
    unit: first?.unit ?? "",
    formula: steps.map(({ formula }) => formula).join(" + "),
    cells: steps.flatMap(({ cells }) => cells),
  };
}

import type { Evidence, EvidenceTable } from "../packet/evidence.ts";
import type { FigureKind } from "../quantity/figure.ts";
import { MINUS } from "../quantity/format.ts";
import { absolute, add, divide, multiply, type Rational, rational, subtract } from "../quantity/rational.ts";
import type { Claim } from "./claim.ts";
import { rowFit } from "./labels.ts";
import { tablesNamedAs } from "./packet-tables.ts";
import { allCells } from "./value-index.ts";
import { readable } from "./working.ts";

/** A number that a first step of arithmetic gives, with what it is. */
export type Step = {
  readonly value: Rational;
  readonly kind: FigureKind | "unknown";
  readonly unit: string;
  /** As it stands in a longer working: `(14,260 − 7,095)`. */
  readonly formula: string;
  readonly cells: readonly Evidence[];
};

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

/** The small tables that the figure's own citation or its sentence names, as a whole or by a cell. */
function citedTables({ pools, packet }: Claim): readonly EvidenceTable[] {
  const near = pools.filter(({ by }) => by === "own" || by === "sentence");
  const named = near.flatMap(({ cells }) => cells.flatMap((cell) => tablesNamedAs(packet, cell)));
  const tables = new Set([...near.flatMap((pool) => pool.tables), ...named]);
  return [...tables].filter(({ rowCount }) => rowCount <= MOST_ROWS);
}

const MOST_ROWS = 40;

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

function rowsOf(table: EvidenceTable): readonly (readonly Evidence[])[] {
  return Array.from({ length: table.rowCount }, (_, row) => table.row(row).cells);
}

function isSpokenRow(cell: Evidence, { context }: Claim): boolean {
  return rowFit(cell, context.subject) >= 0.5;
}

/** A row that the sentence speaks of, or that another figure of it was found in. */
function isMeantRow(cell: Evidence, claim: Claim, known: readonly Evidence[]): boolean {
  return (
    isSpokenRow(cell, claim) ||
    known.some((one) => one.row === cell.row && one.table === cell.table && one.place.file === cell.place.file)
  );
}

/** A row's value of before and of after, where it has just those two. */
function endsOf(row: readonly Evidence[]): readonly [Evidence | undefined, Evidence | undefined] {
  const levels = row.filter(({ role }) => role !== "net");
  const [first, second, ...others] = levels.filter(({ period, role }) => period !== undefined || role !== undefined);
  return others.length === 0 ? [first, second] : [undefined, undefined];
}

function changeOf(row: readonly Evidence[]): readonly Step[] {
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

function sumOf(cells: readonly Evidence[]): Step {
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

function quotient(part: Step, whole: Step, kind: "ratio" | "percent"): readonly Step[] {
  const value = divide(part.value, whole.value);
  if (value === undefined) return [];
  const formula = `(${part.formula}) / (${whole.formula})`;
  const cells = [...new Set([...part.cells, ...whole.cells])];
  return kind === "ratio"
    ? [{ value, kind, unit: "x", formula, cells }]
    : [{ value: multiply(value, rational(100)), kind, unit: "%", formula, cells }];
}

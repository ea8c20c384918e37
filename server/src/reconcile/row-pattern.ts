import type { Evidence, EvidenceTable } from "../packet/evidence.ts";
import { agreement, agrees } from "../quantity/compare.ts";
import type { Derivation, Operand, Operation } from "../quantity/derivation.ts";
import { derive, knownFrom } from "../quantity/derive.ts";
import type { Figure } from "../quantity/figure.ts";
import { type CellArithmetic, claimedBy, plainOperand } from "./cell-arithmetic.ts";
import { significantDigits } from "./find-direct.ts";

/**
 * What the rows of a table have in common: a column that is the difference, the share or the sum of two before it, or the change on the
 * first row or on the one above. It is learned from the rows, of which one may break it.
 */
export function rowPatterns(table: EvidenceTable, cells: readonly (readonly Evidence[])[]): readonly CellArithmetic[] {
  if (cells.length < LEAST_ROWS || cells.length > MOST_ROWS) return [];
  const columns = [...new Set(cells.flat().map(({ column }) => column))].toSorted((left, right) => left - right);
  if (columns.length > MOST_COLUMNS) return [];
  return columns.flatMap((target) => {
    const before = columns.filter((column) => column < target);
    return waysTo(target, before).flatMap((way) => keptBy(way, target, cells, table.columns[target] ?? ""));
  });
}

const LEAST_ROWS = 3;
const MOST_ROWS = 40;
const MOST_COLUMNS = 7;

/** The two cells that a row's value may come from; fewer where they are not there. */
type Way = (cells: readonly (readonly Evidence[])[], row: number) => readonly Evidence[];

function waysTo(target: number, before: readonly number[]): readonly Way[] {
  return before.flatMap((column, index): readonly Way[] => [
    (cells, row) => (row > 0 ? [...at(cells[0], column), ...at(cells[row], column)] : []),
    ...(target - column === 1
      ? [(cells: Cells, row: number) => (row > 0 ? [...at(cells[row - 1], column), ...at(cells[row], column)] : [])]
      : []),
    ...before
      .slice(index + 1)
      .map((other) => (cells: Cells, row: number) => [...at(cells[row], column), ...at(cells[row], other)]),
  ]);
}

type Cells = readonly (readonly Evidence[])[];

/** The cell, where it holds one number. */
function at(row: readonly Evidence[] | undefined, column: number): readonly Evidence[] {
  const cells = (row ?? []).filter((cell) => cell.column === column);
  return cells.length === 1 ? cells : [];
}

type Tried = { readonly cell: Evidence; readonly used: readonly Evidence[]; readonly results: readonly Result[] };
type Result = {
  readonly key: string;
  readonly derivation: Derivation;
  readonly operands: readonly Operand[];
  readonly holds: boolean;
  readonly settled: boolean;
};

function keptBy(way: Way, target: number, cells: Cells, label: string): readonly CellArithmetic[] {
  const tried: Tried[] = [];
  let alive: ReadonlySet<string> | undefined;
  for (let row = 0; row < cells.length; row += 1) {
    const [cell] = at(cells[row], target);
    const used = way(cells, row);
    if (cell === undefined || used.length !== 2) continue;
    const results = resultsOf(cell, used, label).filter(({ key }) => alive === undefined || alive.has(key));
    tried.push({ cell, used, results });
    // Of two rows one may break the pattern, and not both.
    if (tried.length === 2) alive = new Set(tried.flatMap((one) => one.results.flatMap(heldKey)));
    if (alive?.size === 0) return [];
  }
  return [...(alive ?? [])].flatMap((key) => learned(key, tried));
}

function heldKey({ key, holds }: Result): readonly string[] {
  return holds ? [key] : [];
}

function learned(key: string, tried: readonly Tried[]): readonly CellArithmetic[] {
  const inPoints = tried.some(({ cell }) => cell.kind === "points");
  const rows = tried.flatMap(({ cell, used, results }) =>
    results
      .filter((one) => one.key === key)
      .map((one) => {
        const isPercent = inPoints && one.holds && cell.kind === "percent" && one.derivation.kind === "points";
        return { ...one, cell, used, isPercent, holds: one.holds && !isPercent };
      }),
  );
  const breaks = rows.filter(({ holds }) => !holds);
  const telling = rows.filter(({ holds, cell }) => holds && isTelling(cell));
  if (telling.length < LEAST_TELLING || breaks.length > 1 || !breaks.every(({ cell }) => isTelling(cell))) return [];
  return rows.map(({ cell, used, derivation, operands, holds, settled, isPercent }) => ({
    cell,
    used: derivation.operands.flatMap((index) => used[index] ?? []),
    derivation,
    operands,
    texts: used,
    holds,
    settled,
    sort: isPercent ? "unit" : DIFFERENCES.has(derivation.operation) ? "net" : "row",
  }));
}

const LEAST_TELLING = 2;

/** One digit comes about by chance, and a zero is the difference of any two that are the same. */
function isTelling(cell: Evidence): boolean {
  return significantDigits(claimedBy(cell)) >= 2;
}

const DIFFERENCES: ReadonlySet<Operation> = new Set<Operation>(["difference", "points", "relative-change"]);

/** A percentage may be a difference in points. */
function resultsOf(cell: Evidence, used: readonly Evidence[], label: string): readonly Result[] {
  const figure = claimedBy(cell);
  const operands = used.map(plainOperand);
  const per = /\bper[\s_]+(.+?)[)\s]*$/i.exec(label)?.[1];
  const kinds: readonly Pick<Figure, "kind" | "unit">[] =
    figure.kind === "percent" ? [figure, { kind: "points", unit: "pp" }] : [figure];
  return kinds.flatMap(({ kind, unit }) =>
    derive({ kind, unit, ...(per !== undefined && { per }) }, operands)
      .filter(({ operation }) => OPERATIONS.has(operation))
      .map((derivation) => {
        const comparison = agreement({ ...figure, kind, unit }, knownFrom(derivation));
        const holds = agrees(comparison) && comparison.how !== "truncated";
        const settled = holds && comparison.settled;
        return { key: `${derivation.operation} ${derivation.operands}`, derivation, operands, holds, settled };
      }),
  );
}

const OPERATIONS: ReadonlySet<Operation> = new Set<Operation>([
  "difference",
  "points",
  "relative-change",
  "ratio",
  "share",
  "sum",
  "per-unit",
  "product",
]);

import { memoByFirst, memoByItems } from "../base/memo.ts";
import type { Evidence, EvidenceTable } from "../packet/evidence.ts";
import { PAIR_LIMIT } from "../quantity/derive.ts";
import type { Figure } from "../quantity/figure.ts";
import { cellCount, cellsDated, cellsLabelled, cellsOf, cellsOfKind } from "./cell-index.ts";
import type { Claim } from "./claim.ts";
import type { Beside } from "./find-backing.ts";
import { isSameTable } from "./labels.ts";
import { type PacketTables, tablesNamedAs } from "./packet-tables.ts";
import type { Pool } from "./pools.ts";
import { allCells } from "./value-index.ts";

/** The cells that arithmetic is tried on. */
export type Operands = {
  readonly cells: readonly Evidence[];
  /** How many of the first are set against each other; the rest are there for what whole columns yield. */
  readonly paired: number;
  /** The named cells of which each may be a share of its column, which is all that the rest is there for; undefined where it may be summed. */
  readonly parts?: ReadonlySet<Evidence>;
};

export function operandsOf(claim: Claim, pool: Pool, { known, around, given }: Beside): Operands {
  const named = claim.pools.filter(({ by }) => by === pool.by).flatMap(({ cells }) => cells);
  const near = pool.breadth === "tables" ? likelyCells(claim, pool.tables) : [];
  const beside = [...known, ...given, ...around];
  const [cell, ...cells] = pool.breadth === "cells" ? pool.cells : [];
  const mates = cell !== undefined && cells.length === 0 ? otherPeriods(cell, claim) : [];
  const paired = unique([...pool.cells, ...named, ...beside, ...near, ...mates]);
  if (pool.breadth === "tables") {
    const cells = unique([...paired, ...summable(pool.tables)]);
    return { cells, paired: paired.length };
  }
  if (!SHARES.has(claim.figure.kind) || pool.breadth === "packet" || pool.cells.length > MOST_PARTS) {
    return { cells: paired, paired: paired.length };
  }
  const columns = pool.cells.flatMap((cell) => columnAround(cell, claim.packet));
  return { cells: unique([...paired, ...columns]), paired: paired.length, parts: new Set([...pool.cells, ...mates]) };
}

/** What the row of a cited cell holds for other periods: a change is cited by the value that it led to, too. */
function otherPeriods(cell: Evidence, { packet }: Claim): readonly Evidence[] {
  const [table] = tablesNamedAs(packet, cell);
  const row = table === undefined || cell.row < 0 || !isDated(cell) ? [] : table.row(cell.row).cells;
  return row.filter((other) => isDated(other) && other.kind === cell.kind && other.unit === cell.unit);
}

function isDated({ period, role }: Evidence): boolean {
  return period !== undefined || role === "baseline" || role === "post";
}

const SHARES: ReadonlySet<Figure["kind"]> = new Set<Figure["kind"]>(["percent", "share"]);

const MOST_PARTS = 12;

/** So many cells of whole tables join the arithmetic; with more, any figure would follow from some pair. */
export const MOST_CELLS = PAIR_LIMIT;

/** All cells of small tables; of larger ones those that the sentence speaks of, else those of the figure's sort. */
function likelyCells({ figure, context }: Claim, tables: readonly EvidenceTable[]): readonly Evidence[] {
  if (cellCount(tables) <= MOST_CELLS) return cellsOf(tables);
  const labelled = cellsLabelled(tables, context.subject);
  if (labelled.length > 0 && labelled.length <= MOST_CELLS) return labelled;
  const dated = cellsDated(tables, context);
  const alike = cellsOfKind(tables, figure.kind);
  if (dated.length > 0 && dated.length <= MOST_CELLS) {
    // A period is told by what it differs from the one before.
    return dated.length + alike.length <= MOST_CELLS ? unique([...dated, ...alike]) : dated;
  }
  return alike.length <= MOST_SUMMED ? alike : [];
}

/** The cells of tables whose columns are short enough to be added up. */
const summable = memoByItems((tables: readonly EvidenceTable[]): readonly Evidence[] => {
  const short = tables.filter(({ rowCount }) => rowCount <= MOST_SUMMED).map(allCells);
  const cells = short.filter(({ length }) => length <= MOST_SUMMED * FEW_COLUMNS).flat();
  return cells.length <= MOST_SUMMED * FEW_COLUMNS * FEW_TABLES ? cells : [];
});

const MOST_SUMMED = 400;
const FEW_COLUMNS = 4;
const FEW_TABLES = 2;

function columnAround(cell: Evidence, packet: PacketTables): readonly Evidence[] {
  const own = tablesNamedAs(packet, cell).filter(({ rowCount }) => rowCount <= MOST_SUMMED);
  return own
    .flatMap((table) => cellsByColumn(table).get(cell.column) ?? [])
    .filter((other) => isSameTable(other, cell));
}

const cellsByColumn = memoByFirst((table: EvidenceTable): ReadonlyMap<number, readonly Evidence[]> => {
  const columns = new Map<number, Evidence[]>();
  for (const cell of allCells(table)) {
    const column = columns.get(cell.column);
    if (column === undefined) columns.set(cell.column, [cell]);
    else column.push(cell);
  }
  return columns;
});

function unique(cells: readonly Evidence[]): readonly Evidence[] {
  return [...new Set(cells)];
}

import type { Evidence, EvidenceTable } from "../packet/evidence.ts";
import type { Claim } from "./claim.ts";
import { isSameTable, rowFit } from "./labels.ts";
import { tablesNamedAs } from "./packet-tables.ts";
import { isCited } from "./pools.ts";

/** The small tables that the figure's own citation or its sentence names, as a whole or by a cell. */
export function citedTables({ pools, packet }: Claim): readonly EvidenceTable[] {
  const near = pools.filter(isCited);
  const named = near.flatMap(({ cells }) => cells.flatMap((cell) => tablesNamedAs(packet, cell)));
  const tables = new Set([...near.flatMap((pool) => pool.tables), ...named]);
  return [...tables].filter(({ rowCount }) => rowCount <= MOST_ROWS);
}

const MOST_ROWS = 40;

export function rowsOf(table: EvidenceTable): readonly (readonly Evidence[])[] {
  return Array.from({ length: table.rowCount }, (_, row) => table.row(row).cells);
}

export function isSpokenRow(cell: Evidence, { context }: Claim): boolean {
  return rowFit(cell, context.subject) >= 0.5;
}

/** A row that the sentence speaks of, that its citation names, or that another figure of it was found in. */
export function isMeantRow(cell: Evidence, claim: Claim, known: readonly Evidence[]): boolean {
  const named = claim.pools.flatMap((pool) => (pool.by === "own" ? pool.cells : []));
  return isSpokenRow(cell, claim) || isInRowOf(cell, known) || isInRowOf(cell, named);
}

/** True for a cell of a row that one of the others stands in. */
function isInRowOf(cell: Evidence, others: readonly Evidence[]): boolean {
  return others.some((one) => one.row === cell.row && isSameTable(one, cell));
}

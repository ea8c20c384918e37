import { memoByFirst, memoByItems } from "../base/memo.ts";
import type { Block } from "../markdown/block.ts";
import type { Corpus } from "../packet/corpus.ts";
import type { Evidence, EvidenceTable } from "../packet/evidence.ts";
import type { Figure } from "../quantity/figure.ts";
import { labelFit, type Subject, subjectOf } from "./labels.ts";
import { allCells, type CellOfTable, cellsNear } from "./value-index.ts";

/** All tables of a packet but those of one block, whose figures do not follow from the table that they are in. */
export type PacketTables = {
  readonly corpus: Corpus;
  /** Undefined where the figure's block has no table. */
  readonly own: Block | undefined;
};

/**
 * The cells whose size may be the figure's, those of the tables with the greater authority first. Where the documents have very many,
 * those are left out of whose labels the sentence says too little, but for a few.
 */
export function packetCellsNear(packet: PacketTables, figure: Figure, subject: Subject): readonly Evidence[] {
  const found = filesOf(packet).flatMap((tables) => cellsNear(tables, figure));
  const telling = found.length <= MANY_CELLS ? found : tellingOf(found, subject);
  return [...new Set(inOrder(packet, telling).map(({ cell }) => cell))];
}

function tellingOf(found: readonly CellOfTable[], subject: Subject): readonly CellOfTable[] {
  let others = 0;
  return found.filter(({ table, cell }) => {
    if (table.origin !== "document" || labelFit(cell, subject) >= 0.5) return true;
    others += 1;
    return others <= MANY_CELLS;
  });
}

const MANY_CELLS = 64;

/** The short columns that name what they count by the noun. */
export function columnsCounting(packet: PacketTables, noun: string): readonly (readonly Evidence[])[] {
  const found = filesOf(packet).flatMap((tables) => countingColumns(tables).get(noun) ?? []);
  return inOrder(packet, found).map(({ cells }) => cells);
}

/** The tables that have the name of a cell's table, in its file. */
export function tablesNamedAs(packet: PacketTables, { place, table }: Evidence): readonly EvidenceTable[] {
  const tables = packet.corpus.byFile.get(place.file) ?? [];
  return tables.filter((one) => one.name === table && !isOwn(one, packet));
}

/** The tables that a block holds. */
export function tablesInBlock({ tables }: Corpus, block: Block): readonly EvidenceTable[] {
  return byBlock(tables).get(block) ?? [];
}

function filesOf({ corpus }: PacketTables): readonly (readonly EvidenceTable[])[] {
  return [...corpus.byFile.values()];
}

function inOrder<Of extends Pick<CellOfTable, "table">>({ corpus, own }: PacketTables, found: readonly Of[]): Of[] {
  const ranks = ranksOf(corpus.tables);
  const rank = ({ table }: Of): number => ranks.get(table) ?? 0;
  const others = own === undefined ? found : found.filter(({ table }) => !isOwn(table, { own }));
  return others.toSorted((left, right) => rank(left) - rank(right));
}

/** A source's raw value outranks the impact table's rounded one, and that any other table's. */
const ranksOf = memoByFirst((tables: readonly EvidenceTable[]): ReadonlyMap<EvidenceTable, number> => {
  const ordered = tables.toSorted((left, right) => AUTHORITY[left.origin] - AUTHORITY[right.origin]);
  return new Map(ordered.map((table, rank) => [table, rank]));
});

const AUTHORITY = { impact: 0, source: 1, document: 2, "front-matter": 3 } as const;

const byBlock = memoByFirst((tables: readonly EvidenceTable[]): ReadonlyMap<Block, readonly EvidenceTable[]> => {
  const found = new Map<Block, EvidenceTable[]>();
  for (const table of tables) {
    const block = blockOf(table);
    if (block === undefined) continue;
    const others = found.get(block);
    if (others === undefined) found.set(block, [table]);
    else others.push(table);
  }
  return found;
});

function isOwn(table: EvidenceTable, { own }: Pick<PacketTables, "own">): boolean {
  return own !== undefined && blockOf(table) === own;
}

function blockOf(table: EvidenceTable): Block | undefined {
  return table.rowCount === 0 ? undefined : table.row(0).place.block;
}

type Column = { readonly table: EvidenceTable; readonly cells: readonly Evidence[] };

const countingColumns = memoByItems((tables: readonly EvidenceTable[]): ReadonlyMap<string, readonly Column[]> => {
  const found = new Map<string, Column[]>();
  for (const table of tables) {
    for (const { nouns, cells } of columnsOf(table)) {
      for (const noun of nouns) {
        const others = found.get(noun);
        if (others === undefined) found.set(noun, [{ table, cells }]);
        else others.push({ table, cells });
      }
    }
  }
  return found;
});

const columnsOf = memoByFirst((table: EvidenceTable) => {
  if (table.origin === "impact" || table.rowCount > MOST_ROWS || table.rowCount < 2) return [];
  const cells = allCells(table).filter(({ kind, total }) => total !== true && (kind === "unknown" || kind === "count"));
  return table.columns.flatMap((label, column) => {
    const own = cells.filter((cell) => cell.column === column);
    return own.length < 2 ? [] : [{ nouns: subjectOf(label), cells: own }];
  });
});

const MOST_ROWS = 60;

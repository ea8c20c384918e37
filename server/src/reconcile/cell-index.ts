import { memoByItems } from "../base/memo.ts";
import type { Evidence, EvidenceTable } from "../packet/evidence.ts";
import type { Period } from "../packet/period.ts";
import { rowFit, type Subject, subjectOf } from "./labels.ts";
import { allCells } from "./value-index.ts";
import { isSpokenOf } from "./wording.ts";

/** The cells of whole tables, by what a sentence may call them. Each list has the order of the tables. */
type CellIndex = {
  readonly cells: readonly Evidence[];
  readonly byKind: ReadonlyMap<Evidence["kind"], readonly number[]>;
  /** By the words of the label of their row. */
  readonly byWord: ReadonlyMap<string, readonly number[]>;
  /** By their year, and by their part of a year. */
  readonly byTime: ReadonlyMap<string, readonly number[]>;
};

/** How many cells the tables have. */
export function cellCount(tables: readonly EvidenceTable[]): number {
  return indexOf(tables).cells.length;
}

export function cellsOf(tables: readonly EvidenceTable[]): readonly Evidence[] {
  return indexOf(tables).cells;
}

export function cellsOfKind(tables: readonly EvidenceTable[], kind: Evidence["kind"]): readonly Evidence[] {
  const index = indexOf(tables);
  return at(index, index.byKind.get(kind) ?? []);
}

/** The cells of rows of whose label the sentence says at least half. */
export function cellsLabelled(tables: readonly EvidenceTable[], subject: Subject): readonly Evidence[] {
  const index = indexOf(tables);
  return at(index, found(index.byWord, subject)).filter((cell) => rowFit(cell, subject) >= 0.5);
}

/** The cells with a period that the sentence speaks of. */
export function cellsDated(
  tables: readonly EvidenceTable[],
  context: { readonly subject: Subject; readonly sentencePeriods: readonly Period[] },
): readonly Evidence[] {
  const index = indexOf(tables);
  const spoken = [
    ...found(index.byWord, context.subject),
    ...found(index.byTime, context.sentencePeriods.flatMap(timesOf)),
  ];
  return at(index, spoken).filter((cell) => cell.period !== undefined && isSpokenOf(cell, context));
}

const indexOf = memoByItems((tables: readonly EvidenceTable[]): CellIndex => {
  const cells = tables.flatMap(allCells);
  return {
    cells,
    byKind: listed(cells, ({ kind }) => [kind]),
    byWord: listed(cells, ({ rowLabel }) => subjectOf(rowLabel)),
    byTime: listed(cells, ({ period }) => (period === undefined ? [] : timesOf(period))),
  };
});

function timesOf({ year, part }: Period): readonly string[] {
  return [...(year === undefined ? [] : [`${year}`]), ...(part === undefined ? [] : [`${part.kind} ${part.number}`])];
}

function listed<Key>(
  cells: readonly Evidence[],
  keysOf: (cell: Evidence) => Iterable<Key>,
): ReadonlyMap<Key, readonly number[]> {
  const lists = new Map<Key, number[]>();
  for (const [position, cell] of cells.entries()) {
    for (const key of keysOf(cell)) {
      const list = lists.get(key);
      if (list === undefined) lists.set(key, [position]);
      else list.push(position);
    }
  }
  return lists;
}

function found(lists: ReadonlyMap<string, readonly number[]>, keys: Iterable<string>): readonly number[] {
  return [...keys].flatMap((key) => lists.get(key) ?? []);
}

function at({ cells }: CellIndex, positions: readonly number[]): readonly Evidence[] {
  const ordered = [...new Set(positions)].sort((left, right) => left - right);
  return ordered.flatMap((position) => cells[position] ?? []);
}

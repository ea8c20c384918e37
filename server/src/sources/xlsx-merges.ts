import type { Merge, StoredCell, StoredRow, StoredSheet } from "./xlsx-sheet.ts";

/**
 * The rows of a sheet, with a merged cell's words in every cell that it covers: a reader sees them beside each row and above each
 * column. A merged number stays in its first cell, lest it be counted twice.
 */
export function withMergedWords({ rows, merges }: StoredSheet): ReadonlyMap<number, StoredRow> {
  const lastColumn = [...rows.values()].reduce((last, row) => Math.max(last, row.width), 0);
  const covered = new Map<number, StoredCell[]>();
  let steps = 0;
  for (const merge of merges.slice(0, MOST_MERGES)) {
    const words = wordsOf(rows, merge);
    if (words === undefined) continue;
    for (let number = merge.top; number <= merge.bottom && steps < MOST_STEPS; number += 1) {
      steps += 1;
      if (!rows.has(number)) continue;
      const copies = covered.get(number) ?? [];
      covered.set(number, copies);
      for (let column = merge.left; column <= Math.min(merge.right, lastColumn); column += 1) {
        steps += 1;
        copies.push({ ...words, column });
      }
    }
  }
  const filled = new Map(rows);
  for (const [number, copies] of covered) filled.set(number, withCopies(rows.get(number), copies));
  return filled;
}

// Merges over the whole of a sheet cost no more than this.
const MOST_MERGES = 10_000;
const MOST_STEPS = 1_000_000;

function wordsOf(rows: ReadonlyMap<number, StoredRow>, { top, left }: Merge): StoredCell | undefined {
  const cell = rows.get(top)?.cells.find(({ column }) => column === left);
  return cell !== undefined && WORD_TYPES.has(cell.type) ? cell : undefined;
}

const WORD_TYPES: ReadonlySet<string> = new Set(["s", "str", "inlineStr"]);

function withCopies(row: StoredRow | undefined, copies: readonly StoredCell[]): StoredRow {
  const own = row?.cells ?? [];
  const taken = new Set(own.map(({ column }) => column));
  const added = copies.filter(({ column }) => !taken.has(column));
  return {
    width: added.reduce((width, { column }) => Math.max(width, column), row?.width ?? 0),
    cells: [...own, ...added],
  };
}

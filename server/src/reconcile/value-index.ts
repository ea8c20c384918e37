import { memoByFirst } from "../base/memo.ts";
import type { Evidence, EvidenceTable } from "../packet/evidence.ts";
import { absolute, toFloat } from "../quantity/rational.ts";

/** The cells of a table in the order of their size, so that those near a figure are found without a walk through all. */
type ValueIndex = {
  readonly sizes: Float64Array;
  readonly cells: readonly Evidence[];
};

/** The cells whose size lies between the two, ends included. Floating point only narrows the search; callers compare exactly. */
export function cellsBetween(table: EvidenceTable, low: number, high: number): readonly Evidence[] {
  const { sizes, cells } = indexOf(table);
  const slack = Math.abs(high) * 1e-9;
  const found: Evidence[] = [];
  for (let at = firstFrom(sizes, low - slack); at < cells.length && (sizes[at] ?? 0) <= high + slack; at += 1) {
    const cell = cells[at];
    if (cell !== undefined) found.push(cell);
  }
  return found;
}

/** All cells of a table, row by row. */
export const allCells = memoByFirst((table: EvidenceTable): readonly Evidence[] =>
  Array.from({ length: table.rowCount }, (_, row) => table.row(row).cells).flat(),
);

const indexOf = memoByFirst((table: EvidenceTable): ValueIndex => {
  const sized = allCells(table)
    .map((cell) => ({ size: toFloat(absolute(cell.number.value)), cell }))
    .sort((left, right) => left.size - right.size);
  return { sizes: Float64Array.from(sized, ({ size }) => size), cells: sized.map(({ cell }) => cell) };
});

function firstFrom(sizes: Float64Array, low: number): number {
  let start = 0;
  let end = sizes.length;
  while (start < end) {
    const middle = (start + end) >> 1;
    if ((sizes[middle] ?? 0) < low) start = middle + 1;
    else end = middle;
  }
  return start;
}

import { memoByFirst, memoByItems } from "../base/memo.ts";
import type { Evidence, EvidenceTable } from "../packet/evidence.ts";
import { absolute, toFloat } from "../quantity/rational.ts";

/** The cells of some tables in the order of their size, so that those near a figure are found without a walk through all. */
type ValueIndex = {
  readonly sizes: Float64Array;
  readonly cells: readonly CellOfTable[];
};

export type CellOfTable = { readonly cell: Evidence; readonly table: EvidenceTable };

/** The sizes between two numbers, ends included. */
export type SizeRange = { readonly low: number; readonly high: number };

/** The cells whose size lies in the range. Floating point only narrows the search; callers compare exactly. */
export function cellsBetween(tables: readonly EvidenceTable[], { low, high }: SizeRange): readonly CellOfTable[] {
  const { sizes, cells } = indexOf(tables);
  const slack = Math.abs(high) * 1e-9;
  const from = firstFrom(sizes, low - slack);
  let to = from;
  while (to < cells.length && (sizes[to] ?? 0) <= high + slack) to += 1;
  return cells.slice(from, to);
}

/** All cells of a table, row by row. */
export const allCells = memoByFirst((table: EvidenceTable): readonly Evidence[] =>
  Array.from({ length: table.rowCount }, (_, row) => table.row(row).cells).flat(),
);

const indexOf = memoByItems((tables: readonly EvidenceTable[]): ValueIndex => {
  const sized = tables
    .flatMap((table) =>
      allCells(table).map((cell) => ({ size: toFloat(absolute(cell.number.value)), of: { cell, table } })),
    )
    .sort((left, right) => left.size - right.size);
  return { sizes: Float64Array.from(sized, ({ size }) => size), cells: sized.map(({ of }) => of) };
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

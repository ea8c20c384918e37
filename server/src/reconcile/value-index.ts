import { memoByFirst, memoByItems } from "../base/memo.ts";
import type { Evidence, EvidenceTable } from "../packet/evidence.ts";
import { possiblePlaces, sizeBounds, writtenSizes } from "../quantity/bounds.ts";
import type { Figure } from "../quantity/figure.ts";
import { floatEnds } from "../quantity/interval.ts";
import { absolute, multiply, powerOfTen, toFloat } from "../quantity/rational.ts";
import { knownFactors } from "./comparable.ts";

export type CellOfTable = { readonly cell: Evidence; readonly table: EvidenceTable };

/**
 * The cells of some tables whose size may be the figure's, in whatever unit they are kept. Floating point only narrows the search;
 * callers compare exactly.
 */
export function cellsNear(tables: readonly EvidenceTable[], figure: Figure): readonly CellOfTable[] {
  const { low, high, part } = sizeOf(figure);
  return indexOf(tables).flatMap((sort) => {
    const near = knownFactors(figure, sort).flatMap((factor) => {
      const by = toFloat(factor);
      return between(sort, low / by, high / by);
    });
    const counted = part !== undefined && (sort.kind === "count" || sort.kind === "unknown");
    return counted ? [...near, ...between(sort, part - 0.5, part + 0.5)] : near;
  });
}

/** Floats that the figure's size lies between, and of `4 of 5` the 4. */
const sizeOf = memoByFirst((figure: Figure) => {
  const { low, high } = writtenSizes(figure);
  const bounds = floatEnds(sizeBounds(figure));
  const unit = toFloat(powerOfTen(possiblePlaces(high).at(-1) ?? high.place));
  const { of, amount } = figure;
  return {
    low: Math.min(Math.abs(toFloat(low.value)) - unit, bounds.low),
    high: Math.max(Math.abs(toFloat(high.value)) + unit, bounds.high),
    part: of && toFloat(multiply(amount.value, of.value)),
  };
});

/** The cells of one sort in the order of their size, so that those near a figure are found without a walk through all. */
type SortOfCells = Pick<Evidence, "kind" | "unit"> & {
  readonly sizes: Float64Array;
  readonly cells: readonly CellOfTable[];
};

const indexOf = memoByItems((tables: readonly EvidenceTable[]): readonly SortOfCells[] => {
  const sorts = new Map<string, { readonly size: number; readonly of: CellOfTable }[]>();
  for (const table of tables) {
    for (const cell of allCells(table)) {
      const key = `${cell.kind} ${cell.kind === "count" ? "" : cell.unit}`;
      const sized = { size: toFloat(absolute(cell.number.value)), of: { cell, table } };
      const others = sorts.get(key);
      if (others === undefined) sorts.set(key, [sized]);
      else others.push(sized);
    }
  }
  return [...sorts.values()].flatMap((sized): readonly SortOfCells[] => {
    const [first] = sized.sort((left, right) => left.size - right.size);
    if (first === undefined) return [];
    const { kind, unit } = first.of.cell;
    return [{ kind, unit, sizes: Float64Array.from(sized, ({ size }) => size), cells: sized.map(({ of }) => of) }];
  });
});

function between({ sizes, cells }: SortOfCells, low: number, high: number): readonly CellOfTable[] {
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

import type { Evidence, EvidenceTable } from "../packet/evidence.ts";
import type { Figure } from "../quantity/figure.ts";
import { rowsOf } from "./cited-rows.ts";
import { type Lines, quotient, type Step, sumOf } from "./step.ts";

/** What the rows that are meant come to together in a column, and what part that is of the column's total. */
export function sumsOfNamed(table: EvidenceTable, { kind, of }: Figure, { isMeantRow }: Lines): readonly Step[] {
  const rows = rowsOf(table);
  const parts = rows.flat().filter(({ total }) => total !== true);
  const totals = rows.flat().filter(({ total }) => total === true);
  const columns = [...new Set(parts.map(({ column }) => column))];
  return columns.flatMap((column): readonly Step[] => {
    const all = parts.filter((cell) => cell.column === column);
    const named = all.filter(isMeantRow);
    const some = named.length === all.length ? pairsOf(all) : [named];
    const sums = some.filter(({ length }) => length > 1 && length <= MOST_NAMED).map(sumOf);
    if (kind !== "percent" && kind !== "share") return sums;
    const totalled = totals.filter((cell) => cell.column === column);
    const wholes = totalled.length === 0 ? [sumOf(all)] : totalled.map((cell) => sumOf([cell]));
    return sums.flatMap((sum) =>
      wholes.flatMap((whole) => (of === undefined || isSame(whole, of.value) ? quotient(sum, whole, kind) : [])),
    );
  });
}

/** Any two of a few, where the words leave open which. */
function pairsOf(cells: readonly Evidence[]): readonly (readonly Evidence[])[] {
  if (cells.length < 3 || cells.length > MOST_ROWS) return [];
  return cells.flatMap((cell, index) => cells.slice(index + 1).map((other) => [cell, other]));
}

const MOST_ROWS = 12;

const MOST_NAMED = 5;

function isSame({ value }: Step, other: Step["value"]): boolean {
  return value.numerator === other.numerator && value.denominator === other.denominator;
}

import { memoByFirst } from "../base/memo.ts";
import { textOf } from "../base/span.ts";
import type { Block } from "../markdown/block.ts";
import type { Evidence } from "../packet/evidence.ts";
import type { Profile } from "../profile/profile.ts";
import { compileWords, findWords } from "../profile/words.ts";
import type { Figure } from "../quantity/figure.ts";
import type { CheckedFigure } from "../reconcile/verdict.ts";

/** An amount and a part of it, both in one block. */
export type NestedAmounts = { readonly whole: CheckedFigure; readonly part: CheckedFigure };

/**
 * Amounts of which the words between say that one holds the other, as in `$8M, of which $2M`; or that follow from a total row and from
 * another row of the same table.
 */
export const nestedAmounts = memoByFirst(
  (figures: readonly CheckedFigure[], block: Block, profile: Profile): readonly NestedAmounts[] => {
    const columns = new Map<string, Column>();
    return figures.flatMap((figure, index) => {
      const before = figures[index - 1];
      const beside = before !== undefined && before.sentence === figure.sentence && isLike(before, figure);
      const worded = beside ? byWords(before, figure, block, profile) : undefined;
      const rows = pairsInColumn(figure, columns, profile);
      return worded === undefined ? rows : [worded, ...rows.filter((pair) => !joins(pair, before, figure))];
    });
  },
);

function joins({ whole, part }: NestedAmounts, first: CheckedFigure | undefined, second: CheckedFigure): boolean {
  return (whole === first && part === second) || (whole === second && part === first);
}

export function isLike(
  { figure }: { readonly figure: Figure },
  { figure: other }: { readonly figure: Figure },
): boolean {
  return figure.kind === other.kind && figure.unit === other.unit;
}

/** The single cell that holds a figure. What a hedge merely admits does not. */
export function cellOf({ verdict }: CheckedFigure): Evidence | undefined {
  if (verdict.kind !== "agrees" || verdict.how === "hedged" || verdict.working.evidence.length !== 1) return undefined;
  return verdict.working.evidence[0];
}

function byWords(
  first: CheckedFigure,
  second: CheckedFigure,
  { masked }: Block,
  { words }: Profile,
): NestedAmounts | undefined {
  const between = textOf(masked, { start: first.figure.span.end, end: second.figure.span.start });
  const [part] = findWords(compileWords(words.partOf), between);
  if (part === undefined) {
    return findWords(compileWords(words.holding), between).length > 0 ? { whole: first, part: second } : undefined;
  }
  return LOOKS_BACK.test(part.entry) ? { whole: first, part: second } : { whole: second, part: first };
}

/** "$8M, of which $2M" names the whole first, "$2M is part of the $8M" the part. */
const LOOKS_BACK = /\b(?:which|that|this)\b/i;

/** The figures of one sort that cells of one column hold: those of total rows, and those of others. */
type Column = { readonly totals: CheckedFigure[]; readonly parts: CheckedFigure[] };

/** The pairs that a figure makes with those before it in the column of its cell. */
function pairsInColumn(
  checked: CheckedFigure,
  columns: Map<string, Column>,
  { impact }: Profile,
): readonly NestedAmounts[] {
  const cell = cellOf(checked);
  if (cell === undefined) return [];
  const { kind, unit } = checked.figure;
  const key = JSON.stringify([kind, unit, cell.place.file, cell.column]);
  const column = columns.get(key) ?? { totals: [], parts: [] };
  columns.set(key, column);
  if (findWords(compileWords(impact.totalWords), cell.rowLabel).length > 0) {
    column.totals.push(checked);
    return column.parts.map((part) => ({ whole: checked, part }));
  }
  column.parts.push(checked);
  return column.totals.map((whole) => ({ whole, part: checked }));
}

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
  (figures: readonly CheckedFigure[], block: Block, profile: Profile): readonly NestedAmounts[] =>
    figures.flatMap((second, index) => {
      const before = figures.slice(0, index).filter((first) => isLike(first, second));
      return before.flatMap((first) => {
        const beside = first === figures[index - 1] && first.sentence === second.sentence;
        const worded = beside ? byWords(first, second, block, profile) : undefined;
        return worded ?? byRows(first, second, profile) ?? byRows(second, first, profile) ?? [];
      });
    }),
);

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

function byRows(whole: CheckedFigure, part: CheckedFigure, { impact }: Profile): NestedAmounts | undefined {
  const [total, row] = [cellOf(whole), cellOf(part)];
  if (total === undefined || row === undefined) return undefined;
  const sameColumn = total.place.file === row.place.file && total.column === row.column;
  const totals = compileWords(impact.totalWords);
  const isTotal = (cell: Evidence): boolean => findWords(totals, cell.rowLabel).length > 0;
  return sameColumn && isTotal(total) && !isTotal(row) ? { whole, part } : undefined;
}

import { memoByFirst } from "../base/memo.ts";
import { type Span, textOf } from "../base/span.ts";
import type { Block } from "../markdown/block.ts";
import type { Profile } from "../profile/profile.ts";
import { compileWords, findWords } from "../profile/words.ts";
import type { Figure } from "../quantity/figure.ts";
import type { CheckedFigure } from "../reconcile/verdict.ts";
import { addsUp } from "./adds-up.ts";

/** An amount that adds up amounts in several currencies, or that one in another currency is compared with. */
export type UnlikeAmount = {
  readonly figure: Figure;
  readonly how: "adds-up" | "compares";
  /** ISO 4217. */
  readonly currencies: readonly string[];
};

/** The first such amount of each sentence of running text. */
export const unlikeAmounts = memoByFirst(
  (figures: readonly CheckedFigure[], block: Block, profile: Profile): readonly UnlikeAmount[] => {
    const amounts = figures.filter(({ figure }) => isMoney(figure));
    if (currenciesOf(amounts.map(({ figure }) => figure)).length < 2) return [];
    return block.sentences.flatMap(({ span, leaf }, index): readonly UnlikeAmount[] => {
      const money = amounts.filter(({ sentence }) => sentence === index).map(({ figure }) => figure);
      if (block.leaves[leaf]?.kind !== "paragraph") return [];
      return compared(money, block, profile) ?? summed(money, block, span, profile) ?? [];
    });
  },
);

export function isMoney(figure: Figure | undefined): figure is Figure {
  return figure?.kind === "money";
}

export function currenciesOf(figures: readonly Figure[]): readonly string[] {
  return [...new Set(figures.map(({ unit }) => unit))];
}

/** The second of two neighbours that are the ends of a change, or that words set against each other. */
function compared(money: readonly Figure[], block: Block, { words }: Profile): readonly UnlikeAmount[] | undefined {
  for (const [index, figure] of money.entries()) {
    const before = money[index - 1];
    if (before === undefined || before.unit === figure.unit) continue;
    const between = textOf(block.masked, { start: before.span.end, end: figure.span.start });
    const [against] = figure.hedge === undefined ? findWords(compileWords(words.against), between) : [];
    const compares = against !== undefined && !ANOTHER_CLAUSE.test(between.slice(0, against.span.start));
    if (compares || ENDS.test(between)) return [{ figure, how: "compares", currencies: [before.unit, figure.unit] }];
  }
  return undefined;
}

/** A comma right before the word that compares parts no clauses. */
const ANOTHER_CLAUSE = /[;:]|,\s*\S|\b(?:and|but|while)\b/;

/** "£1.4m to $1.0M", "£1.4m → $1.0M". */
const ENDS = /^[\s\0]*(?:to|→|->)[\s\0]*$/;

/** The amount that all the others come to where their currencies are passed over. */
function summed(
  money: readonly Figure[],
  block: Block,
  sentence: Span,
  { words }: Profile,
): readonly UnlikeAmount[] | undefined {
  if (findWords(compileWords(words.sum), textOf(block.masked, sentence)).length === 0) return undefined;
  for (const figure of money) {
    const addends = money.filter((one) => one !== figure);
    const own = addends.filter(({ unit }) => unit === figure.unit);
    const currencies = currenciesOf(addends);
    if (currencies.length > 1 && addsUp(figure, addends) && !addsUp(figure, own)) {
      return [{ figure, how: "adds-up", currencies }];
    }
  }
  return undefined;
}

import { memoByFirst } from "../../base/memo.ts";
import { contains, type Span, shift, textOf } from "../../base/span.ts";
import type { Block, Leaf } from "../../markdown/block.ts";
import { quotationsOf } from "../../packet/own-words.ts";
import { tokensOf, type WordToken } from "../../profile/word-tokens.ts";
import type { Metric, Metrics } from "./metrics.ts";

/** Words of a document that are a metric's name. */
export type MetricMention = {
  readonly metric: Metric;
  /** Counts in the block. */
  readonly span: Span;
  /** True inside quotation marks or a quoted block: somebody else's words, which nobody changes. */
  readonly quoted: boolean;
  readonly leaf: Leaf["kind"];
};

/**
 * Where a block calls metrics by their names, in whatever case, the longest name at each place. A name of one word is a word like any other,
 * and counts only where it is all that a cell, a heading or an item says.
 */
export const mentionsIn = memoByFirst((block: Block, metrics: Metrics): readonly MetricMention[] => {
  const names = namesOf(metrics);
  return block.leaves.flatMap((leaf) => {
    const tokens = tokensOf(textOf(block.masked, leaf.span));
    const found: MetricMention[] = [];
    for (let at = 0; at < tokens.length; ) {
      const name = nameAt(names, tokens, at);
      if (name === undefined) {
        at += 1;
        continue;
      }
      const last = at + name.words.length - 1;
      const span = shift({ start: tokens[at]?.start ?? 0, end: tokens[last]?.end ?? 0 }, leaf.span.start);
      if (name.words.length > 1 || name.words.length === tokens.length) {
        found.push({ metric: name.metric, span, quoted: isQuoted(block, leaf, span), leaf: leaf.kind });
      }
      at = last + 1;
    }
    return found;
  });
});

type Name = { readonly words: readonly WordToken[]; readonly metric: Metric };

/** By their first words, the longest first. */
const namesOf = memoByFirst(({ byRow }: Metrics): ReadonlyMap<string, readonly Name[]> => {
  const names = new Map<string, Name[]>();
  const all = [...byRow.values()].map((metric): Name => ({ words: tokensOf(metric.label), metric }));
  for (const name of all.toSorted((left, right) => right.words.length - left.words.length)) {
    const first = name.words[0]?.word ?? "";
    const known = names.get(first);
    if (known === undefined) names.set(first, [name]);
    else known.push(name);
  }
  return names;
});

function nameAt(
  names: ReadonlyMap<string, readonly Name[]>,
  tokens: readonly WordToken[],
  at: number,
): Name | undefined {
  return names.get(tokens[at]?.word ?? "")?.find(({ words }) =>
    words.every(({ word, afterBreak }, index) => {
      const token = tokens[at + index];
      return token?.word === word && (index === 0 || token.afterBreak === afterBreak);
    }),
  );
}

function isQuoted(block: Block, { inQuote }: Leaf, span: Span): boolean {
  return inQuote || quotationsOf(block).some((quotation) => contains(quotation, span));
}

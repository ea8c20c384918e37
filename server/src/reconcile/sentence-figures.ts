import { memoByFirst } from "../base/memo.ts";
import { type Span, shift } from "../base/span.ts";
import type { Block } from "../markdown/block.ts";
import { rowAround } from "../markdown/row-around.ts";
import type { Change, Figure } from "../quantity/figure.ts";
import { scanFigures } from "../quantity/scan.ts";
import type { Vocabulary } from "../quantity/vocabulary.ts";

/** The figures of one sentence. */
export type SentenceFigures = {
  readonly sentence: number;
  readonly span: Span;
  /** Index of the leaf that the sentence is in. */
  readonly leaf: number;
  /** The table row that the sentence is a cell of. */
  readonly row?: Span;
  readonly figures: readonly Figure[];
  readonly changes: readonly Change[];
};

/** The figures of a block by sentence. They depend on nothing but its text, and are read once. */
export const figuresOf = memoByFirst((block: Block, vocabulary: Vocabulary): readonly SentenceFigures[] =>
  block.sentences.flatMap(({ span, leaf }, sentence) => {
    const { figures, changes } = scanFigures(block.masked.slice(span.start, span.end), vocabulary);
    if (figures.length === 0) return [];
    const placed = figures.map((figure) => ({ ...figure, span: shift(figure.span, span.start) }));
    const row = block.leaves[leaf]?.kind === "cell" ? rowAround(block, span) : undefined;
    return [{ sentence, span, leaf, figures: placed, changes, ...(row !== undefined && { row }) }];
  }),
);

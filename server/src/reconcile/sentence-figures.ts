import { memoByFirst } from "../base/memo.ts";
import { memoByText } from "../base/memo-by-text.ts";
import { type Span, shift, textOf } from "../base/span.ts";
import type { Block } from "../markdown/block.ts";
import { rowAround } from "../markdown/row-around.ts";
import type { Figure } from "../quantity/figure.ts";
import { type Scan, scanFigures } from "../quantity/scan.ts";
import type { Vocabulary } from "../quantity/vocabulary.ts";

/** The figures of one sentence, whose spans count in the sentence. */
export type SentenceFigures = Scan & {
  /** One value for all sentences that read the same, wherever they stand. */
  readonly scan: Scan;
  readonly text: string;
  readonly masked: string;
  readonly at: SentencePlace;
};

/** Where a sentence stands in its block. */
export type SentencePlace = {
  /** Its index among the block's sentences. */
  readonly index: number;
  readonly span: Span;
  /** Index of the leaf that it is in. */
  readonly leaf: number;
  /** The table row that it is a cell of. */
  readonly row?: Span;
};

/** The figures of a block by sentence. They depend on nothing but its text, and are read once. */
export const figuresOf = memoByFirst((block: Block, scanOf: (masked: string) => Scan): readonly SentenceFigures[] => {
  return block.sentences.flatMap(({ span, leaf }, index) => {
    const masked = textOf(block.masked, span);
    const scan = scanOf(masked);
    if (scan.figures.length === 0) return [];
    const row = block.leaves[leaf]?.kind === "cell" ? rowAround(block, span) : undefined;
    const at = { index, span, leaf, ...(row !== undefined && { row }) };
    return [{ ...scan, scan, text: textOf(block.text, span), masked, at }];
  });
});

/** A figure of a sentence where it stands in the block. */
export function inBlock(figure: Figure, { span }: SentencePlace): Figure {
  return movedBy(figure, span.start);
}

const movedBy = memoByFirst((figure: Figure, by: number): Figure => ({ ...figure, span: shift(figure.span, by) }));

/** Scans sentences, each once for all places where it stands and for all states of its block. */
export function createScanner(): (vocabulary: Vocabulary) => (masked: string) => Scan {
  return memoByFirst((vocabulary: Vocabulary) => memoByText(MOST_SCANS, (masked) => scanFigures(masked, vocabulary)));
}

/** The figured sentences of a long packet. */
const MOST_SCANS = 4096;

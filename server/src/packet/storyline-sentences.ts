import { memoByFirst } from "../base/memo.ts";
import { type Span, shift, textOf } from "../base/span.ts";
import type { Block } from "../markdown/block.ts";
import { plainText } from "../markdown/plain-text.ts";
import { splitSentences } from "../markdown/sentence-boundaries.ts";
import { tokensOf } from "../profile/word-tokens.ts";
import { placeIn } from "./packet-document.ts";
import type { Place } from "./place.ts";
import { verbatimText } from "./verbatim-text.ts";

export type StorylineSentence = {
  readonly place: Place;
  readonly block: Block;
  /** Index of the sentence in its block. */
  readonly index: number;
  /** What a reader sees, without sources in parentheses. */
  readonly text: string;
};

/** Sentences of running text: neither headings nor table cells. */
export const proseSentences = memoByFirst((block: Block, path: string): readonly StorylineSentence[] =>
  sentencesOf(block, path).filter(({ index }) => leafKind(block, index) === "paragraph"),
);

/** Sentences of table cells that say more than a label does. */
export const cellSentences = memoByFirst((block: Block, path: string): readonly StorylineSentence[] =>
  sentencesOf(block, path).filter(
    ({ index, text }) => leafKind(block, index) === "cell" && tokensOf(text).length > LABEL_WORDS,
  ),
);

/** All sentences, wherever they stand: a slide's title or a row of a script may say one. */
export const allSentences = memoByFirst((block: Block, path: string): readonly StorylineSentence[] =>
  sentencesOf(block, path),
);

/** Sentences of the values of a front matter, which no Markdown is read of. */
export function valueSentences(block: Block, values: readonly Span[], path: string): readonly StorylineSentence[] {
  const spans = values.flatMap((value) => {
    const written = textOf(block.text, value);
    const start = BLOCK_HEADER.exec(written)?.[0].length ?? 0;
    return splitSentences(written.slice(start)).map((sentence) => shift(sentence, value.start + start));
  });
  return spans.map((span, index) => ({
    place: placeIn({ path }, block, span),
    block,
    index,
    text: wordsOf(block, span)
      .replace(/\s+/g, " ")
      .replace(/^["']|["']$/g, ""),
  }));
}

/** What is read for cues, as long as the sentence. */
export function cueText({ block, place: { span } }: StorylineSentence): string {
  return textOf(block.kind === "front-matter" ? block.text : block.masked, span);
}

/** What a reader sees of a part of a sentence. */
export function wordsOf(block: Block, span: Span): string {
  return block.kind === "front-matter" ? textOf(block.text, span) : plainText(block, span);
}

function sentencesOf(block: Block, path: string): readonly StorylineSentence[] {
  if (block.kind === "footnote-definition") return [];
  return block.sentences.flatMap(({ span }, index): readonly StorylineSentence[] => {
    const text = verbatimText(block, span);
    return text === "" ? [] : [{ place: placeIn({ path }, block, span), block, index, text }];
  });
}

function leafKind(block: Block, sentence: number) {
  return block.leaves[block.sentences[sentence]?.leaf ?? -1]?.kind;
}

const LABEL_WORDS = 3;
/** `>-` before a text of several lines. */
const BLOCK_HEADER = /^[>|][+\d-]*[ \t]*\r?\n/;

import { memoByFirst } from "../base/memo.ts";
import { memoEach } from "../base/memo-each.ts";
import type { Span } from "../base/span.ts";
import type { Block } from "../markdown/block.ts";
import { plainText } from "../markdown/plain-text.ts";
import type { Section } from "../markdown/section.ts";
import type { Profile } from "../profile/profile.ts";
import type { Slot, Storyline as StorylineBar } from "../profile/storyline.ts";
import { compileWords, findWords } from "../profile/words.ts";
import type { PacketDocument } from "./packet-document.ts";
import { placeIn } from "./packet-document.ts";
import { isNamedStoryline, isTitled, type Part } from "./part.ts";
import type { Place } from "./place.ts";
import { namesIn, withoutNames } from "./storyline-names.ts";
import { verbatimText } from "./verbatim-text.ts";

/** The few sentences that carry the packet, as its writer wrote them. */
export type Storyline = {
  readonly foundBy: "heading" | "cues";
  /** The heading, or the first sentence where there is none. */
  readonly place: Place;
  readonly sentences: readonly StorylineSentence[];
  readonly slots: readonly FilledSlot[];
};

export type StorylineSentence = {
  readonly place: Place;
  readonly block: Block;
  /** Index of the sentence in its block. */
  readonly index: number;
  /** What a reader sees, without sources in parentheses. */
  readonly text: string;
};

export type FilledSlot = {
  readonly slot: Slot;
  /** The words that fill it; undefined where nothing does. */
  readonly cue?: Cue;
  /** True where the slot is filled, but only before one that should come first. */
  readonly outOfOrder: boolean;
};

export type Cue = {
  /** Index into the storyline's sentences. */
  readonly sentence: number;
  readonly place: Place;
  readonly text: string;
};

/** The blocks that hold the storyline: those under its heading, or the one whose cues tell. */
export type StorylineBlocks = {
  readonly path: string;
  readonly heading?: Block;
  readonly blocks: readonly Block[];
};

/**
 * Found under its heading, else in a document that is named after it, else as a paragraph of the narrative whose sentences fill most of
 * the slots, else under a heading of a document that is none of the packet's own.
 */
export function findStoryline(narrative: readonly Part[], profile: Profile): StorylineBlocks | undefined {
  const { storyline, sections } = profile;
  if (storyline === undefined) return undefined;
  const outside = narrative.filter(
    ({ section }) => section !== undefined && isTitled(section.title, sections.storyline),
  );
  const within = narrative.filter((part) => !outside.includes(part));
  return (
    underHeading(within, profile) ??
    inOwnDocument(within, profile) ??
    byCues(within, storyline) ??
    underHeading(outside, profile)
  );
}

export function readStoryline(
  path: string,
  heading: Block | undefined,
  blocks: readonly Block[],
  bar: StorylineBar,
  flagship: string | undefined,
): Storyline | undefined {
  const sentences = blocks.flatMap((block) => proseSentences(block, path));
  const slots = fillSlots(sentences, bar, flagship);
  if (heading !== undefined) {
    const place = placeIn({ path }, heading, { start: 0, end: heading.text.length });
    return { foundBy: "heading", place, sentences, slots };
  }
  const [first] = sentences;
  return first === undefined ? undefined : { foundBy: "cues", place: first.place, sentences, slots };
}

/** Where each slot is filled in a few sentences, the first place after the slot before it. */
function fillSlots(
  sentences: readonly StorylineSentence[],
  bar: StorylineBar,
  flagship?: string,
): readonly FilledSlot[] {
  const names = namesIn(
    sentences.map(({ text }) => text),
    flagship,
  );
  const cues = bar.slots.map((slot) => ({ slot, found: cuesOf(slot, sentences, names) }));
  let reached: Position = { sentence: 0, offset: -1 };
  return cues.map(({ slot, found }): FilledSlot => {
    const next = found.find((cue) => isAfter(cue.position, reached));
    if (next !== undefined) reached = next.position;
    const cue = (next ?? found[0])?.cue;
    return { slot, ...(cue !== undefined && { cue }), outOfOrder: next === undefined && cue !== undefined };
  });
}

type Position = { readonly sentence: number; readonly offset: number };

function isAfter(left: Position, right: Position): boolean {
  return left.sentence > right.sentence || (left.sentence === right.sentence && left.offset > right.offset);
}

function cuesOf(slot: Slot, sentences: readonly StorylineSentence[], names: readonly string[]) {
  const matcher = compileWords(slot.cues);
  return sentences.flatMap((sentence, index) => {
    const masked = sentence.block.masked.slice(sentence.place.span.start, sentence.place.span.end);
    return findWords(matcher, withoutNames(masked, names)).map(({ span }) => {
      const range: Span = {
        start: sentence.place.span.start + span.start,
        end: sentence.place.span.start + span.end,
      };
      const cue: Cue = {
        sentence: index,
        place: { ...sentence.place, span: range },
        text: plainText(sentence.block, range),
      };
      return { cue, position: { sentence: index, offset: span.start } };
    });
  });
}

function underHeading(parts: readonly Part[], profile: Profile): StorylineBlocks | undefined {
  for (const { document, blocks, section: own } of parts) {
    const section = storylineSections(document.sections, profile).find(
      ({ heading, from }) => (own === undefined || (own.from <= from && from < own.to)) && blocks.includes(heading),
    );
    if (section === undefined) continue;
    return {
      path: document.path,
      heading: section.heading,
      blocks: document.markdown.blocks.slice(section.from + 1, section.to),
    };
  }
  return undefined;
}

/** All prose of a document whose name says what it is. */
function inOwnDocument(parts: readonly Part[], profile: Profile): StorylineBlocks | undefined {
  const part = parts.find(({ document, section }) => section === undefined && isNamedStoryline(document, profile));
  const heading = part?.document.sections[0]?.heading;
  return part && { path: part.document.path, ...(heading !== undefined && { heading }), blocks: part.blocks };
}

const storylineSections = memoByFirst((sections: readonly Section[], profile: Profile): readonly Section[] =>
  sections.filter(({ title }) => isTitled(title, profile.sections.storyline)),
);

/** Prose sentences of a block: neither headings nor table cells. */
export function sentencesIn({ path }: PacketDocument, block: Block): readonly StorylineSentence[] {
  return proseSentences(block, path);
}

const proseSentences = memoByFirst((block: Block, path: string): readonly StorylineSentence[] =>
  block.sentences.flatMap((sentence, index): readonly StorylineSentence[] => {
    if (block.leaves[sentence.leaf]?.kind !== "paragraph" || block.kind === "footnote-definition") return [];
    const text = verbatimText(block, sentence.span);
    return text === "" ? [] : [{ place: placeIn({ path }, block, sentence.span), block, index, text }];
  }),
);

/** A paragraph is taken for the storyline from this many slots on, in their order. */
const ENOUGH_SLOTS = 4;

function byCues(parts: readonly Part[], bar: StorylineBar): StorylineBlocks | undefined {
  for (const { document, blocks } of parts) {
    const [block] = tellingBlocks(document.markdown.origin, blocks, document.path, bar).all;
    if (block !== undefined) return { path: document.path, blocks: [block] };
  }
  return undefined;
}

const tellingBlocks = memoEach((block: Block, path: string, bar: StorylineBar): readonly Block[] => {
  if (block.kind !== "paragraph" && block.kind !== "quote") return [];
  const sentences = proseSentences(block, path);
  if (sentences.length > bar.sentences.length) return [];
  const filled = fillSlots(sentences, bar).filter((slot) => slot.cue !== undefined && !slot.outOfOrder);
  return filled.length < ENOUGH_SLOTS ? [] : [block];
});

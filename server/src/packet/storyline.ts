import { memoByFirst } from "../base/memo.ts";
import type { Span } from "../base/span.ts";
import type { Block } from "../markdown/block.ts";
import { plainText } from "../markdown/plain-text.ts";
import type { Profile } from "../profile/profile.ts";
import type { Slot, Storyline as StorylineBar } from "../profile/storyline.ts";
import { compileWords, findWords } from "../profile/words.ts";
import type { PacketDocument } from "./packet-document.ts";
import { placeIn } from "./packet-document.ts";
import { isTitled, type Part } from "./part.ts";
import type { Place } from "./place.ts";
import { verbatimText } from "./verbatim-text.ts";

/** The few sentences that carry the packet, as its writer wrote them. */
export type Storyline = {
  readonly foundBy: "heading" | "cues";
  readonly document: PacketDocument;
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

/** Found under its heading, else as a paragraph of the narrative whose sentences fill most of the slots. */
export function readStoryline(parts: readonly Part[], profile: Profile): Storyline | undefined {
  const bar = profile.storyline;
  if (bar === undefined) return undefined;
  const narrative = parts.filter((part) => part.role === "narrative");
  return underHeading(narrative, profile, bar) ?? byCues(narrative, bar);
}

/** Where each slot is filled in a few sentences, the first place after the slot before it. */
function fillSlots(sentences: readonly StorylineSentence[], bar: StorylineBar): readonly FilledSlot[] {
  const cues = bar.slots.map((slot) => ({ slot, found: cuesOf(slot, sentences) }));
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

function cuesOf(slot: Slot, sentences: readonly StorylineSentence[]) {
  const matcher = compileWords(slot.cues);
  return sentences.flatMap((sentence, index) => {
    const masked = sentence.block.masked.slice(sentence.place.span.start, sentence.place.span.end);
    return findWords(matcher, masked).map(({ span }) => {
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

function underHeading(parts: readonly Part[], profile: Profile, bar: StorylineBar): Storyline | undefined {
  for (const part of parts) {
    const { document } = part;
    const section = document.sections.find(
      ({ title, heading }) => isTitled(title, profile.sections.storyline) && part.blocks.includes(heading),
    );
    if (section === undefined) continue;
    const blocks = document.markdown.blocks.slice(section.from + 1, section.to);
    const sentences = blocks.flatMap((block) => sentencesIn(document, block));
    const place = placeIn(document, section.heading, { start: 0, end: section.heading.text.length });
    return { foundBy: "heading", document, place, sentences, slots: fillSlots(sentences, bar) };
  }
  return undefined;
}

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

const slotsOf = memoByFirst((block: Block, path: string, bar: StorylineBar) =>
  fillSlots(proseSentences(block, path), bar),
);

/** A paragraph is taken for the storyline from this many slots on, in their order. */
const ENOUGH_SLOTS = 4;

function byCues(parts: readonly Part[], bar: StorylineBar): Storyline | undefined {
  for (const { document, blocks } of parts) {
    for (const block of blocks) {
      if (block.kind !== "paragraph" && block.kind !== "quote") continue;
      const sentences = sentencesIn(document, block);
      if (sentences.length > bar.sentences.length) continue;
      const slots = slotsOf(block, document.path, bar);
      const first = sentences[0];
      if (
        first === undefined ||
        slots.filter((slot) => slot.cue !== undefined && !slot.outOfOrder).length < ENOUGH_SLOTS
      ) {
        continue;
      }
      return { foundBy: "cues", document, place: first.place, sentences, slots };
    }
  }
  return undefined;
}

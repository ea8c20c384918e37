import type { Span } from "../base/span.ts";
import type { Block } from "../markdown/block.ts";
import type { Slot, Storyline as StorylineBar } from "../profile/storyline.ts";
import { compileWords, findWords } from "../profile/words.ts";
import { placeIn } from "./packet-document.ts";
import type { Place } from "./place.ts";
import { namesIn, withoutNames } from "./storyline-names.ts";
import {
  cellSentences,
  cueText,
  proseSentences,
  type StorylineSentence,
  valueSentences,
  wordsOf,
} from "./storyline-sentences.ts";

/** The few sentences that carry the packet, as its writer wrote them. */
export type Storyline = {
  readonly foundBy: "heading" | "front-matter" | "cues";
  /** The heading, or the first sentence where there is none. */
  readonly place: Place;
  readonly sentences: readonly StorylineSentence[];
  readonly slots: readonly FilledSlot[];
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

/** The blocks that hold the storyline: those under its heading, the front matter, or those whose cues tell. */
export type StorylineBlocks = {
  readonly path: string;
  readonly heading?: Block;
  readonly blocks: readonly Block[];
  /** Where the front matter holds it. */
  readonly values?: readonly Span[];
};

export function readStoryline(
  path: string,
  heading: Block | undefined,
  blocks: readonly Block[],
  values: readonly Span[] | undefined,
  bar: StorylineBar,
  flagship: string | undefined,
): Storyline | undefined {
  const sentences = sentencesIn(blocks, values, path);
  const slots = fillSlots(sentences, bar, flagship);
  if (heading !== undefined) {
    const place = placeIn({ path }, heading, { start: 0, end: heading.text.length });
    return { foundBy: "heading", place, sentences, slots };
  }
  const [first] = sentences;
  const foundBy = values === undefined ? "cues" : "front-matter";
  return first === undefined ? undefined : { foundBy, place: first.place, sentences, slots };
}

/** The values of a front matter; or running text, and where there is none the cells of a table. */
function sentencesIn(
  blocks: readonly Block[],
  values: readonly Span[] | undefined,
  path: string,
): readonly StorylineSentence[] {
  if (values !== undefined) return blocks.flatMap((block) => valueSentences(block, values, path));
  const prose = blocks.flatMap((block) => proseSentences(block, path));
  return prose.length > 0 ? prose : blocks.flatMap((block) => cellSentences(block, path));
}

/** Where each slot is filled in a few sentences, the first place after the slot before it. */
export function fillSlots(
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
    return findWords(matcher, withoutNames(cueText(sentence), names)).map(({ span }) => {
      const range: Span = {
        start: sentence.place.span.start + span.start,
        end: sentence.place.span.start + span.end,
      };
      const cue: Cue = {
        sentence: index,
        place: { ...sentence.place, span: range },
        text: wordsOf(sentence.block, range),
      };
      return { cue, position: { sentence: index, offset: span.start } };
    });
  });
}

import { textOf } from "../base/span.ts";
import type { Block } from "../markdown/block.ts";
import type { Principle } from "../profile/principle.ts";
import { tokensOf } from "../profile/word-tokens.ts";
import type { PacketDocument } from "./packet-document.ts";
import type { Passage } from "./passage.ts";
import type { Place } from "./place.ts";
import type { StoryLabel } from "./story-labels.ts";

/** A passage of a story, with what the label above it says that it holds. */
export type StoryPassage = Passage & { readonly label?: StoryLabel };

/** A stretch of a document that is taken for a story, before its principles are read. */
export type StoryDraft = {
  readonly title: string;
  readonly document: PacketDocument;
  /** Its title, or where it begins. */
  readonly place: Place;
  readonly passages: readonly StoryPassage[];
  /** The blocks that hold it; an item's list is held by others too. */
  readonly blocks: readonly Block[];
  /** Principles of the headings above it. */
  readonly inherited: readonly Principle[];
};

/** True where a text could be a whole story: somebody says `I` or `we`, and there is a number. */
export function looksWhole(passages: readonly Passage[]): boolean {
  const texts = passages.map(({ block, span }) => textOf(block.masked, span));
  return texts.some((text) => /\d/.test(text)) && passages.some(isFirstPerson);
}

/** True where somebody says `I` or `we`. */
export function isFirstPerson({ block, span }: Passage): boolean {
  return speaks(textOf(block.masked, span));
}

function speaks(text: string): boolean {
  return tokensOf(text).some(
    ({ word, start }) => /^(?:i|i've|i'd|my|me|we|our)$/.test(word) && (word !== "i" || text[start] === "I"),
  );
}

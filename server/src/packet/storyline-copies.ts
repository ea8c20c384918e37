import { memoByPacket } from "./memo-by-packet.ts";
import type { Packet } from "./packet.ts";
import { placeOfPart } from "./part.ts";
import type { Place } from "./place.ts";
import { allSentences, type StorylineSentence } from "./storyline-sentences.ts";
import { comparableText, wordSimilarity } from "./verbatim.ts";

/** How one storyline sentence stands in one of the documents that should repeat it. */
export type StorylineCopy = {
  /** Index of the sentence in the storyline. */
  readonly index: number;
  readonly original: StorylineSentence;
} & (
  | { readonly kind: "verbatim"; readonly sentence: StorylineSentence }
  | { readonly kind: "reworded"; readonly sentence: StorylineSentence }
  | { readonly kind: "absent"; readonly place: Place; readonly title: string }
);

/** Two sentences that share this part of their words are versions of one. */
const REWORDED_FROM = 0.5;

export const storylineCopies: (packet: Packet) => readonly StorylineCopy[] = memoByPacket((packet: Packet) => {
  const { storyline, profile } = packet;
  if (storyline === undefined || profile.storyline === undefined) return [];
  const targets = profile.storyline.verbatimIn.flatMap(packet.partsOf);
  return targets.flatMap((part) => {
    const own = new Set(storyline.sentences.map(({ block }) => block));
    const sentences = part.blocks
      .filter((block) => !own.has(block))
      .flatMap((block) => allSentences(block, part.document.path))
      .map((sentence) => ({ sentence, text: comparableText(sentence.text) }));
    return storyline.sentences.map((original, index): StorylineCopy => {
      const wanted = comparableText(original.text);
      const same = sentences.find(({ text }) => text === wanted);
      if (same !== undefined) return { kind: "verbatim", index, original, sentence: same.sentence };
      const [nearest] = sentences
        .map(({ sentence, text }) => ({ sentence, similarity: wordSimilarity(wanted, text) }))
        .toSorted((left, right) => right.similarity - left.similarity);
      if (nearest !== undefined && nearest.similarity >= REWORDED_FROM) {
        return { kind: "reworded", index, original, sentence: nearest.sentence };
      }
      return {
        kind: "absent",
        index,
        original,
        place: placeOfPart(part),
        title: profile.roles[part.role].title.toLowerCase(),
      };
    });
  });
});

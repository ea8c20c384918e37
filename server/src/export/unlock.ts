import type { Packet } from "../packet/packet.ts";
import type { PacketDocument } from "../packet/packet-document.ts";
import { proseSentences, type StorylineSentence } from "../packet/storyline-sentences.ts";
import { compileWords, findWords } from "../profile/words.ts";
import type { Exportable } from "./exportable.ts";
import { type FiguredText, figuredText } from "./figured-text.ts";

/**
 * What the work opened, as the narrative says it beside its storyline: the sentences that name a capability or a channel and put a
 * figure of money to it.
 */
export function unlockSentences({ checked: { packet, figuresOf } }: Exportable): readonly FiguredText[] {
  const words = compileWords(unlockWords(packet));
  if (words.bases.size === 0) return [];
  const told = narrativeSentences(packet).flatMap(({ document, sentence: { block, place, text } }) => {
    const figures = figuresOf(document, block);
    const pieces = figuredText(block, place.span, figures);
    const money = pieces.some(({ figure }) => figure?.figure.kind === "money");
    return money && findWords(words, text).length > 0 ? [pieces] : [];
  });
  return told.slice(0, MOST_SENTENCES);
}

function unlockWords({ profile }: Packet): readonly string[] {
  return (
    profile.impact.floors?.unlock?.words ?? profile.storyline?.slots.find(({ id }) => id === "capability")?.cues ?? []
  );
}

function narrativeSentences({ parts, storyline }: Packet) {
  const inStoryline = new Set(storyline?.sentences.map(({ block }) => block));
  const narrative = parts.filter(({ role }) => role === "narrative");
  return narrative.flatMap(({ document, blocks }) =>
    blocks.flatMap((block): readonly { readonly document: PacketDocument; readonly sentence: StorylineSentence }[] =>
      block.kind === "paragraph" && !inStoryline.has(block)
        ? proseSentences(block, document.path).map((sentence) => ({ document, sentence }))
        : [],
    ),
  );
}

const MOST_SENTENCES = 2;

import { type Span, shift, textOf } from "../base/span.ts";
import type { Block } from "../markdown/block.ts";
import { plainText } from "../markdown/plain-text.ts";
import type { Profile } from "../profile/profile.ts";
import { statedPrinciples } from "./front-matter-principles.ts";
import { memoByPacket } from "./memo-by-packet.ts";
import type { Packet } from "./packet.ts";
import { type PacketDocument, placeIn } from "./packet-document.ts";
import type { Place } from "./place.ts";
import { principleLines, unknownInLists } from "./principle-lines.ts";
import { isAlmostPrinciple } from "./resembling-principle.ts";
import { packetStories } from "./stories.ts";

/** A name that stands where principles are named, and that the profile does not know. */
export type UnknownPrinciple = { readonly name: string; readonly place: Place };

/**
 * Those in lines such as `Principles: …` among the stories, in their titles and beside names that are known, and in the front matter of
 * their documents.
 */
export const unknownPrinciples: (packet: Packet) => readonly UnknownPrinciple[] = memoByPacket((packet: Packet) => {
  const { profile } = packet;
  if (profile.principles.length === 0) return [];
  const { stories, outside } = packetStories(packet);
  const documents = new Set<PacketDocument>([...stories, ...outside].map(({ document }) => document));
  const passages = [
    ...stories.flatMap(({ document, passages: own }) => own.map(({ block, span }) => ({ document, block, span }))),
    ...outside.flatMap(({ document, blocks }) =>
      blocks.flatMap((block) => block.leaves.map(({ span }) => ({ document, block, span }))),
    ),
  ];
  const titles = stories.flatMap(({ document, place: { block, span } }) =>
    block === undefined ? [] : [{ document, block, span }],
  );
  const named = [...titles, ...passages].flatMap(({ document, block, span }) =>
    unknownIn(block, span, profile).map((at) => ({
      name: plainText(block, at),
      place: placeIn(document, block, at),
    })),
  );
  return [...[...documents].flatMap((document) => statedPrinciples(document, profile).unknown), ...named];
});

/** A name without a label beside it is taken for a principle's only where it is almost one. */
function unknownIn(block: Block, span: Span, profile: Profile): readonly Span[] {
  const masked = textOf(block.masked, span);
  const lines = principleLines(masked, profile);
  const isMeant = (name: Span): boolean => isAlmostPrinciple(plainText(block, shift(name, span.start)), profile);
  const names =
    lines.length > 0 ? lines.flatMap(({ unknown }) => unknown) : unknownInLists(masked, profile).filter(isMeant);
  return names.map((name) => shift(name, span.start));
}

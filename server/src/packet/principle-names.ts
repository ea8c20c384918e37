import { shift, textOf } from "../base/span.ts";
import { plainText } from "../markdown/plain-text.ts";
import { statedPrinciples } from "./front-matter-principles.ts";
import { memoByPacket } from "./memo-by-packet.ts";
import type { Packet } from "./packet.ts";
import { type PacketDocument, placeIn } from "./packet-document.ts";
import type { Place } from "./place.ts";
import { principleLines } from "./principle-lines.ts";
import { packetStories } from "./stories.ts";

/** A name that stands where principles are named, and that the profile does not know. */
export type UnknownPrinciple = { readonly name: string; readonly place: Place };

/** Those in lines such as `Principles: …` among the stories, and in the front matter of their documents. */
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
  const inLines = passages.flatMap(({ document, block, span }) =>
    principleLines(textOf(block.masked, span), profile).flatMap(({ unknown }) =>
      unknown.map((range) => {
        const at = shift(range, span.start);
        return { name: plainText(block, at), place: placeIn(document, block, at) };
      }),
    ),
  );
  return [...[...documents].flatMap((document) => statedPrinciples(document, profile).unknown), ...inLines];
});

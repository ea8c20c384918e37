import { memoByFirst } from "../base/memo.ts";
import type { Block } from "../markdown/block.ts";
import type { Principle } from "../profile/principle.ts";
import type { Packet } from "./packet.ts";
import type { PacketDocument } from "./packet-document.ts";
import { placeOfBlock } from "./packet-document.ts";
import type { Part } from "./part.ts";
import type { Place } from "./place.ts";
import { principlesIn } from "./principle-mentions.ts";

/** One leadership-principle story. */
export type Story = {
  readonly title: string;
  readonly document: PacketDocument;
  readonly place: Place;
  /** The blocks below its heading. */
  readonly blocks: readonly Block[];
  /** Those that its heading, its front matter or a line of principles names. */
  readonly principles: readonly Principle[];
};

/** The sections of the stories part; a file that holds no sections below its title is one story. */
export const readStories: (packet: Packet) => readonly Story[] = memoByFirst((packet: Packet) =>
  packet.parts.filter((part) => part.role === "stories").flatMap((part) => storiesOf(part, packet)),
);

function storiesOf({ document, blocks, section }: Part, packet: Packet): readonly Story[] {
  const inside = document.sections.filter(({ heading }) => heading !== section?.heading && blocks.includes(heading));
  const depth = Math.min(...inside.map((one) => one.depth));
  const outermost = inside.filter((one) => one.depth === depth);
  const level =
    outermost.length === 1 && inside.length > 1 ? inside.filter((one) => one.depth === depth + 1) : outermost;
  return level.map(({ title, heading, from, to }) => {
    const body = document.markdown.blocks.slice(from + 1, to);
    const named = [heading, ...body.filter((block) => isPrincipleLine(block, packet))];
    const principles = new Set(
      named.flatMap((block) => principlesIn(block.masked, packet.profile).map(({ principle }) => principle)),
    );
    return { title, document, place: placeOfBlock(document, heading), blocks: body, principles: [...principles] };
  });
}

/** A short block that is little more than the names of principles. */
function isPrincipleLine(block: Block, packet: Packet): boolean {
  const mentions = principlesIn(block.masked, packet.profile);
  const named = mentions.reduce((length, { span }) => length + span.end - span.start, 0);
  return mentions.length > 0 && named * 2 >= block.text.length - LABEL_LENGTH;
}

/** Room for "Leadership principles:" and some markup. */
const LABEL_LENGTH = 30;

import { memoByFirst } from "../base/memo.ts";
import type { Block } from "../markdown/block.ts";
import type { Section } from "../markdown/section.ts";
import type { Principle } from "../profile/principle.ts";
import type { Profile } from "../profile/profile.ts";
import { memoByPacket } from "./memo-by-packet.ts";
import type { Packet } from "./packet.ts";
import type { PacketDocument } from "./packet-document.ts";
import type { Part } from "./part.ts";
import type { StoryDraft } from "./story-draft.ts";
import { outlineStories, type StoriesOutline } from "./story-outline.ts";
import { principlesOfStory } from "./story-principles.ts";
import { resolveReferences } from "./story-references.ts";

/** One leadership-principle story: a section, a file, an item, a row, or what follows a bold title. */
export type Story = StoryDraft & {
  /** Those that it is told for, in the order in which they are named. */
  readonly principles: readonly Principle[];
};

export type PacketStories = {
  readonly stories: readonly Story[];
  /** What the documents of stories say outside of them. */
  readonly outside: readonly OutsideStories[];
};

export type OutsideStories = { readonly document: PacketDocument; readonly blocks: readonly Block[] };

export function readStories(packet: Packet): readonly Story[] {
  return packetStories(packet).stories;
}

export const packetStories: (packet: Packet) => PacketStories = memoByPacket(
  ({ profile, partsOf, partsIn }: Packet): PacketStories => {
    const outlines = partsOf("stories").map((part) =>
      outlineOf(part.document, part.section, profile, partsInside(part, partsIn(part.document))),
    );
    const alone = new Set(outlines.flatMap(({ drafts }) => (drafts.length === 1 ? drafts : [])));
    const outside = outlines.map(({ document, outside: blocks }) => ({ document, blocks }));
    const blocks = outside.flatMap((one) => one.blocks);
    const resolved = resolveReferences(
      outlines.flatMap(({ drafts }) => drafts),
      blocks,
      profile,
    );
    return {
      outside,
      stories: resolved.map(({ draft, referred }) => ({
        ...draft,
        principles: [...new Set([...principlesOfStory(draft, alone.has(draft), profile), ...referred])],
      })),
    };
  },
);

type Outline = StoriesOutline & { readonly document: PacketDocument };

/** A document that did not change keeps its outline. */
const outlineOf = memoByFirst(
  (document: PacketDocument, section: Section | undefined, profile: Profile, excluded: string): Outline => {
    const taken = new Set(excluded === "" ? [] : excluded.split(" ").map(Number));
    const own = new Set(
      document.markdown.blocks.filter((block, index) => block.kind !== "front-matter" && !taken.has(index)),
    );
    const part: Part = {
      role: "stories",
      document,
      blocks: document.markdown.blocks,
      ...(section !== undefined && { section }),
    };
    return { document, ...outlineStories(part, own, profile) };
  },
);

/** The indexes of the blocks that play another role inside the part, as a text that compares by value. */
function partsInside({ section }: Part, parts: readonly Part[]): string {
  const inside = parts.flatMap((other) => {
    const { section: own } = other;
    if (own === undefined || other.role === "stories") return [];
    const within = section === undefined || (section.from < own.from && own.to <= section.to);
    return within ? Array.from({ length: own.to - own.from }, (_, index) => own.from + index) : [];
  });
  return inside.join(" ");
}

import type { Block } from "../markdown/block.ts";
import type { Content } from "../markdown/content.ts";
import { type DocumentContent, readContent } from "../markdown/read-content.ts";
import type { Packet } from "../packet/packet.ts";
import type { PacketDocument } from "../packet/packet-document.ts";
import type { Role } from "../profile/role.ts";
import { checkedBlocks } from "../rules/checked-blocks.ts";

/** A block's content with what is needed to write it. */
export type PlacedContent = {
  readonly document: PacketDocument;
  readonly block: Block;
  readonly content: Content;
  readonly footnotes: DocumentContent["footnotes"];
};

/** What a packet says in each role, in the order of its documents and of their texts. A block is said once, in its narrowest role. */
export function packetContents(packet: Packet): ReadonlyMap<Role, readonly PlacedContent[]> {
  const roles = new Map<Block, Role>();
  for (const { part, block } of checkedBlocks(packet)) roles.set(block, part.role);
  const contents = new Map<Role, PlacedContent[]>();
  for (const document of packet.documents) {
    const read = readContent(document.markdown);
    for (const block of document.markdown.blocks) {
      const role = roles.get(block);
      const content = read.contents.get(block);
      if (role === undefined || content === undefined) continue;
      const own = contents.get(role) ?? [];
      own.push({ document, block, content, footnotes: read.footnotes });
      contents.set(role, own);
    }
  }
  return contents;
}

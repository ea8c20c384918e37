import { memoByFirst } from "../base/memo.ts";
import { memoEach } from "../base/memo-each.ts";
import type { Block } from "../markdown/block.ts";
import type { Profile } from "../profile/profile.ts";
import type { Role } from "../profile/role.ts";
import { memoByPacket } from "./memo-by-packet.ts";
import type { Packet } from "./packet.ts";
import type { Part } from "./part.ts";

/** What is found in one block. Its places have the block and the path. */
export type ReadBlock<Found> = (block: Block, path: string, profile: Profile) => readonly Found[];

/**
 * What `read` finds in the blocks of all documents, in their order. Only blocks that changed are read again, and while they yield nothing
 * else the list is the same value.
 */
export function inEveryBlock<Found>(read: ReadBlock<Found>): (packet: Packet) => readonly Found[] {
  const readBlocks = memoEach(read);
  const join = memoEach((found: readonly Found[]) => found);
  return memoByPacket(({ origin, documents, profile }) => {
    const found = documents.map(
      ({ path, markdown }) => readBlocks(markdown.origin, markdown.blocks, path, profile).all,
    );
    return join(origin, found).all;
  });
}

/** As `inEveryBlock`, in the parts that have one of the roles. */
export function inPartsOf<Found>(roles: readonly Role[], read: ReadBlock<Found>): (packet: Packet) => readonly Found[] {
  const readBlocks = memoEach(read);
  const join = memoEach((found: readonly Found[]) => found);
  return memoByPacket(({ origin, partsOf, profile }) => {
    const parts = roles.flatMap(partsOf);
    const found = parts.map((part) => readBlocks(ownerOf(part), part.blocks, part.document.path, profile).all);
    return join(origin, found).all;
  });
}

/** One value for all versions of a part. */
function ownerOf({ role, section, document }: Part): object {
  const owners = ownersIn(document.markdown.origin);
  const key = `${role} ${section?.slug ?? ""}`;
  const known = owners.get(key) ?? {};
  owners.set(key, known);
  return known;
}

const ownersIn = memoByFirst((_origin: object) => new Map<string, object>());

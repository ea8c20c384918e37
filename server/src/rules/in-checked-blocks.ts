import { memoEach } from "../base/memo-each.ts";
import { isTitled } from "../packet/part.ts";
import type { Profile } from "../profile/profile.ts";
import type { CheckedBlock } from "./checked-block.ts";
import { memoByScope } from "./memo-by-scope.ts";
import type { PacketScope } from "./scope.ts";

/**
 * What `read` finds in the blocks that play a role, in their order. Only blocks that changed, or whose verdicts did, are read again, and
 * while they yield nothing else the list is the same value.
 */
export function inCheckedBlocks<Found>(
  read: (checked: CheckedBlock, profile: Profile) => readonly Found[],
): (scope: PacketScope) => readonly Found[] {
  const readBlocks = memoEach(read);
  return memoByScope(({ origin, blocks, packet }) => readBlocks(origin, blocks, packet.profile).all);
}

/** True where a section around the block has one of the names. */
export function isUnder({ titles }: CheckedBlock, names: readonly string[]): boolean {
  return titles.some((title) => isTitled(title, names));
}

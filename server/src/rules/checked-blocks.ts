import type { Block } from "../markdown/block.ts";
import type { Packet } from "../packet/packet.ts";
import type { Part } from "../packet/part.ts";

/** Every block that plays a role, once, in the narrowest part that holds it. */
export function* checkedBlocks(packet: Packet): Generator<{ readonly part: Part; readonly block: Block }> {
  const seen = new Set<Block>();
  const narrowFirst = packet.parts.toSorted(
    (left, right) => Number(left.section === undefined) - Number(right.section === undefined),
  );
  for (const part of narrowFirst) {
    for (const block of part.blocks) {
      if (seen.has(block)) continue;
      seen.add(block);
      yield { part, block };
    }
  }
}

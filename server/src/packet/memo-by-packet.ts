import { readsMemo } from "../base/memo-by-reads.ts";
import type { Packet } from "./packet.ts";

/**
 * `memo` remembers what is read of a packet for as long as whatever it looks at stays the same value: typing in the narrative leaves a
 * timeline alone that was read through `partsOf("timeline")`. `view` is for inputs that have a packet in them.
 */
export const { memo: memoByPacket, view: packetView } = readsMemo<Packet>();

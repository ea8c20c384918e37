import { readsMemo } from "../base/memo-by-reads.ts";
import { packetView } from "../packet/memo-by-packet.ts";
import type { PacketScope } from "./scope.ts";

/** As `memoByPacket`, for what also looks at verdicts: it holds while all that was read of the scope and of its packet is the same. */
export const { memo: memoByScope } = readsMemo<PacketScope>((scope, key, note) =>
  key === "packet" ? packetView(scope.packet, (same) => note((next) => same(next.packet))) : undefined,
);

import type { PacketReadiness, ReadinessParams } from "../protocol/messages.ts";
import type { PacketSnapshot, Snapshot } from "../snapshot.ts";
import { uriOf } from "./file-id.ts";

export function readinessParams(snapshot: Snapshot): ReadinessParams {
  return { packets: snapshot.packets.map(packetReadiness) };
}

function packetReadiness(packet: PacketSnapshot): PacketReadiness {
  return {
    root: uriOf(packet.root),
    name: packet.name,
    gates: packet.gates().map(({ id, title, state, have, need }) => ({ id, title, state, have, need })),
    problems: packet.problemCounts(),
  };
}

import type { PacketReadiness, ReadinessParams } from "../protocol/messages.ts";
import type { Severity } from "../rules/rule.ts";
import type { PacketSnapshot, Snapshot } from "../snapshot.ts";
import { uriOf } from "./file-id.ts";

export function readinessParams(snapshot: Snapshot): ReadinessParams {
  return { packets: snapshot.packets.map(packetReadiness) };
}

function packetReadiness(packet: PacketSnapshot): PacketReadiness {
  const problems: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  for (const { severity } of packet.problems()) problems[severity] += 1;
  return {
    root: uriOf(packet.root),
    name: packet.name,
    gates: packet.gates().map(({ id, title, state, have, need }) => ({ id, title, state, have, need })),
    problems,
  };
}

import { relativeTo } from "../base/path.ts";
import { type Change, createEngine } from "../engine.ts";
import { packetReport } from "./build-report.ts";
import type { EngineChoices } from "./command.ts";
import type { FoundPacket } from "./find-packets.ts";
import { loadPackets } from "./load-packets.ts";
import type { PacketReport } from "./report.ts";

/** Checks a packet from what its files hold. The root of a report is a path from the packet's own, so that it holds wherever that lies. */
export function checkPacket(
  found: FoundPacket,
  files: readonly Change[],
  { today, severities, limits }: Required<EngineChoices>,
): readonly PacketReport[] {
  const engine = createEngine({ today: () => today });
  engine.configure({ severities, limits });
  const { snapshot, packets, only } = loadPackets(engine, [found], files);
  return packets.map((packet) =>
    packetReport({
      packet,
      label: relativeTo(found.root, packet.root) ?? "",
      text: snapshot.text,
      ...(only !== undefined && { only }),
    }),
  );
}

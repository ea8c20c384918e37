import type { Change, Engine } from "../engine.ts";
import type { PacketSnapshot, Snapshot } from "../snapshot.ts";
import type { FoundPacket } from "./find-packets.ts";

/** Packets that an engine has been told of. */
export type LoadedTarget = {
  readonly snapshot: Snapshot;
  readonly packets: readonly PacketSnapshot[];
  /** Set where only one file of the packet was asked for. */
  readonly only?: string;
};

/** Tells the engine of packets whose files have been read. */
export function loadPackets(engine: Engine, found: readonly FoundPacket[], files: readonly Change[]): LoadedTarget {
  const undeclared = found.filter(({ declared }) => !declared);
  const snapshot = engine.apply([...files, ...undeclared.map(({ root }): Change => ({ kind: "root", folder: root }))]);
  const only = found.find((packet) => packet.only !== undefined)?.only;
  if (only === undefined) return { snapshot, packets: snapshot.packets };
  return { snapshot, packets: snapshot.packets.filter((packet) => packet.files.includes(only)), only };
}

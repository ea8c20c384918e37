import type { PacketSnapshot } from "../snapshot.ts";

/** The innermost packet around the file; where there is none, the only packet that there is. */
export function packetOf(packets: readonly PacketSnapshot[], file: string | undefined): PacketSnapshot | undefined {
  const around = packets
    .filter((packet) => file !== undefined && (packet.files.includes(file) || file.startsWith(`${packet.root}/`)))
    .toSorted((left, right) => right.root.length - left.root.length);
  return around[0] ?? (packets.length === 1 ? packets[0] : undefined);
}

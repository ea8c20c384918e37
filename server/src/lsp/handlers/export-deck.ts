import type { ExportDeckParams, ExportDeckResult } from "../../protocol/messages.ts";
import type { PacketSnapshot } from "../../snapshot.ts";
import { fileIdOf } from "../file-id.ts";
import type { Session } from "../session.ts";

export function exportDeck(session: Session, { uri }: ExportDeckParams): ExportDeckResult {
  const packet = packetOf(session.snapshot().packets, uri === undefined ? undefined : fileIdOf(uri));
  return packet === undefined ? { kind: "no-packet" } : { kind: "deck", markdown: packet.deckOutline() };
}

/** The innermost packet around the file; where there is none, the only packet that there is. */
function packetOf(packets: readonly PacketSnapshot[], file: string | undefined): PacketSnapshot | undefined {
  const around = packets
    .filter((packet) => file !== undefined && (packet.files.includes(file) || file.startsWith(`${packet.root}/`)))
    .toSorted((left, right) => right.root.length - left.root.length);
  return around[0] ?? (packets.length === 1 ? packets[0] : undefined);
}

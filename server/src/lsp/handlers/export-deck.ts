import type { ExportDeckParams, ExportDeckResult } from "../../protocol/messages.ts";
import { fileIdOf } from "../file-id.ts";
import { packetAround } from "../packet-around.ts";
import type { Session } from "../session.ts";

export function exportDeck(session: Session, { uri }: ExportDeckParams): ExportDeckResult {
  const packet = packetAround(session.snapshot().packets, uri === undefined ? undefined : fileIdOf(uri));
  return packet === undefined ? { kind: "no-packet" } : { kind: "deck", markdown: packet.deckOutline() };
}

import type { PacketParams, SyncStorylineResult } from "../../protocol/views.ts";
import { fileIdOf } from "../file-id.ts";
import { packetAround } from "../packet-around.ts";
import type { Session } from "../session.ts";
import { toWorkspaceEdit } from "../workspace-edit.ts";

/** The edits that put the storyline's sentences in the place of their reworded copies. */
export function syncStoryline(session: Session, { uri }: PacketParams): SyncStorylineResult {
  const packet = packetAround(session.snapshot().packets, uri === undefined ? undefined : fileIdOf(uri));
  if (packet === undefined) return { kind: "no-packet" };
  const edits = packet.storylineSync();
  return { kind: "edits", copies: edits.length, edit: toWorkspaceEdit(edits, session) };
}

import { joinPath } from "./base/path.ts";
import type { PacketSnapshot, Snapshot } from "./snapshot.ts";

/** A packet as it is, or as it would be with a draft in it. */
export type PacketView = {
  readonly packet: PacketSnapshot;
  readonly text: (file: string) => string | undefined;
  /** Where a draft begins that ends the file. */
  readonly draft?: { readonly file: string; readonly start: number };
};

/** The packet as it would be with a draft at the end of a document; `suppose` answers for a file with another text. */
export function viewWithDraft(
  { text }: Snapshot,
  packet: PacketSnapshot,
  file: string,
  draft: string,
  suppose: (file: string, text: string) => Snapshot,
): PacketView {
  const path = joinPath(packet.root, file);
  const before = text(path)?.trimEnd() ?? "";
  const start = before === "" ? 0 : before.length + GAP.length;
  const snapshot = suppose(path, before === "" ? `${draft}\n` : `${before}${GAP}${draft}\n`);
  const changed = snapshot.packets.find(({ root }) => root === packet.root) ?? packet;
  return { packet: changed, text: snapshot.text, draft: { file: path, start } };
}

const GAP = "\n\n";

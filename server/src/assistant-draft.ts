import type { PacketView } from "./assistant-answers.ts";
import { joinPath } from "./base/path.ts";
import type { Engine } from "./engine.ts";
import type { PacketSnapshot, Snapshot } from "./snapshot.ts";

/** The packet as it would be with a draft at the end of a document. The engine then holds it that way. */
export function viewWithDraft(
  engine: Engine,
  { text }: Snapshot,
  packet: PacketSnapshot,
  file: string,
  draft: string,
): PacketView {
  const path = joinPath(packet.root, file);
  const before = text(path)?.trimEnd() ?? "";
  const start = before === "" ? 0 : before.length + GAP.length;
  const whole = before === "" ? `${draft}\n` : `${before}${GAP}${draft}\n`;
  const snapshot = engine.apply([{ kind: "opened", file: path, text: whole }]);
  const changed = snapshot.packets.find(({ root }) => root === packet.root) ?? packet;
  return { packet: changed, text: snapshot.text, draft: { file: path, start } };
}

const GAP = "\n\n";

import { packetAnswer, ruleAnswer } from "../../assistant-answers.ts";
import { ASSISTANT_TOOLS, readToolInput } from "../../assistant-tools.ts";
import type { AssistantToolParams, AssistantToolResult } from "../../protocol/messages.ts";
import type { PacketSnapshot } from "../../snapshot.ts";
import { fileIdOf } from "../file-id.ts";
import { packetAround } from "../packet-around.ts";
import type { Session } from "../session.ts";

export function assistantTool(session: Session, { tool: name, input, uri }: AssistantToolParams): AssistantToolResult {
  const tool = ASSISTANT_TOOLS.find((known) => known.name === name);
  if (tool === undefined) return mistake(`there is no tool ${name}`);
  const read = readToolInput(tool, input);
  if (read.kind === "mistake") return read;
  if (tool.name === "explain_rule") {
    const value = ruleAnswer(read.values.get("rule") ?? "");
    return value === undefined ? mistake("no rule has this name") : { kind: "answer", value };
  }
  const snapshot = session.snapshot();
  const packet = choosePacket(snapshot.packets, read.values.get("packet"), uri);
  if (packet === undefined) {
    const names = snapshot.packets.map(({ root }) => root);
    return mistake(names.length === 0 ? "no packet is open" : `name the packet, one of ${names.join(", ")}`);
  }
  return { kind: "answer", value: packetAnswer(tool.name, snapshot, packet, read.values, session.suppose) };
}

/** The packet that was asked for by its folder, whole or its last part, or by a file; else the one that is being edited. */
function choosePacket(
  packets: readonly PacketSnapshot[],
  asked: string | undefined,
  uri: string | undefined,
): PacketSnapshot | undefined {
  if (asked === undefined) return packetAround(packets, uri === undefined ? undefined : fileIdOf(uri));
  const path = asked.replaceAll("\\", "/").replace(/\/$/, "");
  return packets.find(({ root, files }) => root === path || root.endsWith(`/${path}`) || files.includes(path));
}

function mistake(message: string): AssistantToolResult {
  return { kind: "mistake", message };
}

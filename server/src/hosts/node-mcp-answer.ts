import { stat } from "node:fs/promises";
import { isAbsolute, join } from "node:path";
import { packetAnswer, ruleAnswer } from "../assistant-answers.ts";
import { ASSISTANT_TOOLS, readToolInput } from "../assistant-tools.ts";
import type { FileSystem } from "../base/file-system.ts";
import { relativeTo } from "../base/path.ts";
import type { EngineChoices } from "../cli/command.ts";
import { type FoundPacket, findPackets } from "../cli/find-packets.ts";
import { loadPackets } from "../cli/load-packets.ts";
import { createEngine } from "../engine.ts";
import { changesFromDisk } from "../read-change.ts";
import type { Snapshot } from "../snapshot.ts";
import { unknownRule } from "./node-explain.ts";
import { fromNative, toNative } from "./node-files.ts";
import { filesInside } from "./node-inside-files.ts";
import { today } from "./today.ts";

export type ToolAnswer =
  | { readonly kind: "answer"; readonly value: object }
  | { readonly kind: "mistake"; readonly message: string };

/** Answers a tool from what the disk holds now, below the folders and nowhere else. */
export async function answerTool(
  name: string,
  given: unknown,
  folders: readonly string[],
  choices: EngineChoices,
): Promise<ToolAnswer> {
  const tool = ASSISTANT_TOOLS.find((known) => known.name === name);
  if (tool === undefined) return mistake(`there is no tool ${name}`);
  const input = readToolInput(tool, given);
  if (input.kind === "mistake") return input;
  if (tool.name === "explain_rule") return explained(input.values.get("rule") ?? "");
  const files = filesInside(folders);
  const found = await findPacket(files, folders, input.values.get("packet"), choices.limits.fileBytes);
  if (found.kind === "mistake") return found;
  const engine = createEngine({ today: () => choices.today ?? today() });
  engine.configure(choices);
  const changes = await changesFromDisk(files, found.packet.files, choices.limits);
  const { snapshot, packets } = loadPackets(engine, [found.packet], changes);
  const [packet] = packets;
  if (packet === undefined) return mistake("there is no packet any more");
  const suppose = (file: string, text: string): Snapshot => engine.apply([{ kind: "opened", file, text }]);
  return { kind: "answer", value: packetAnswer(tool.name, snapshot, packet, input.values, suppose) };
}

function explained(rule: string): ToolAnswer {
  const value = ruleAnswer(rule);
  return value === undefined ? mistake(unknownRule(rule)) : { kind: "answer", value };
}

type Found = { readonly kind: "packet"; readonly packet: FoundPacket } | Extract<ToolAnswer, { kind: "mistake" }>;

/** The packet that was asked for, or the only one that there is. */
async function findPacket(
  files: FileSystem,
  folders: readonly string[],
  asked: string | undefined,
  mostBytes: number,
): Promise<Found> {
  if (folders.length === 0) return mistake("no folder may be read: name one, as in `throughline mcp path/to/packets`");
  const paths = asked === undefined ? folders : candidates(folders, asked);
  const found = (await Promise.all(paths.map((path) => findAt(files, path, mostBytes)))).flat();
  const [packet, another] = found;
  if (packet === undefined) return mistake(`there is no packet ${asked === undefined ? "here" : asked}`);
  if (another !== undefined && asked === undefined) {
    return mistake(`name the packet, one of ${found.map(({ root }) => nameFrom(folders, root)).join(", ")}`);
  }
  return { kind: "packet", packet };
}

function candidates(folders: readonly string[], asked: string): readonly string[] {
  if (isAbsolute(asked)) return [fromNative(asked)];
  return folders.map((folder) => fromNative(join(toNative(folder), asked)));
}

async function findAt(files: FileSystem, path: string, mostBytes: number): Promise<readonly FoundPacket[]> {
  const found = await stat(toNative(path)).catch(() => undefined);
  if (found === undefined) return [];
  const kind = found.isDirectory() ? "folder" : "file";
  // Whether it is outside of what may be read is for the file system to say, which has nothing there.
  const packets = await findPackets(files, { path, kind }, mostBytes);
  return kind === "folder" || (await files.read(path, mostBytes)).kind === "bytes" ? packets : [];
}

function nameFrom(folders: readonly string[], root: string): string {
  const folder = folders.find((one) => root === one || root.startsWith(`${one}/`));
  return folder === undefined ? root : (relativeTo(folder, root) ?? ".");
}

function mistake(message: string): Extract<ToolAnswer, { kind: "mistake" }> {
  return { kind: "mistake", message };
}

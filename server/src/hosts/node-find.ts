import { stat } from "node:fs/promises";
import { isAbsolute, relative, resolve } from "node:path";
import { extensionOf, nameOf } from "../base/path.ts";
import { type FoundPacket, findPackets, type Target } from "../cli/find-packets.ts";
import { isManifestName } from "../packet/manifest.ts";
import { fromNative, nodeFiles, toNative } from "./node-files.ts";
import { expandPaths } from "./node-paths.ts";

/** What a path on the command line stands for, found and not yet read. */
export type FoundTarget =
  | { readonly kind: "target"; readonly packets: readonly FoundPacket[]; readonly label: Labeller }
  | { readonly kind: "mistake"; readonly message: string };

/** A path as its user would write it: relative where the path that was given is. */
export type Labeller = (path: string) => string;

export async function findTarget(given: string, mostBytes: number): Promise<FoundTarget> {
  const target = await targetOf(given);
  if (target === undefined) return mistake(`${given}: no such file or folder`);
  if (target.kind === "file" && !isPacketText(target.path)) return mistake(`${given}: not a packet or a Markdown file`);
  if (target.kind === "file") {
    const read = await nodeFiles.read(target.path, mostBytes);
    if (read.kind === "unreadable") return mistake(`${given}: ${read.reason}`);
  }
  const packets = await findPackets(nodeFiles, target, mostBytes);
  if (packets.length === 0) return mistake(`${given}: holds no packet and no Markdown file`);
  return { kind: "target", packets, label: labeller(given) };
}

export type LabelledPacket = { readonly packet: FoundPacket; readonly label: Labeller };

export type FoundTargets = { readonly packets: readonly LabelledPacket[]; readonly mistakes: readonly string[] };

/** What all paths and patterns stand for, each packet once. What a pattern matches and a packet cannot be is passed over. */
export async function findTargets(given: readonly string[], mostBytes: number): Promise<FoundTargets> {
  const packets = new Map<string, LabelledPacket>();
  const mistakes: string[] = [];
  for (const { path, matched } of await expandPaths(given)) {
    const found = await findTarget(path, mostBytes);
    if (found.kind === "mistake") {
      if (!matched) mistakes.push(found.message);
      continue;
    }
    for (const packet of found.packets) {
      const key = `${packet.root}\n${packet.only ?? (packet.declared ? "" : (packet.files[0] ?? ""))}`;
      if (!packets.has(key)) packets.set(key, { packet, label: found.label });
    }
  }
  if (packets.size === 0 && mistakes.length === 0) mistakes.push(`${given.join(" ")}: matches no packet`);
  return { packets: [...packets.values()], mistakes };
}

async function targetOf(given: string): Promise<Target | undefined> {
  try {
    const path = resolve(given);
    const found = await stat(path);
    return { path: fromNative(path), kind: found.isDirectory() ? "folder" : "file" };
  } catch {
    return undefined;
  }
}

function labeller(given: string): Labeller {
  if (isAbsolute(given)) return (path) => path;
  return (path) => relative(process.cwd(), toNative(path)).replaceAll("\\", "/") || ".";
}

function isPacketText(path: string): boolean {
  return isManifestName(nameOf(path)) || extensionOf(path) === "md" || extensionOf(path) === "markdown";
}

function mistake(message: string): FoundTarget {
  return { kind: "mistake", message };
}

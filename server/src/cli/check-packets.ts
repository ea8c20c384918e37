import type { FileSystem } from "../base/file-system.ts";
import { extensionOf, folderOf, joinPath, nameOf } from "../base/path.ts";
import type { Change, Engine } from "../engine.ts";
import { namedFiles } from "../named-files.ts";
import { isManifestName } from "../packet/manifest.ts";
import { changeFromDisk, changesFromDisk } from "../read-change.ts";
import type { PacketSnapshot, Snapshot } from "../snapshot.ts";

/** A path that the command line was given, once it is known what it names. */
export type Target = { readonly path: string; readonly kind: "file" | "folder" };

/** A target that the engine has been told of. */
export type LoadedTarget = {
  readonly snapshot: Snapshot;
  readonly packets: readonly PacketSnapshot[];
  /** Set where only one file of the packet was asked for. */
  readonly only?: string;
};

export type CheckedPacket = {
  readonly packet: PacketSnapshot;
  /** The packet's folder as its user would write it. */
  readonly label: string;
  readonly text: (file: string) => string | undefined;
  readonly only?: string;
};

/** Reads what a target stands for into an engine of its own; undefined where there is no packet and nothing to make one of. */
export async function loadTarget(engine: Engine, files: FileSystem, target: Target): Promise<LoadedTarget | undefined> {
  if (target.kind === "folder") return loadFolder(engine, files, target.path);
  if (isManifestName(nameOf(target.path))) return loadFolder(engine, files, folderOf(target.path));
  const around = await packetAround(files, folderOf(target.path));
  return around === undefined ? loadFile(engine, files, target.path) : loadPartOf(engine, files, around, target.path);
}

/** Every packet with a manifest at or below the folder, else the folder as a packet. */
async function loadFolder(engine: Engine, files: FileSystem, folder: string): Promise<LoadedTarget | undefined> {
  const found = await files.list(folder);
  const roots = new Set(found.filter((file) => isManifestName(nameOf(file))).map(folderOf));
  if (roots.size === 0 && !found.some(isMarkdown)) return undefined;
  if (roots.size === 0) return load(engine, [...(await changesFromDisk(files, found)), { kind: "root", folder }]);
  // A packet is listed by itself, because what a link leads to has to lie in that packet.
  const listed = await Promise.all([...roots].map(files.list));
  return load(engine, await changesFromDisk(files, [...new Set(listed.flat())]));
}

/** One file of a packet, for which the whole packet has to be known. */
async function loadPartOf(engine: Engine, files: FileSystem, root: string, file: string): Promise<LoadedTarget> {
  const loaded = await load(engine, await changesFromDisk(files, await files.list(root)));
  return { ...loaded, packets: loaded.packets.filter((packet) => packet.files.includes(file)), only: file };
}

/** A Markdown file outside of any packet is one by itself, with the sources that it names. */
async function loadFile(engine: Engine, files: FileSystem, file: string): Promise<LoadedTarget> {
  const folder = folderOf(file);
  const change = await changeFromDisk(files, file);
  const text = change.kind === "disk" && change.content.kind === "text" ? change.content.text : "";
  const named = namedFiles(text, folder);
  const sources = named.size === 0 ? [] : (await files.list(folder)).filter((path) => named.has(path) && path !== file);
  const loaded = await load(engine, [change, ...(await changesFromDisk(files, sources))]);
  return loaded.snapshot.declaresPacket(file) ? loaded : load(engine, [{ kind: "root", folder }]);
}

async function load(engine: Engine, changes: readonly Change[]): Promise<LoadedTarget> {
  const snapshot = engine.apply(changes);
  return { snapshot, packets: snapshot.packets };
}

/** The nearest folder at or above this one that has a manifest. */
async function packetAround(files: FileSystem, folder: string): Promise<string | undefined> {
  for (let at = folder; at !== ""; at = folderOf(at)) {
    const reads = await Promise.all(["packet.yaml", "packet.yml"].map((name) => files.read(joinPath(at, name))));
    if (reads.some(({ kind }) => kind === "bytes")) return at;
  }
  return undefined;
}

function isMarkdown(file: string): boolean {
  return extensionOf(file) === "md" || extensionOf(file) === "markdown";
}

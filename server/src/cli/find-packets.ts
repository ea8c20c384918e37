import type { FileSystem } from "../base/file-system.ts";
import { extensionOf, folderOf, joinPath, nameOf } from "../base/path.ts";
import { declaresPacket } from "../file-content.ts";
import { namedFiles } from "../named-files.ts";
import { isManifestName } from "../packet/manifest.ts";
import { decodeText } from "../sources/decode-text.ts";

/** A path that the command line was given, once it is known what it names. */
export type Target = { readonly path: string; readonly kind: "file" | "folder" };

/** A packet that a target stands for, found and not yet read. */
export type FoundPacket = {
  readonly root: string;
  readonly files: readonly string[];
  /** False where nothing in it says that it is a packet, and its folder is taken for one. */
  readonly declared: boolean;
  /** Set where only one file of the packet was asked for. */
  readonly only?: string;
};

/** The packets that a target stands for; none where there is no packet and nothing to make one of. */
export async function findPackets(
  files: FileSystem,
  target: Target,
  mostBytes: number,
): Promise<readonly FoundPacket[]> {
  if (target.kind === "folder") return findInFolder(files, target.path);
  if (isManifestName(nameOf(target.path))) return findInFolder(files, folderOf(target.path));
  const around = await folderOfPacketAround(files, folderOf(target.path), mostBytes);
  return [
    around === undefined ? await loneDocument(files, target.path, mostBytes) : await partOf(files, around, target.path),
  ];
}

/** Every packet with a manifest at or below the folder, else the folder as a packet. */
async function findInFolder(files: FileSystem, folder: string): Promise<readonly FoundPacket[]> {
  const found = await files.list(folder);
  const roots = manifestFolders(found);
  if (roots.size === 0) return found.some(isMarkdown) ? [{ root: folder, files: found, declared: false }] : [];
  // A packet is listed by itself, because what a link leads to has to lie in that packet.
  return Promise.all(
    [...roots].toSorted().map(async (root) => ({ root, files: await ownFiles(files, root), declared: true })),
  );
}

/** One file of a packet, for which the whole packet has to be known. */
async function partOf(files: FileSystem, root: string, file: string): Promise<FoundPacket> {
  return { root, files: await ownFiles(files, root), declared: true, only: file };
}

/** A Markdown file outside of any packet is one by itself, with the sources that it names. */
async function loneDocument(files: FileSystem, file: string, mostBytes: number): Promise<FoundPacket> {
  const root = folderOf(file);
  const read = await files.read(file, mostBytes);
  const text = read.kind === "bytes" ? decodeText(read.bytes).text : "";
  const named = namedFiles(text, root);
  const sources = named.size === 0 ? [] : (await files.list(root)).filter((path) => named.has(path) && path !== file);
  return { root, files: [file, ...sources], declared: declaresPacket(file, { kind: "text", text }) };
}

/** The files of a packet without those of packets inside it. */
async function ownFiles(files: FileSystem, root: string): Promise<readonly string[]> {
  const found = await files.list(root);
  const inner = [...manifestFolders(found)].filter((folder) => folder !== root);
  return inner.length === 0 ? found : found.filter((file) => !inner.some((folder) => file.startsWith(`${folder}/`)));
}

function manifestFolders(files: readonly string[]): ReadonlySet<string> {
  return new Set(files.filter((file) => isManifestName(nameOf(file))).map(folderOf));
}

/** The nearest folder at or above this one that has a manifest. */
async function folderOfPacketAround(files: FileSystem, folder: string, mostBytes: number): Promise<string | undefined> {
  for (let at = folder; at !== ""; at = folderOf(at)) {
    const reads = await Promise.all(
      ["packet.yaml", "packet.yml"].map((name) => files.read(joinPath(at, name), mostBytes)),
    );
    if (reads.some(({ kind }) => kind === "bytes")) return at;
  }
  return undefined;
}

function isMarkdown(file: string): boolean {
  return extensionOf(file) === "md" || extensionOf(file) === "markdown";
}

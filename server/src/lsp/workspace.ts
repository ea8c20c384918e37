import { type FileSystem, PACKET_EXTENSIONS } from "../base/file-system.ts";
import { extensionOf, folderOf, nameOf } from "../base/path.ts";
import type { Change } from "../engine.ts";
import { namedFiles } from "../named-files.ts";
import { isManifestName } from "../packet/manifest.ts";
import { changesFromDisk, type ReadProgress } from "../read-change.ts";
import type { Limits } from "../sources/limits.ts";

/**
 * What is known of the files on disk: those of packets, and no others. Each function answers with what the engine has to be told;
 * those that read must not run at the same time.
 */
export type Workspace = {
  /** Finds the packets below a folder, and reads them. A folder whose reading is called off is as if it had not been added. */
  readonly addFolder: (folder: string, progress?: ReadProgress) => Promise<readonly Change[]>;
  readonly removeFolder: (folder: string) => readonly Change[];
  /** Looks again at files and folders that came, changed or went, as far as they belong to packets or make one. */
  readonly refresh: (paths: readonly string[]) => Promise<readonly Change[]>;
  /** Reads everything again, as within other limits it may come out otherwise. */
  readonly readAgain: () => Promise<readonly Change[]>;
  /** Reads what a document names whose front matter makes it a packet. */
  readonly adopt: (document: string, text: string) => Promise<readonly Change[]>;
  readonly release: (document: string) => readonly Change[];
  /** True where `adopt` would read something that it has not looked for yet. */
  readonly wantsAdoption: (document: string, text: string) => boolean;
};

export function createWorkspace(files: FileSystem, limits: () => Limits): Workspace {
  const folders = new Set<string>();
  const packets = new Set<string>();
  const adopted = new Map<string, ReadonlySet<string>>();
  const known = new Set<string>();

  function belongs(file: string): boolean {
    return isBelowAny(file, packets) || isNamed(file);
  }

  /** True for a file that some document outside of folders with a manifest cites. */
  function isNamed(file: string): boolean {
    return [...adopted.values()].some((named) => named.has(file));
  }

  /**
   * Finds which packets there are at or below a folder, and the files of theirs. A packet is listed by itself, because what a link leads
   * to has to lie in that packet.
   */
  async function look(folder: string): Promise<readonly string[]> {
    const found = await files.list(folder);
    const manifests = new Set(found.filter((file) => isManifestName(nameOf(file))).map(folderOf));
    for (const packet of packets) if (isAtOrBelow(packet, folder) && !manifests.has(packet)) packets.delete(packet);
    for (const packet of manifests) if (isBelowAny(packet, folders) || folders.has(packet)) packets.add(packet);
    if (packets.has(folder)) return found;
    const below = outermost([...packets].filter((packet) => isAtOrBelow(packet, folder)));
    return [...found.filter(isNamed), ...(await Promise.all(below.map(files.list))).flat()];
  }

  /** Reads those of the files that belong to a packet, and forgets all that no longer do. */
  async function read(found: Iterable<string>, progress?: ReadProgress): Promise<readonly Change[]> {
    const wanted = [...new Set(found)].filter(belongs);
    const changes = await changesFromDisk(files, wanted, limits(), progress);
    for (const file of wanted) known.add(file);
    return [...changes, ...forget((file) => !belongs(file))];
  }

  function forget(isGone: (file: string) => boolean): readonly Change[] {
    const gone = [...known].filter(isGone);
    for (const file of gone) known.delete(file);
    return gone.map((file) => ({ kind: "removed", file }));
  }

  function removeFolder(folder: string): readonly Change[] {
    folders.delete(folder);
    for (const packet of packets) if (!isBelowAny(packet, folders) && !folders.has(packet)) packets.delete(packet);
    return forget((file) => !belongs(file));
  }

  /**
   * The folders to look through so that nothing about the path is missed; none where it has nothing to do with packets. A path that is
   * no file of a packet's kind may be a folder that came with packets in it.
   */
  function areasOf(path: string): readonly string[] {
    const around = [...packets].filter((packet) => isAtOrBelow(path, packet) || isAtOrBelow(packet, path));
    const documents = [...adopted].filter(([, named]) => named.has(path)).map(([document]) => folderOf(document));
    if (around.length + documents.length > 0) return outermost([...around, ...documents]);
    if (!isBelowAny(path, folders)) return [];
    if (isManifestName(nameOf(path))) return [folderOf(path)];
    return PACKET_EXTENSIONS.has(extensionOf(path)) ? [] : [path];
  }

  return {
    addFolder: async (folder, progress) => {
      folders.add(folder);
      const changes = await read(await look(folder), progress);
      return progress?.isCancelled() === true ? removeFolder(folder) : changes;
    },
    removeFolder,
    refresh: async (paths) => {
      const areas = outermost(paths.flatMap(areasOf));
      const found = new Set((await Promise.all(areas.map(look))).flat());
      const lost = forget((file) => isBelowAny(file, areas) && !found.has(file));
      const named = new Set(paths);
      const touched = [...found].filter((file) => !known.has(file) || isAtOrBelowAny(file, named));
      return [...lost, ...(await read(touched))];
    },
    readAgain: () => read(known),
    adopt: async (document, text) => {
      if (isBelowAny(document, packets)) return [];
      const named = namedFiles(text, folderOf(document));
      adopted.set(document, named);
      if (named.size === 0) return forget((file) => !belongs(file));
      const found = await files.list(folderOf(document));
      return read(found.filter((file) => named.has(file) && !known.has(file)));
    },
    release: (document) => (adopted.delete(document) ? forget((file) => !belongs(file)) : []),
    wantsAdoption: (document, text) => {
      if (isBelowAny(document, packets)) return false;
      const before = adopted.get(document);
      return before === undefined || ![...namedFiles(text, folderOf(document))].every((file) => before.has(file));
    },
  };
}

function isBelowAny(path: string, folders: Iterable<string>): boolean {
  for (const folder of folders) if (path.startsWith(`${folder}/`)) return true;
  return false;
}

function isAtOrBelow(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}

function isAtOrBelowAny(path: string, folders: ReadonlySet<string>): boolean {
  for (let at = path; at !== ""; at = folderOf(at)) if (folders.has(at)) return true;
  return false;
}

/** Without those that lie below another. */
function outermost(folders: readonly string[]): readonly string[] {
  const distinct = [...new Set(folders)];
  return distinct.filter((folder) => !isBelowAny(folder, distinct));
}

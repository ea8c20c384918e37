import { type FileSystem, PACKET_EXTENSIONS, tooManyBytes } from "../../server/src/base/file-system.ts";
import { extensionOf } from "../../server/src/base/path.ts";

/** Files in memory that say what was looked at. */
export type MemoryFiles = FileSystem & {
  readonly write: (file: string, text: string) => void;
  readonly remove: (path: string) => void;
  readonly move: (from: string, to: string) => void;
  /** Every file that was read and every folder that was listed, since the last call. */
  readonly takeReads: () => readonly string[];
  readonly takeLists: () => readonly string[];
  /** The next read sees what is there now, and has its answer when the function that this gives back is called. */
  readonly holdNextRead: () => () => void;
};

export function memoryFiles(contents: Readonly<Record<string, string>>): MemoryFiles {
  const files = new Map(Object.entries(contents));
  let reads: string[] = [];
  let lists: string[] = [];
  let gate: Promise<void> | undefined;
  const below = (path: string): readonly string[] =>
    [...files.keys()].filter((file) => file === path || file.startsWith(`${path}/`));
  return {
    list: async (folder) => {
      lists.push(folder);
      return below(folder)
        .filter((file) => PACKET_EXTENSIONS.has(extensionOf(file)))
        .toSorted();
    },
    read: async (file, mostBytes) => {
      reads.push(file);
      const text = files.get(file);
      const held = gate;
      gate = undefined;
      await held;
      if (text === undefined) return { kind: "missing" };
      const bytes = new TextEncoder().encode(text);
      return bytes.length > mostBytes ? tooManyBytes(mostBytes) : { kind: "bytes", bytes };
    },
    write: (file, text) => {
      files.set(file, text);
    },
    remove: (path) => {
      for (const file of below(path)) files.delete(file);
    },
    move: (from, to) => {
      for (const file of below(from)) {
        files.set(to + file.slice(from.length), files.get(file) ?? "");
        files.delete(file);
      }
    },
    takeReads: () => {
      const taken = reads.toSorted();
      reads = [];
      return taken;
    },
    takeLists: () => {
      const taken = lists.toSorted();
      lists = [];
      return taken;
    },
    holdNextRead: () => {
      let release = (): void => {};
      gate = new Promise((resolve) => {
        release = resolve;
      });
      return () => release();
    },
  };
}

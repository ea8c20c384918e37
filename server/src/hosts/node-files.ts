import { readdir, readFile, realpath, stat } from "node:fs/promises";
import { join } from "node:path";
import { type FileRead, type FileSystem, PACKET_EXTENSIONS } from "../base/file-system.ts";
import { extensionOf } from "../base/path.ts";

/** The machine's own files. Paths use `/` on every system; on Windows a path is `/c:/folder`. */
export const nodeFiles: FileSystem = {
  list: async (folder) => {
    const found: string[] = [];
    await collect(folder, await realpath(toNative(folder)).catch(() => ""), 0, found);
    return found.toSorted();
  },
  read: async (file) => {
    try {
      const size = (await stat(toNative(file))).size;
      if (size > LARGEST_FILE) return { kind: "unreadable", reason: "is larger than 50 MB" };
      return { kind: "bytes", bytes: await readFile(toNative(file)) };
    } catch (error) {
      return failureOf(error);
    }
  },
};

export function toNative(path: string): string {
  return /^\/[a-z]:/i.test(path) ? path.slice(1) : path;
}

export function fromNative(path: string): string {
  const forward = path.replaceAll("\\", "/");
  return forward.startsWith("/") ? forward : `/${forward}`;
}

const LARGEST_FILE = 50_000_000;
const MOST_FILES = 20_000;
const DEEPEST_FOLDER = 20;

async function collect(folder: string, realRoot: string, depth: number, found: string[]): Promise<void> {
  const entries = await readdir(toNative(folder), { withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    if (entry.name.startsWith(".") || entry.name === "node_modules" || found.length >= MOST_FILES) continue;
    const path = `${folder === "/" ? "" : folder}/${entry.name}`;
    const kind = entry.isSymbolicLink() ? await linkedKind(path, realRoot) : entry;
    if (kind?.isDirectory() === true && depth < DEEPEST_FOLDER && !entry.isSymbolicLink()) {
      await collect(path, realRoot, depth + 1, found);
    } else if (kind?.isFile() === true && PACKET_EXTENSIONS.has(extensionOf(entry.name))) {
      found.push(path);
    }
  }
}

/** What a symbolic link leads to, or undefined where that is outside the root or nowhere. */
async function linkedKind(path: string, realRoot: string) {
  const target = await realpath(toNative(path)).catch(() => undefined);
  if (target === undefined || !target.startsWith(join(realRoot, "/"))) return undefined;
  return stat(target).catch(() => undefined);
}

function failureOf(error: unknown): FileRead {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "ENOENT" || code === "ENOTDIR") return { kind: "missing" };
  if (code === "EACCES" || code === "EPERM") return { kind: "unreadable", reason: "may not be read" };
  if (code === "EISDIR") return { kind: "unreadable", reason: "is a folder" };
  return { kind: "unreadable", reason: error instanceof Error ? error.message : "cannot be read" };
}

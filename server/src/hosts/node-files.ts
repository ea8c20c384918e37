import { readdir, readFile, realpath, stat } from "node:fs/promises";
import { sep } from "node:path";
import { type FileRead, type FileSystem, PACKET_EXTENSIONS, tooManyBytes } from "../base/file-system.ts";
import { extensionOf } from "../base/path.ts";

/** The machine's own files. Paths use `/` on every system; on Windows a path is `/c:/folder`. The topmost folder is the empty path. */
export const nodeFiles: FileSystem = {
  list: async (folder) => {
    const root = await realpath(toNative(folder)).catch(() => undefined);
    return root === undefined ? [] : (await findFiles(folder, root)).toSorted();
  },
  read: async (file, mostBytes) => {
    try {
      const found = await stat(toNative(file));
      if (found.isDirectory()) return { kind: "unreadable", reason: "it is a folder" };
      if (!found.isFile()) return { kind: "unreadable", reason: "it is not a plain file" };
      if (found.size > mostBytes) return tooManyBytes(mostBytes);
      return { kind: "bytes", bytes: await readFile(toNative(file)) };
    } catch (error) {
      return failureOf(error);
    }
  },
};

export function toNative(path: string): string {
  if (path === "") return "/";
  return /^\/[a-z]:/i.test(path) ? path.slice(1) : path;
}

export function fromNative(path: string): string {
  const forward = path.replaceAll("\\", "/");
  const named = forward.endsWith("/") ? forward.slice(0, -1) : forward;
  return named === "" || named.startsWith("/") ? named : `/${named}`;
}

const MOST_FILES = 20_000;
const DEEPEST_FOLDER = 20;

/** Level by level, so that the limits leave out what lies deepest. */
async function findFiles(folder: string, root: string): Promise<readonly string[]> {
  const found: string[] = [];
  let level: readonly string[] = [folder];
  for (let depth = 0; level.length > 0 && depth <= DEEPEST_FOLDER; depth += 1) {
    const below: string[] = [];
    for (const parent of level) {
      const entries = await readdir(toNative(parent), { withFileTypes: true }).catch(() => []);
      for (const entry of entries) {
        if (entry.name.startsWith(".") || entry.name === "node_modules") continue;
        const path = `${parent}/${entry.name}`;
        if (entry.isDirectory()) below.push(path);
        else if (PACKET_EXTENSIONS.has(extensionOf(entry.name))) {
          if (entry.isFile() || (entry.isSymbolicLink() && (await leadsInside(path, root)))) found.push(path);
          if (found.length >= MOST_FILES) return found;
        }
      }
    }
    level = below;
  }
  return found;
}

/** True for a link to a file below the root. Links to folders are not followed at all. */
async function leadsInside(path: string, root: string): Promise<boolean> {
  try {
    const target = await realpath(toNative(path));
    return target.startsWith(root.endsWith(sep) ? root : root + sep) && (await stat(target)).isFile();
  } catch {
    return false;
  }
}

function failureOf(error: unknown): FileRead {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "ENOENT" || code === "ENOTDIR") return { kind: "missing" };
  if (code === "EACCES" || code === "EPERM") return { kind: "unreadable", reason: "it may not be read" };
  if (code === "EBUSY") return { kind: "unreadable", reason: "another program holds it" };
  return { kind: "unreadable", reason: code === "" ? "it cannot be read" : `it cannot be read (${code})` };
}

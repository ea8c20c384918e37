import { realpath } from "node:fs/promises";
import { sep } from "node:path";
import type { FileSystem } from "../base/file-system.ts";
import { nodeFiles, toNative } from "./node-files.ts";

/** The files below some folders, links resolved. To whoever reads through it there is nothing else. */
export function filesInside(folders: readonly string[]): FileSystem {
  const allows = async (path: string): Promise<boolean> => {
    const target = await realpath(toNative(path)).catch(() => undefined);
    const roots = await Promise.all(folders.map((folder) => realpath(toNative(folder)).catch(() => undefined)));
    return target !== undefined && roots.some((root) => root !== undefined && isAtOrBelow(target, root));
  };
  return {
    list: async (folder) => ((await allows(folder)) ? nodeFiles.list(folder) : []),
    read: async (file, mostBytes) => ((await allows(file)) ? nodeFiles.read(file, mostBytes) : { kind: "missing" }),
  };
}

function isAtOrBelow(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

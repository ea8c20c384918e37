import type { FileRead, FileSystem } from "./base/file-system.ts";
import { extensionOf } from "./base/path.ts";
import type { Change } from "./engine.ts";
import type { FileContent } from "./file-content.ts";
import { decodeText } from "./sources/decode-text.ts";
import type { Limits } from "./sources/limits.ts";

/** What was read of one file, as a change for the engine. It does not throw. */
export async function changeFromRead(file: string, read: FileRead, limits: Limits): Promise<Change> {
  switch (read.kind) {
    case "missing":
      return { kind: "removed", file };
    case "unreadable":
      return { kind: "disk", file, content: { kind: "unreadable", reason: read.reason } };
    case "bytes":
      return { kind: "disk", file, content: await contentOf(file, read.bytes, limits) };
  }
}

/** Who waits for many files: is told how many have been read, and may call off the rest. */
export type ReadProgress = {
  readonly report: (done: number, all: number) => void;
  readonly isCancelled: () => boolean;
};

/**
 * A batch at a time, so that a packet of thousands of files does not open them all at once. Where the rest is called off, what has come
 * in until then.
 */
export async function changesFromDisk(
  files: FileSystem,
  names: readonly string[],
  limits: Limits,
  progress?: ReadProgress,
): Promise<readonly Change[]> {
  const changes: Change[] = [];
  for (let start = 0; start < names.length && progress?.isCancelled() !== true; start += BATCH) {
    progress?.report(start, names.length);
    const batch = names.slice(start, start + BATCH);
    // A workbook may take long to unpack, and nobody waits for it any more.
    const read = async (file: string): Promise<readonly Change[]> => {
      const found = await files.read(file, limits.fileBytes);
      return progress?.isCancelled() === true ? [] : [await changeFromRead(file, found, limits)];
    };
    changes.push(...(await Promise.all(batch.map(read))).flat());
  }
  progress?.report(names.length, names.length);
  return changes;
}

const BATCH = 32;

async function contentOf(file: string, bytes: Uint8Array, limits: Limits): Promise<FileContent> {
  if (extensionOf(file) === "xlsx") {
    // Unpacking workbooks is code that most packets never need.
    const { readXlsx } = await import("./sources/xlsx.ts");
    return { kind: "workbook", read: await readXlsx(bytes, limits) };
  }
  const { text, problem } = decodeText(bytes);
  return { kind: "text", text, ...(problem !== undefined && { problem }) };
}

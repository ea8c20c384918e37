import { createHash, randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { FileRead } from "../base/file-system.ts";
import { relativeTo } from "../base/path.ts";
import type { EngineChoices } from "../cli/command.ts";
import type { FoundPacket } from "../cli/find-packets.ts";
import type { PacketReport } from "../cli/report.ts";

/** Results of earlier runs by a key of all that they depend on. It may forget, and never fails. */
export type ResultCache = {
  readonly get: (key: string) => Promise<readonly PacketReport[] | undefined>;
  readonly put: (key: string, reports: readonly PacketReport[]) => Promise<void>;
};

/** Keeps results in files that only their user can read: a report quotes the packet. */
export function createResultCache(folder: string): ResultCache {
  return {
    get: async (key) => {
      try {
        const kept: unknown = JSON.parse(await readFile(join(folder, key), "utf8"));
        return areReports(kept) ? kept : undefined;
      } catch {
        return undefined;
      }
    },
    put: async (key, reports) => {
      const draft = join(folder, `${key}.${randomUUID()}`);
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 });
        await writeFile(draft, JSON.stringify(reports), { flag: "wx", mode: 0o600 });
        await rename(draft, join(folder, key));
      } catch {
        await rm(draft, { force: true }).catch(() => undefined);
      }
    },
  };
}

function areReports(value: unknown): value is readonly PacketReport[] {
  return (
    Array.isArray(value) && value.every((report) => typeof report === "object" && report !== null && "root" in report)
  );
}

/** The folder for results that the system or the user sets aside, outside of every packet. */
export function defaultCacheFolder(): string {
  const { THROUGHLINE_CACHE_DIR: chosen, XDG_CACHE_HOME: cache, LOCALAPPDATA: local } = process.env;
  if (chosen !== undefined && chosen !== "") return chosen;
  if (process.platform === "darwin") return join(homedir(), "Library", "Caches", "throughline");
  if (process.platform === "win32") return join(local ?? join(homedir(), "AppData", "Local"), "throughline", "Cache");
  return join(cache !== undefined && cache !== "" ? cache : join(homedir(), ".cache"), "throughline");
}

/** A key of the program, what it was told, and every name and byte of the packet. */
export async function resultKey(
  { root, declared, only }: FoundPacket,
  reads: ReadonlyMap<string, FileRead>,
  { today, severities, limits }: Required<EngineChoices>,
): Promise<string> {
  const hash = createHash("sha256");
  const below = (file: string): string => relativeTo(root, file) ?? file;
  const settings = Object.entries({ ...severities, ...limits }).toSorted(([left], [right]) => (left < right ? -1 : 1));
  hash.update(JSON.stringify([await programParts(), today, settings, declared, only && below(only)]));
  for (const [file, read] of [...reads].toSorted(([left], [right]) => (left < right ? -1 : 1))) {
    const { bytes, ...said } = read.kind === "bytes" ? read : { ...read, bytes: new Uint8Array() };
    hash.update(JSON.stringify([below(file), said, bytes.length])).update(bytes);
  }
  return hash.digest("hex");
}

/** The names of the program's own files, in which the bundler writes a hash of what they hold. */
async function programParts(): Promise<readonly string[]> {
  return (await readdir(fileURLToPath(new URL(".", import.meta.url)))).toSorted();
}

/** Once a day, deletes results that are older than a month. What else lies in the folder is left alone. */
export async function pruneResultCache(folder: string): Promise<void> {
  const mark = join(folder, "pruned");
  if (await isYounger(mark, DAY)) return;
  await writeFile(mark, "").catch(() => undefined);
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter((file) => /^[0-9a-f]{64}(\.|$)/.test(file))) {
    const path = join(folder, name);
    if (!(await isYounger(path, 30 * DAY))) await rm(path, { force: true }).catch(() => undefined);
  }
}

const DAY = 24 * 60 * 60 * 1000;

async function isYounger(path: string, milliseconds: number): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found !== undefined && Date.now() - found.mtimeMs < milliseconds;
}

import type { FileRead } from "../base/file-system.ts";
import { relativeTo } from "../base/path.ts";
import type { EngineChoices } from "../cli/command.ts";
import type { FoundPacket } from "../cli/find-packets.ts";
import type { PacketReport } from "../cli/report.ts";
import { decodeText } from "../sources/decode-text.ts";
import { nodeFiles } from "./node-files.ts";
import { createResultCache, resultKey } from "./node-result-cache.ts";

export type CheckSettings = Required<EngineChoices> & {
  /** Where results are kept; nowhere where it is missing. */
  readonly cacheFolder?: string;
  /** Asks for the texts of the files with problems as well. */
  readonly withTexts: boolean;
};

export type PacketCheck = {
  /** The root of each is a path from the packet's own. */
  readonly reports: readonly PacketReport[];
  /** By their paths from the packet's root. */
  readonly texts: ReadonlyMap<string, string>;
};

/** Checks one packet, or remembers what came of it the last time that it held the same. */
export async function checkFoundPacket(found: FoundPacket, settings: CheckSettings): Promise<PacketCheck> {
  const reads = await readAll(found.files, settings.limits.fileBytes);
  const reports = await reportsOf(found, reads, settings);
  return { reports, texts: settings.withTexts ? textsOf(found, reads, reports) : new Map() };
}

async function reportsOf(
  found: FoundPacket,
  reads: ReadonlyMap<string, FileRead>,
  settings: CheckSettings,
): Promise<readonly PacketReport[]> {
  if (settings.cacheFolder === undefined) return freshReports(found, reads, settings);
  const cache = createResultCache(settings.cacheFolder);
  const key = await resultKey(found, reads, settings);
  const known = await cache.get(key);
  if (known !== undefined) return known;
  const reports = await freshReports(found, reads, settings);
  await cache.put(key, reports);
  return reports;
}

/** The engine is most of the program, and a run that remembers everything does not load it. */
async function freshReports(
  found: FoundPacket,
  reads: ReadonlyMap<string, FileRead>,
  settings: CheckSettings,
): Promise<readonly PacketReport[]> {
  const [{ checkPacket }, { changeFromRead }] = await Promise.all([
    import("../cli/check-packet.ts"),
    import("../read-change.ts"),
  ]);
  const changes = await Promise.all([...reads].map(([file, read]) => changeFromRead(file, read, settings.limits)));
  return checkPacket(found, changes, settings);
}

/** A batch at a time, so that a packet of thousands of files does not open them all at once. */
async function readAll(files: readonly string[], mostBytes: number): Promise<ReadonlyMap<string, FileRead>> {
  const reads = new Map<string, FileRead>();
  for (let start = 0; start < files.length; start += BATCH) {
    const batch = files.slice(start, start + BATCH);
    const contents = await Promise.all(batch.map((file) => nodeFiles.read(file, mostBytes)));
    batch.forEach((file, index) => {
      const content = contents[index];
      if (content !== undefined) reads.set(file, content);
    });
  }
  return reads;
}

const BATCH = 32;

function textsOf(
  { root }: FoundPacket,
  reads: ReadonlyMap<string, FileRead>,
  reports: readonly PacketReport[],
): ReadonlyMap<string, string> {
  const wanted = new Set(reports.flatMap(({ problems }) => problems.map(({ file }) => file)));
  const texts = new Map<string, string>();
  for (const [file, read] of reads) {
    const path = relativeTo(root, file) ?? file;
    if (wanted.has(path) && read.kind === "bytes") texts.set(path, decodeText(read.bytes).text);
  }
  return texts;
}

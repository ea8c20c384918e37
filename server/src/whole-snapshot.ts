import { declaresPacket, type FileContent } from "./file-content.ts";
import { byPlace } from "./file-problems.ts";
import type { FileProblems, PacketSnapshot, Snapshot } from "./snapshot.ts";

/** All packets together, asked by file. */
export function wholeSnapshot(
  revision: number,
  packets: readonly PacketSnapshot[],
  files: ReadonlyMap<string, FileContent>,
): Snapshot {
  const packetOf = (file: string): PacketSnapshot | undefined =>
    packets
      .filter((packet) => packet.files.includes(file))
      .toSorted((left, right) => right.root.length - left.root.length)[0];
  return {
    revision,
    packets,
    text: (file) => {
      const content = files.get(file);
      return content?.kind === "text" ? content.text : undefined;
    },
    declaresPacket: (file) => {
      const content = files.get(file);
      return content !== undefined && declaresPacket(file, content);
    },
    problems: () =>
      new Map([...problemsByFile(packets)].map(([file, { first }]) => [file, first(Number.POSITIVE_INFINITY)])),
    fileProblems: () => problemsByFile(packets),
    sentenceAt: (file, offset) => packetOf(file)?.sentenceAt(file, offset),
    hover: (file, offset) => packetOf(file)?.hover(file, offset),
    tickMarks: (file) => packetOf(file)?.tickMarks(file) ?? [],
    outline: (file) => packetOf(file)?.outline(file) ?? [],
    definition: (file, offset) => packetOf(file)?.definition(file, offset),
    completions: (file, offset) => packetOf(file)?.completions(file, offset) ?? [],
    references: (file, offset, declared) => packetOf(file)?.references(file, offset, declared) ?? [],
    highlights: (file, offset) => packetOf(file)?.highlights(file, offset) ?? [],
    renamable: (file, offset) => packetOf(file)?.renamable(file, offset),
    rename: (file, offset, name) => packetOf(file)?.rename(file, offset, name),
    lenses: (file) => packetOf(file)?.lenses(file) ?? [],
    folds: (file) => packetOf(file)?.folds(file),
    selection: (file, offset) => packetOf(file)?.selection(file, offset) ?? [],
    links: (file) => packetOf(file)?.links(file) ?? [],
    ruleLinks: (file) => packetOf(file)?.ruleLinks(file) ?? [],
    computedValues: (file) => packetOf(file)?.computedValues(file) ?? [],
    tokens: (file, within) => packetOf(file)?.tokens(file, within) ?? [],
    refactorings: (file, offset) => packetOf(file)?.refactorings(file, offset) ?? [],
    symbols: (query) => packets.flatMap((packet) => packet.symbols(query)),
  };
}

/** A file that two packets hold, as a source may be, has the problems of both. */
function problemsByFile(packets: readonly PacketSnapshot[]): ReadonlyMap<string, FileProblems> {
  const byFile = new Map<string, FileProblems>();
  for (const packet of packets) {
    for (const [file, problems] of packet.fileProblems()) {
      const known = byFile.get(file);
      byFile.set(file, known === undefined || known.count === 0 ? problems : together(known, problems));
    }
  }
  return byFile;
}

function together(left: FileProblems, right: FileProblems): FileProblems {
  if (right.count === 0) return left;
  return {
    version: {},
    count: left.count + right.count,
    first: (most) => [...left.first(most), ...right.first(most)].toSorted(byPlace).slice(0, most),
  };
}

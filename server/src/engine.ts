import { folderOf, nameOf } from "./base/path.ts";
import { declaresPacket, type FileContent } from "./file-content.ts";
import { createFileProblems } from "./file-problems.ts";
import { type PacketLimits, packetLimits, sameLimits } from "./packet/limits.ts";
import { isManifestName } from "./packet/manifest.ts";
import { createPacketReader } from "./packet/read-packet.ts";
import { packetSnapshot } from "./packet-snapshot.ts";
import { createChecker } from "./rules/checker.ts";
import { RULE_NAMES } from "./rules/described-rules.ts";
import { RULES } from "./rules/index.ts";
import type { Severity } from "./rules/rule.ts";
import { createSettler } from "./rules/settle.ts";
import type { Snapshot } from "./snapshot.ts";
import { wholeSnapshot } from "./whole-snapshot.ts";

/** Holds the files that it is given and answers for them as a whole. It reads nothing by itself and knows no clock. */
export type Engine = {
  readonly apply: (changes: readonly Change[]) => Snapshot;
  readonly configure: (settings: EngineSettings) => Snapshot;
  /** The day that it reckons from. */
  readonly today: () => string;
  /** The files that the engine holds. */
  readonly files: () => readonly string[];
};

/** The editor's copy of a file hides the disk's until it is closed. */
export type Change =
  | { readonly kind: "disk"; readonly file: string; readonly content: FileContent }
  | { readonly kind: "removed"; readonly file: string }
  | { readonly kind: "opened"; readonly file: string; readonly text: string }
  | { readonly kind: "closed"; readonly file: string }
  /** Treats a folder as a packet even without a manifest. */
  | { readonly kind: "root"; readonly folder: string };

export type EngineSettings = {
  readonly severities: Readonly<Record<string, Severity | "off">>;
  /** The default ones where it is missing. */
  readonly limits?: PacketLimits;
};

export type EngineOptions = {
  /** The day as `2027-03-15`. */
  readonly today: () => string;
};

export function createEngine({ today }: EngineOptions): Engine {
  const disk = new Map<string, FileContent>();
  const open = new Map<string, FileContent>();
  const roots = new Set<string>();
  const workshops = new Map<string, Workshop>();
  let settings: EngineSettings = { severities: {} };
  let limits = packetLimits();
  let revision = 0;

  function apply(change: Change): void {
    switch (change.kind) {
      case "disk":
        disk.set(change.file, change.content);
        break;
      case "removed":
        disk.delete(change.file);
        break;
      case "opened":
        open.set(change.file, { kind: "text", text: change.text });
        break;
      case "closed":
        open.delete(change.file);
        break;
      case "root":
        roots.add(change.folder);
        break;
    }
  }

  function snapshot(): Snapshot {
    revision += 1;
    const files = new Map([...disk, ...open].toSorted(([left], [right]) => (left < right ? -1 : 1)));
    const day = today();
    const homes = homesOf(files, roots);
    for (const key of workshops.keys()) if (!homes.has(key)) workshops.delete(key);
    const packets = [...homes].map(([key, home]) => {
      const workshop = workshops.get(key) ?? createWorkshop(limits);
      workshops.set(key, workshop);
      const packet = workshop.read({
        files: home.files,
        ruleNames: RULE_NAMES,
        ...(home.only !== undefined && { only: home.only }),
      });
      const checked = workshop.check(packet, day);
      const settled = workshop.settle(checked, settings.severities);
      return packetSnapshot(home, checked, settled, workshop.place, (path) => {
        const file = home.files.get(path);
        return file?.kind === "text" ? file.text : undefined;
      });
    });
    return wholeSnapshot(revision, packets, files);
  }

  return {
    today,
    apply: (changes) => {
      for (const change of changes) apply(change);
      return snapshot();
    },
    configure: (next) => {
      settings = next;
      const wanted = next.limits ?? packetLimits();
      // What was read within other limits is not what would be read now.
      if (!sameLimits(wanted, limits)) workshops.clear();
      limits = wanted;
      return snapshot();
    },
    files: () => [...new Set([...disk.keys(), ...open.keys()])],
  };
}

type Workshop = {
  readonly read: ReturnType<typeof createPacketReader>;
  readonly check: ReturnType<typeof createChecker>;
  readonly settle: ReturnType<typeof createSettler>;
  readonly place: ReturnType<typeof createFileProblems>;
};

function createWorkshop(limits: PacketLimits): Workshop {
  return {
    read: createPacketReader(limits),
    check: createChecker(RULES),
    settle: createSettler(),
    place: createFileProblems(),
  };
}

/** Where a packet is, with its files by their paths from there. */
type Home = {
  readonly root: string;
  /** What stands before those paths in the names of its files. */
  readonly prefix: string;
  readonly files: Map<string, FileContent>;
  readonly only?: string;
};

/**
 * The packets among the files: a folder for each manifest and each named root, a file belonging to the innermost; and outside of them,
 * each document that says that it is one, with all files of its folder to cite.
 */
function homesOf(files: ReadonlyMap<string, FileContent>, roots: ReadonlySet<string>): ReadonlyMap<string, Home> {
  const folders = new Set(roots);
  for (const file of files.keys()) if (isManifestName(nameOf(file))) folders.add(folderOf(file));
  const homes = new Map<string, Home>([...folders].toSorted().map((root) => [root, emptyHome(root, files)]));
  const outside: string[] = [];
  for (const [file, content] of files) {
    const home = innermost(file, homes);
    if (home === undefined) outside.push(file);
    else home.files.set(file.slice(home.prefix.length), content);
  }
  for (const file of outside) {
    const content = files.get(file);
    if (content === undefined || !declaresPacket(file, content)) continue;
    const root = folderOf(file);
    const home = emptyHome(root, files);
    for (const other of outside) {
      const held = files.get(other);
      if (held !== undefined && other.startsWith(home.prefix)) home.files.set(other.slice(home.prefix.length), held);
    }
    homes.set(file, { ...home, only: nameOf(file) });
  }
  return homes;
}

/** The topmost folder has no name: of a file system its files begin with a slash, and where names are relative with nothing. */
function emptyHome(root: string, files: ReadonlyMap<string, FileContent>): Home {
  const isAbsolute = root === "" && [...files.keys()].some((file) => file.startsWith("/"));
  return { root, prefix: root === "" && !isAbsolute ? "" : `${root}/`, files: new Map() };
}

function innermost(file: string, homes: ReadonlyMap<string, Home>): Home | undefined {
  for (let folder = folderOf(file); ; folder = folderOf(folder)) {
    const home = homes.get(folder);
    if (home !== undefined || folder === "" || !folder.includes("/")) return home;
  }
}

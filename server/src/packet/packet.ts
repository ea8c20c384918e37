import type { DataProblem } from "../profile/data-problem.ts";
import type { Profile } from "../profile/profile.ts";
import type { Role } from "../profile/role.ts";
import type { Corpus } from "./corpus.ts";
import type { PacketFacts } from "./facts.ts";
import type { ImpactTable } from "./impact-table.ts";
import type { Manifest } from "./manifest.ts";
import type { PacketDocument } from "./packet-document.ts";
import type { PacketSource } from "./packet-source.ts";
import type { Part } from "./part.ts";
import type { Storyline } from "./storyline.ts";

/** A packet as it is read, before anything is checked. Paths are relative to its root. */
export type Packet = {
  /** The same for all readings of one packet. */
  readonly origin: object;
  readonly manifest: Manifest;
  readonly profile: Profile;
  /** What is wrong with the profile's own files, and where. */
  readonly profileProblems: readonly DataProblem[];
  readonly documents: readonly PacketDocument[];
  readonly sources: readonly PacketSource[];
  /** Every file of the packet's folder, read or not. */
  readonly files: ReadonlySet<string>;
  readonly unreadable: readonly UnreadableDocument[];
  readonly parts: readonly Part[];
  /** The parts in one role: the same list while none of their documents changes. */
  readonly partsOf: (role: Role) => readonly Part[];
  /** The parts of one document: the same list while it does not change. */
  readonly partsIn: (document: PacketDocument) => readonly Part[];
  /** The front matter of the documents that have one, in their order: the same list while it says the same. */
  readonly frontPages: readonly FrontPage[];
  readonly facts: PacketFacts;
  readonly storyline?: Storyline;
  readonly impactTable?: ImpactTable;
  readonly corpus: Corpus;
};

export type FrontPage = Pick<PacketDocument, "path" | "frontMatter">;

/** A document that could not be read as text, or not to its end. */
export type UnreadableDocument = {
  readonly path: string;
  readonly offset: number;
  readonly reason: string;
};

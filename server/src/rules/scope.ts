import type { Span } from "../base/span.ts";
import type { Block } from "../markdown/block.ts";
import type { CheckedCitation } from "../packet/checked-citation.ts";
import type { Packet } from "../packet/packet.ts";
import type { PacketDocument } from "../packet/packet-document.ts";
import type { Profile } from "../profile/profile.ts";
import type { Role } from "../profile/role.ts";
import type { CheckedFigure } from "../reconcile/verdict.ts";
import type { CheckedBlock } from "./checked-block.ts";

/** One sentence with all that its rules may look at. Spans count in the block. */
export type SentenceScope = {
  readonly profile: Profile;
  /** The document's path, relative to the packet's root. */
  readonly file: string;
  readonly role: Role;
  readonly block: Block;
  readonly span: Span;
  readonly leaf: "paragraph" | "heading" | "cell";
  readonly inQuote: boolean;
  readonly inList: boolean;
  /** What a reader sees. */
  readonly text: string;
  /** The masked source of the sentence alone. */
  readonly masked: string;
  readonly figures: readonly CheckedFigure[];
  /** The citations inside the sentence, or in its row where it is a table cell. */
  readonly citations: readonly CheckedCitation[];
  readonly inStoryline: boolean;
};

export type PacketScope = {
  /** The same for all versions of one packet. */
  readonly origin: object;
  readonly packet: Packet;
  /** Every block that plays a role, once, with its figures and citations, in the order of the documents. */
  readonly blocks: readonly CheckedBlock[];
  /** The figures of a block, with their verdicts. */
  readonly figuresOf: (document: PacketDocument, block: Block) => readonly CheckedFigure[];
  readonly citationsOf: (document: PacketDocument, block: Block) => readonly CheckedCitation[];
  /** The names that a manifest or a suppression may give. */
  readonly ruleNames: readonly string[];
  /** The day as `2027-03-15`. */
  readonly today: string;
};

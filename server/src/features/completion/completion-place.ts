import type { Block } from "../../markdown/block.ts";
import type { PacketDocument } from "../../packet/packet-document.ts";
import type { Role } from "../../profile/role.ts";
import type { Checked } from "../../rules/checker.ts";

/** Where the cursor stands. */
export type CompletionPlace = {
  readonly checked: Checked;
  readonly document: PacketDocument;
  /** Counts in the document's text. */
  readonly offset: number;
  /** The cursor's line before it and behind it. */
  readonly before: string;
  readonly after: string;
  readonly block?: Block;
  readonly offsetInBlock?: number;
  /** The masked sentence around the cursor; empty where there is none. */
  readonly sentence: string;
  readonly role: Role | undefined;
};

import type { Block } from "../../markdown/block.ts";
import type { PacketDocument } from "../../packet/packet-document.ts";
import type { CheckedFigure } from "../../reconcile/verdict.ts";
import type { Checked } from "../../rules/checker.ts";
import type { PlacedEdit } from "../../rules/rule.ts";

/** A change that a writer may want and that mends nothing. */
export type Refactoring = {
  readonly title: string;
  /** `rewrite` puts the same thing in another way; `move` puts it elsewhere. */
  readonly kind: "rewrite" | "move";
  readonly edits: readonly PlacedEdit[];
};

/** Where the writer asks for one. */
export type RefactoringPlace = {
  readonly checked: Checked;
  readonly document: PacketDocument;
  readonly block: Block;
  /** Counts in the block. */
  readonly offset: number;
  /** The figure under the cursor. */
  readonly figure: CheckedFigure | undefined;
};

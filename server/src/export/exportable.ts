import type { Checked } from "../rules/checker.ts";
import type { RuleProblem } from "../rules/rule.ts";

/** What an export is made from: a packet with its verdicts, and the problems that are shown of it. */
export type Exportable = {
  readonly checked: Checked;
  readonly problems: readonly RuleProblem[];
};

/** What becomes of it. The same packet gives the same bytes. */
export type Exported =
  | {
      readonly kind: "file";
      readonly bytes: Uint8Array;
      /** What whoever hands the file in should know of it. */
      readonly warnings: readonly string[];
    }
  /** The packet lacks what the format is made of. */
  | { readonly kind: "nothing"; readonly reason: string };

import type { Verdict } from "../reconcile/verdict.ts";

/** What a reader of an export is told that a verdict is. */
export const VERDICT_NAMES: Readonly<Record<Verdict["kind"], string>> = {
  agrees: "Follows",
  contradicts: "Contradicts",
  unbacked: "Not backed",
  "cannot-tell": "Cannot tell",
};

import type { Known } from "../quantity/compare.ts";
import type { AgreementKind, Verdict, Working } from "./verdict.ts";

/** What a search through the evidence came to. */
export type Found =
  | FoundBacking
  /** What the figure's own citation names does not hold it, and another cell of the packet does. */
  | { readonly kind: "elsewhere"; readonly working: Working; readonly known: Known }
  /** The figure stands in the evidence, in a place where it must not be taken from. */
  | {
      readonly kind: "wrong";
      readonly verdict: Verdict;
      /** True where the words leave no doubt what is meant, so that the same number elsewhere is another's. */
      readonly firm?: true;
    }
  | { readonly kind: "unsure"; readonly reason: string; readonly working: Working }
  | { readonly kind: "none" };

export type FoundBacking = {
  readonly kind: "found";
  readonly how: AgreementKind;
  readonly working: Working;
  /** What the evidence makes known of the figure, in its unit. */
  readonly known: Known;
};

import type { Draft } from "./draft.ts";
import { readHedgeBefore } from "./hedge.ts";
import type { Lexicon } from "./lexicon.ts";
import { hasRole, isJoiningDash, isOneOf, isWord, type Prose, tokenAt } from "./token.ts";
import type { Factor } from "./word.ts";

/** A factor that one word states: `doubled`, `tenfold`, `twice as many`, the `half` of `in half`. It is weak. */
export function readFactor(prose: Prose, lexicon: Lexicon, index: number): Draft | undefined {
  const factor =
    isWord(prose, index, "half") && isWord(prose, index - 1, "in") ? HALF : tokenAt(prose, index).word?.factor;
  if (factor === undefined || isJoiningDash(prose, index + 1) || isJoiningDash(prose, index)) return undefined;
  if (isWord(prose, index + 1, "down")) return undefined;
  if (factor.loose && !hasCompany(prose, index)) return undefined;
  return {
    first: index,
    last: index,
    next: index + 1,
    numeral: { mantissa: factor.mantissa, decimals: factor.decimals, exponent: 0, negative: false },
    upper: undefined,
    of: undefined,
    measure: { kind: "ratio", unit: "x", exponent: 0 },
    noun: undefined,
    hedgeBefore: readHedgeBefore(prose, lexicon, index),
    hedgeAfter: undefined,
    signed: false,
    spelled: true,
    weak: true,
    distinct: true,
  };
}

/** `twice as many`, `double the rate`, `will double`; but not `twice a week` and not `double-digit growth`. */
function hasCompany(prose: Prose, index: number): boolean {
  if (hasRole(prose, index + 1, "comparative")) return true;
  const isVerb = isOneOf(prose, index - 1, ["to", "will", "would"]);
  return isVerb && !isWord(prose, index, "twice");
}

const HALF: Factor = { mantissa: 5, decimals: 1, loose: false };

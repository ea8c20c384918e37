import { memoByFirst } from "../base/memo.ts";
import { textOf } from "../base/span.ts";
import type { Block, Leaf } from "../markdown/block.ts";
import type { Profile } from "../profile/profile.ts";
import { compileWords, findWords } from "../profile/words.ts";
import type { Claim } from "./claim.ts";

/**
 * True where the figure is set against another, or its paragraph says that an amount was restated, superseded or mended, so that the old one
 * may be told as the old one.
 */
export function tellsOfRestatement({ isCompared, restating }: Claim): boolean {
  return isCompared || restating;
}

/** True where a paragraph or a cell says that an amount was restated, superseded or mended. */
export const restates = memoByFirst(({ span }: Leaf, { masked }: Block, { status }: Profile): boolean => {
  const words = textOf(masked, span);
  return (
    MENDED.test(words) ||
    [status.superseded, status.restated].some((list) => findWords(compileWords(list), words).length > 0)
  );
});

const MENDED =
  /\b(?:drafts?|withdr[ae]w\p{L}*|correct(?:ed|ions?|s)|mistakes?|wrong|overstated?|understated?|too (?:high|low)|replaced?|recount(?:ed|s)?|(?:first|initial|original|earlier) (?:estimates?|figures?|counts?|totals?))\b/iu;

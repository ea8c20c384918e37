import type { Draft } from "./draft.ts";
import type { Named } from "./label.ts";
import type { Lexicon } from "./lexicon.ts";
import { nameOf } from "./names.ts";
import { readFactor } from "./read-factor.ts";
import { readQuantity } from "./read-quantity.ts";
import type { Prose } from "./token.ts";

/** All quantities of a text in order, names such as years and labels left out. */
export function readDrafts(prose: Prose, lexicon: Lexicon): readonly Draft[] {
  const drafts: Draft[] = [];
  let named: Named | undefined;
  let free = 0;
  for (let index = 0; index < prose.tokens.length; index += 1) {
    const token = prose.tokens[index];
    if (token === undefined || (token.digits === undefined && token.word?.opensNumber !== true)) continue;
    const draft = readFactor(prose, lexicon, index) ?? readQuantity(prose, lexicon, index, free);
    if (draft === undefined) continue;
    free = draft.last + 1;
    const kind = nameOf(prose, index, draft, named);
    if (kind !== undefined) named = { index, kind };
    else drafts.push(draft);
    index = Math.max(index, draft.last);
  }
  return drafts;
}

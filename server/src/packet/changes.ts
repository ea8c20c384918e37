import { memoByFirst } from "../base/memo.ts";
import type { Block } from "../markdown/block.ts";
import type { Profile } from "../profile/profile.ts";
import type { Figure } from "../quantity/figure.ts";
import { scanFigures } from "../quantity/scan.ts";
import { vocabularyOf } from "./vocabulary.ts";

/** The two ends of a change that a block states, as in `from 23% to 17%`. Spans count in the block. */
export type StatedChange = { readonly from: Figure; readonly to: Figure };

export const statedChanges = memoByFirst((block: Block, profile: Profile): readonly StatedChange[] => {
  const { figures, changes } = scanFigures(block.masked, vocabularyOf(profile));
  return changes.flatMap(({ from, to }) => {
    const first = figures[from];
    const second = figures[to];
    return first === undefined || second === undefined ? [] : [{ from: first, to: second }];
  });
});

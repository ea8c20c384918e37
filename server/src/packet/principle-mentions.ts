import { memoByFirst } from "../base/memo.ts";
import type { Span } from "../base/span.ts";
import type { Principle } from "../profile/principle.ts";
import type { Profile } from "../profile/profile.ts";
import { compileWords, findWords } from "../profile/words.ts";

export type PrincipleMention = { readonly principle: Principle; readonly span: Span };

/** The principles that a masked text names, by their names or aliases, the longest name at each place. */
export function principlesIn(masked: string, profile: Profile): readonly PrincipleMention[] {
  const { names, byName } = principleNames(profile);
  return findWords(compileWords(names), masked).flatMap(({ span, entry }) => {
    const principle = byName.get(entry);
    return principle === undefined ? [] : [{ principle, span }];
  });
}

const principleNames = memoByFirst(({ principles }: Profile) => {
  const byName = new Map<string, Principle>();
  for (const principle of principles) {
    for (const name of [principle.name, ...principle.aliases]) if (!byName.has(name)) byName.set(name, principle);
  }
  return { names: [...byName.keys()], byName };
});

import { memoByFirst } from "../base/memo.ts";
import type { Profile } from "../profile/profile.ts";
import { isTitled, normalizedTitle } from "./part.ts";

/** What a labelled part of a story holds. */
export type StoryLabel = "situation" | "act" | "outcome" | "note";

/** Undefined where the words are no label of a story's part, and so may be a story's title. */
export function storyLabelOf(title: string, profile: Profile): StoryLabel | undefined {
  const known = labelsOf(profile);
  const words = normalizedTitle(title);
  const exact = known.get(words);
  if (exact !== undefined) return exact;
  const [head = ""] = words.split(/\s*[(:–—/]|\s-\s/);
  return known.get(head.trim());
}

/** True for a heading among the stories that opens none: an introduction, an index, a list of sources. */
export function isStoriesAside(title: string, profile: Profile): boolean {
  return isTitled(title, profile.sections.storiesAside) || isTitled(title, profile.sections.appendix);
}

const labelsOf = memoByFirst(({ sections, stories }: Profile): ReadonlyMap<string, StoryLabel> => {
  const labels = new Map<string, StoryLabel>();
  const add = (names: readonly string[], label: StoryLabel): void => {
    for (const name of names) if (!labels.has(normalizedTitle(name))) labels.set(normalizedTitle(name), label);
  };
  for (const { id, title, aliases } of stories?.parts ?? []) add([title, ...aliases], LABEL_OF_PART.get(id) ?? "note");
  add(sections.storySituation, "situation");
  add(sections.storyAct, "act");
  add(sections.storyOutcome, "outcome");
  add(sections.storyNote, "note");
  return labels;
});

/** The parts of the built-in scaffolds by their names in a profile. */
const LABEL_OF_PART: ReadonlyMap<string, StoryLabel> = new Map([
  ["situation", "situation"],
  ["task", "situation"],
  ["act", "act"],
  ["action", "act"],
  ["outcome", "outcome"],
  ["result", "outcome"],
]);

import { sameItems } from "../base/memo.ts";
import type { Span } from "../base/span.ts";
import type { Block } from "../markdown/block.ts";
import { placeIn } from "../packet/packet-document.ts";
import type { Place } from "../packet/place.ts";
import { isNamesOnly } from "../packet/principle-tags.ts";
import { readStories, type Story } from "../packet/stories.ts";
import { type StoryLevels, storyLevels } from "../packet/story-levels.ts";
import type { Profile } from "../profile/profile.ts";
import { memoByScope } from "./memo-by-scope.ts";
import type { PacketScope } from "./scope.ts";

export type GradedStory = { readonly story: Story; readonly levels: StoryLevels };

/** The packet's stories with what each shows at the two levels. Empty where the bar asks for no stories. */
export const gradedStories: (scope: PacketScope) => readonly GradedStory[] = memoByScope((scope: PacketScope) =>
  scope.packet.profile.stories === undefined
    ? []
    : readStories(scope.packet).map((story) => ({ story, levels: levelsOf(story, scope) })),
);

/** A story's levels are looked for again where its text, its principles or its figures are others; what backs a figure makes no difference. */
function levelsOf(story: Story, { packet: { profile, facts }, figuresOf }: PacketScope): StoryLevels {
  const { document, passages, principles } = story;
  const candidate = facts.candidate ?? "";
  const blocks = [
    ...(story.place.block === undefined ? [] : [story.place.block]),
    ...passages.map(({ block }) => block),
  ];
  const figures = blocks.flatMap((block) => figuresOf(document, block).map(({ figure }) => figure));
  const from = [profile, candidate, ...principles, ...figures];
  const known = remembered.get(passages);
  if (known !== undefined && sameItems(known.from, from)) return known.levels;
  const levels = storyLevels(story, figuresOf, profile, candidate);
  remembered.set(passages, { from, levels });
  return levels;
}

const remembered = new WeakMap<
  Story["passages"],
  { readonly from: readonly unknown[]; readonly levels: StoryLevels }
>();

/** The first sentence of a story's text, where its act should stand. */
export function firstSentence(story: Story, profile: Profile): Place {
  return sentencePlaces(story, profile).at(0) ?? story.place;
}

/** The last sentence of a story's text, where its outcome should stand. */
export function lastSentence(story: Story, profile: Profile): Place {
  return sentencePlaces(story, profile).at(-1) ?? story.place;
}

/** Sentences of the text itself: neither notes nor the names of principles. */
function sentencePlaces({ document, passages }: Story, profile: Profile): readonly Place[] {
  const text = passages.filter(({ label }) => label !== "note");
  return text.flatMap(({ block, span }) =>
    block.sentences.flatMap((sentence) => {
      const start = Math.max(sentence.span.start, span.start);
      const end = Math.min(sentence.span.end, span.end);
      if (start >= end || isNamesOnly(block, { start, end }, profile)) return [];
      return [placeIn(document, block, trimmed(block, { start, end }))];
    }),
  );
}

/** Without the spaces and marks around it. */
function trimmed({ masked }: Block, { start, end }: Span): Span {
  const text = masked.slice(start, end);
  const lead = /^[\s\0]*/.exec(text)?.[0].length ?? 0;
  return { start: start + lead, end: start + Math.max(lead, text.replace(/[\s\0]+$/, "").length) };
}

import { memoByFirst } from "../base/memo.ts";
import type { Span } from "../base/span.ts";
import type { Block } from "../markdown/block.ts";
import { placeIn } from "../packet/packet-document.ts";
import type { Place } from "../packet/place.ts";
import { isNamesOnly } from "../packet/principle-tags.ts";
import { readStories, type Story } from "../packet/stories.ts";
import { type StoryLevels, storyLevels } from "../packet/story-levels.ts";
import type { Profile } from "../profile/profile.ts";
import type { PacketScope } from "./scope.ts";

export type GradedStory = { readonly story: Story; readonly levels: StoryLevels };

/** The packet's stories with what each shows at the two levels. Empty where the bar asks for no stories. */
export const gradedStories: (scope: PacketScope) => readonly GradedStory[] = memoByFirst(
  ({ packet, figuresOf }: PacketScope) => {
    if (packet.profile.stories === undefined) return [];
    const candidate = packet.facts.candidate ?? "";
    return readStories(packet).map((story) => ({
      story,
      levels: storyLevels(story, figuresOf, packet.profile, candidate),
    }));
  },
);

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

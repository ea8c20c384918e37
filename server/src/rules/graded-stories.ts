import { memoByFirst } from "../base/memo.ts";
import { contains } from "../base/span.ts";
import { placeIn } from "../packet/packet-document.ts";
import type { Place } from "../packet/place.ts";
import { readStories, type Story } from "../packet/stories.ts";
import { type StoryLevels, storyLevels } from "../packet/story-levels.ts";
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
export function firstSentence(story: Story): Place {
  return sentencePlaces(story).at(0) ?? story.place;
}

/** The last sentence of a story's text, where its outcome should stand. */
export function lastSentence(story: Story): Place {
  return sentencePlaces(story).at(-1) ?? story.place;
}

/** Sentences of the text itself: not of notes, such as the line that names the principles. */
function sentencePlaces({ document, passages }: Story): readonly Place[] {
  const text = passages.filter(({ label }) => label !== "note");
  return text.flatMap(({ block, span }) =>
    block.sentences.flatMap((sentence) => {
      const start = Math.max(sentence.span.start, span.start);
      const end = Math.min(sentence.span.end, span.end);
      return start < end && contains(span, { start, end }) ? [placeIn(document, block, { start, end })] : [];
    }),
  );
}

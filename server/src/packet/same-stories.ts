import { memoByFirst } from "../base/memo.ts";
import { textOf } from "../base/span.ts";
import { tokensOf } from "../profile/word-tokens.ts";
import { memoByPacket } from "./memo-by-packet.ts";
import type { Packet } from "./packet.ts";
import { readStories, type Story } from "./stories.ts";
import type { StoryPassage } from "./story-draft.ts";

/** A story that tells again what an earlier one tells. */
export type RepeatedStory = {
  readonly story: Story;
  readonly earlier: Story;
  /** The part of the shorter one's word sequences that both have, from 0 to 1. */
  readonly share: number;
};

/** Each story that shares the profile's part of its word sequences with an earlier one, beside the earliest of those. */
export const repeatedStories: (packet: Packet) => readonly RepeatedStory[] = memoByPacket((packet: Packet) => {
  const from = packet.profile.stories?.sameFrom;
  if (from === undefined) return [];
  const stories = readStories(packet);
  const sequences = stories.map(({ passages }) => sequencesOf(passages));
  const holders = new Map<string, number[]>();
  return stories.flatMap((story, index): readonly RepeatedStory[] => {
    const shared = new Map<number, number>();
    for (const sequence of sequences[index] ?? []) {
      const known = holders.get(sequence);
      for (const other of known ?? []) shared.set(other, (shared.get(other) ?? 0) + 1);
      if (known === undefined) holders.set(sequence, [index]);
      else if (known.length < MOST_HOLDERS) known.push(index);
    }
    for (const [other, count] of [...shared].toSorted(([left], [right]) => left - right)) {
      const least = Math.min(sequences[index]?.size ?? 0, sequences[other]?.size ?? 0);
      const earlier = stories[other];
      if (earlier === undefined || least < LEAST_SEQUENCES || count < least * from) continue;
      return [{ story, earlier, share: count / least }];
    }
    return [];
  });
});

/** Three words in a row are seldom the same in two texts that were written apart. */
const WORDS = 3;
/** Shorter stories are too short to tell. */
const LEAST_SEQUENCES = 15;
/** What stands in so many stories is a turn of phrase. */
const MOST_HOLDERS = 4;

const sequencesOf = memoByFirst((passages: readonly StoryPassage[]): ReadonlySet<string> => {
  const sequences = new Set<string>();
  for (const { block, span, label } of passages) {
    if (label === "note") continue;
    const words = tokensOf(textOf(block.masked, span)).map(({ word }) => word);
    for (let at = 0; at + WORDS <= words.length; at += 1) sequences.add(words.slice(at, at + WORDS).join(" "));
  }
  return sequences;
});

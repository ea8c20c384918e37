import type { Span } from "../base/span.ts";
import type { Packet } from "../packet/packet.ts";
import type { Cue, FilledSlot, Storyline } from "../packet/storyline.ts";
import type { StorylineSentence } from "../packet/storyline-sentences.ts";
import type { Storyline as StorylineBar } from "../profile/storyline.ts";
import { editAt, type Fix, type PlacedEdit } from "./rule.ts";

/** Parts a storyline of too few sentences where its next one should begin: before the words that fill that sentence's first slot. */
export function splitStorylineFixes({ storyline, profile }: Packet): readonly Fix[] {
  const bar = profile.storyline;
  if (storyline === undefined || bar === undefined || storyline.sentences.length >= bar.sentences.length) return [];
  const edits = cutsOf(storyline, bar);
  const count = COUNTS[bar.sentences.length] ?? String(bar.sentences.length);
  return edits.length === 0 ? [] : [{ title: `Split the storyline into ${count} sentences`, safe: false, edits }];
}

const COUNTS: readonly string[] = ["no", "one", "two", "three", "four", "five"];

function cutsOf({ slots, sentences }: Storyline, bar: StorylineBar): readonly PlacedEdit[] {
  const edits: PlacedEdit[] = [];
  let before: Cue | undefined;
  for (const { id } of bar.sentences) {
    const own = slots.filter(({ slot, outOfOrder }) => slot.sentence === id && !outOfOrder);
    const first = own.find(({ cue }) => cue !== undefined)?.cue;
    const sentence = sentences[first?.sentence ?? -1];
    if (first !== undefined && sentence !== undefined && before?.sentence === first.sentence) {
      edits.push(...cutBetween(sentence, before, first));
    }
    before = lastCue(own) ?? before;
  }
  return edits;
}

function lastCue(slots: readonly FilledSlot[]): Cue | undefined {
  return slots.findLast(({ cue }) => cue !== undefined)?.cue;
}

/** Ends a sentence at the last joint of clauses between two cues. Nothing is cut where there is none. */
function cutBetween({ block, place }: StorylineSentence, before: Cue, after: Cue): readonly PlacedEdit[] {
  const from = before.place.span.end;
  const between = block.masked.slice(from, after.place.span.start);
  const joint = [...between.matchAll(JOINT)].at(-1);
  if (joint === undefined) return [];
  const start = from + joint.index;
  const end = start + joint[0].length;
  const opening = block.text.slice(end, after.place.span.end);
  const subject =
    joint[0].includes("which") || joint[0].includes("that") ? "It " : subjectFor(opening, block.text, place.span);
  const first = block.text.charAt(end);
  const edit = subject === "" ? first.toUpperCase() : `${subject}${first}`;
  return [editAt(place, { start, end: end + 1 }, `. ${edit}`)];
}

/** Punctuation with or without a joining word, or a joining word alone. */
const JOINT = /(?:[,;:][\0\s]+(?:(?:and|then|so|which|that)[\0\s]+)*|[\0\s]+and[\0\s]+(?:then[\0\s]+)?)/g;

/** `I` where the new sentence opens with a verb of the same person, as after a comma. */
function subjectFor(opening: string, text: string, sentence: Span): string {
  const isSaid = /^(?:I|we|We|\p{Lu}\p{L}*|the|this|it|they|my|our)\b/u.test(opening);
  return !isSaid && /^I\b/.test(text.slice(sentence.start)) ? "I " : "";
}

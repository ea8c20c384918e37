import { FULL_STOP, isDigit, isLower, isOpaque, isUpper } from "./characters.ts";
import { listMarkerAt } from "./list-markers.ts";
import { readWordAfter } from "./text-word.ts";
import { COMMON_SUBJECTS, SENTENCE_STARTERS } from "./words.ts";

/** What follows an end mark. */
export type Follower = {
  readonly start: "upper" | "lower" | "number" | "opaque" | "letter";
  readonly text: string;
  /** Where it starts: at a letter, a digit or an opaque character. */
  readonly at: number;
  /** Its first word; empty for a number. */
  readonly word: string;
};

export function readFollower(text: string, at: number): Follower {
  const start = followerStart(text, at);
  return { start, text, at, word: start === "lower" ? "" : readWordAfter(text, at) };
}

/** True where it plainly starts a sentence, whatever stands before it. */
export function startsAnew(follower: Follower): boolean {
  if (follower.start !== "upper") return follower.start === "letter";
  if (isStarter(follower)) return true;
  return COMMON_SUBJECTS.has(follower.word.toLowerCase()) && isLower(secondWord(follower).charCodeAt(0));
}

/** An acronym (`IT`) and an initial (`A.`) are no such word. */
export function isStarter({ text, at, word }: Follower): boolean {
  if (word.length === 1 ? text.charCodeAt(at + 1) === FULL_STOP : isUpper(word.charCodeAt(1))) return false;
  return SENTENCE_STARTERS.has(word.toLowerCase());
}

export function secondWord({ text, at, word }: Follower): string {
  return readWordAfter(text, at + word.length + 1);
}

/** A small letter before a capital or a digit starts a name (`iPhone`, `p90`), which can start a sentence. */
function followerStart(text: string, at: number): Follower["start"] {
  const unit = text.charCodeAt(at);
  if (isDigit(unit)) return "number";
  if (isOpaque(unit)) return "opaque";
  if (isUpper(unit)) return "upper";
  if (!isLower(unit)) return "letter";
  const second = text.charCodeAt(at + 1);
  if (isUpper(second) || isDigit(second)) return "upper";
  return listMarkerAt(text, at)?.close === ")" ? "upper" : "lower";
}

import type { Span } from "../../base/span.ts";
import { abbreviationKind } from "./abbreviation-kind.ts";
import { type AbbreviationKind, NAMES_WITH_EXCLAMATION } from "./abbreviations.ts";
import {
  ELLIPSIS,
  isAsking,
  isClosingQuote,
  isDigit,
  isLetter,
  isMarkup,
  isOpeningQuote,
  isSpace,
  isUpper,
} from "./characters.ts";
import { type Follower, isStarter, readFollower, secondWord, startsAnew } from "./follower.ts";
import { isListLabel } from "./list-markers.ts";
import { followsSpace, readWordBefore, type TextWord } from "./text-word.ts";
import { AFTER_TIME, BEFORE_TIME, LETTERED_NOUNS, SPEECH_VERBS } from "./words.ts";

/** A run of end marks with what tells whether a sentence ends at it. Places count in the masked text. */
export type EndMark = {
  readonly text: string;
  readonly mark: Span;
  /** Right after the quotes, brackets and markup that close at the mark. */
  readonly end: number;
  /** The first letter, digit or opaque character of the sentence so far, and of what follows `end`. */
  readonly first: number;
  readonly next: number;
};

/** True where a sentence ends at the mark, given that white space follows it. */
export function endsSentence(at: EndMark): boolean {
  const { text, mark } = at;
  const follower = readFollower(text, at.next);
  if (follower.start === "lower") return false;
  if (isEllipsis(text, mark)) return follower.start !== "number" && !isSpacedOmission(text, mark);
  if (isAsking(text.charCodeAt(mark.end - 1)) || isAsking(text.charCodeAt(mark.start))) return askingEnds(at, follower);
  return fullStopEnds(at, follower);
}

/**
 * True where the next sentence stands right at the mark, its space forgotten: only after an ordinary word or number and before a word
 * that starts sentences, so that file names and addresses stay whole.
 */
export function endsWithoutSpace({ text, mark, end, first }: EndMark): boolean {
  if (!isUpper(text.charCodeAt(end))) return false;
  const follower = readFollower(text, end);
  if (follower.word.length < 2 || !isStarter(follower)) return false;
  const before = readWordBefore(text, mark.start, first).text;
  return /^(?:\p{L}\p{Ll}+|[\p{Ll}\d]+)$/u.test(before) && abbreviationKind(before) === undefined;
}

function isEllipsis(text: string, mark: Span): boolean {
  if (mark.end - mark.start === 1) return text.charCodeAt(mark.start) === ELLIPSIS;
  for (let at = mark.start; at < mark.end; at += 1) if (isAsking(text.charCodeAt(at))) return false;
  return true;
}

/** Three spaced dots leave words out of a sentence; a fourth one ends it. */
function isSpacedOmission(text: string, mark: Span): boolean {
  return mark.end - mark.start === SPACED_OMISSION.length && text.startsWith(SPACED_OMISSION, mark.start);
}

/** A sentence that starts with a quotation goes on with who spoke: `"Is it done?" Amina asked.` */
function askingEnds({ text, mark, end, first }: EndMark, follower: Follower): boolean {
  const before = readWordBefore(text, mark.start, first).text.toLowerCase();
  if (text.slice(mark.start, mark.end) === "!" && NAMES_WITH_EXCLAMATION.has(before)) return startsAnew(follower);
  if (!isClosingQuote(text.charCodeAt(end - 1)) || !isOpeningQuote(text.charCodeAt(first - 1))) return true;
  return follower.start !== "upper" || isStarter(follower) || !SPEECH_VERBS.has(secondWord(follower));
}

function fullStopEnds({ text, mark, first }: EndMark, follower: Follower): boolean {
  const before = readWordBefore(text, mark.start, first);
  if (before.text === "" || follower.start === "letter") return true;
  if (first >= before.start && isListLabel(before.text)) return false;
  switch (kindInContext(text, first, before, follower)) {
    case "title":
    case "connector":
      return false;
    case "before-number":
      return follower.start !== "number";
    case "before-label":
      return follower.start !== "number" && !isPartLabel(before.text, follower.word);
    case "time": {
      const ended = follower.start === "upper" && !AFTER_TIME.has(follower.word.toLowerCase());
      return ended && !isOpeningTime(text, first, before.start);
    }
    case "ambiguous":
      return startsAnew(follower);
    default:
      return true;
  }
}

/**
 * An acronym can look like an abbreviation in capitals (`SEC`, `MIN`). It is one where what follows is in capitals too, or is the number
 * of a heading like `SEC. 12`.
 */
function kindInContext(text: string, first: number, word: TextWord, follower: Follower): AbbreviationKind | undefined {
  if (word.text.length === 1 && isLetter(word.text.charCodeAt(0))) return letterKind(text, first, word);
  const kind = abbreviationKind(word.text);
  if (kind === undefined || kind === "ambiguous" || !isAllCapitals(word.text)) return kind;
  const shouted = follower.start === "number" ? first >= word.start : isAllCapitals(follower.word);
  return shouted ? kind : undefined;
}

/**
 * A letter by itself is an initial, save for a unit after a number (`$12 M.`) and a label (`option B.`). One that is joined to something
 * (`P&L.`, `I/O.`) ends an ordinary word.
 */
function letterKind(text: string, first: number, letter: TextWord): AbbreviationKind | undefined {
  const opens =
    letter.start === first || followsSpace(text, letter.start) || INITIAL_JOINS.has(text.charAt(letter.start - 1));
  const before = readWordBefore(text, gapStart(text, letter.start), first).text;
  const isNumbered = isDigit(before.charCodeAt(before.length - 1)) || LETTERED_NOUNS.has(before.toLowerCase());
  return opens && !isNumbered ? "ambiguous" : undefined;
}

/** `Fig. B`, `Vol. II`; `A` and `I` are words as well, so they need a capital before them (`App. A`). */
function isPartLabel(abbreviation: string, label: string): boolean {
  if (label === "A" || label === "I") return isUpper(abbreviation.charCodeAt(0));
  return /^(?:\p{Lu}|[IVX]{2,5})$/u.test(label);
}

function isAllCapitals(word: string): boolean {
  return /^\p{Lu}{2,}$/u.test(word);
}

/** True where the sentence so far is a preposition and a time: `At 5 a.m`. */
function isOpeningTime(text: string, first: number, time: number): boolean {
  if (time - first > LONGEST_OPENING) return false;
  const words = text
    .slice(first, time)
    .split(" ")
    .filter((word) => word !== "");
  return words.length <= 2 && BEFORE_TIME.has(words[0]?.toLowerCase() ?? "");
}

/** Where the white space and markup before a place begin. */
function gapStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && (isSpace(text.charCodeAt(start - 1)) || isMarkup(text.charCodeAt(start - 1)))) start -= 1;
  return start;
}

const SPACED_OMISSION = ". . .";
const LONGEST_OPENING = 20;
/** What an initial can stand right after; the hyphen for `J.-P. Lind`. */
const INITIAL_JOINS: ReadonlySet<string> = new Set([..."([{“‘\"'«-"]);

import type { Draft } from "./draft.ts";
import { dateAround, labelBefore, listContinued, type Named, type NameKind } from "./label.ts";
import { isForEvery } from "./rate.ts";
import {
  hasRole,
  isJoiningDash,
  isMark,
  isOneOf,
  isWord,
  isYearLike,
  type Prose,
  textAt,
  tokenAt,
  touchesPrevious,
} from "./token.ts";

/**
 * Tells whether the number at a token is a year, a date, a label, an ordinal place or another name, though its form is that of a figure.
 * Units, currencies and scales settle that it is not. `previous` lets `Slides 2, 3 and 4` and `March 15–20` name all their numbers.
 */
export function nameOf(prose: Prose, index: number, draft: Draft, previous: Named | undefined): NameKind | undefined {
  if (isDenominator(prose, draft.first) || isClockTime(prose, draft)) return "other";
  if (draft.measure !== undefined || draft.of !== undefined) return undefined;
  if (draft.numeral.exponent > 0) return isLetteredLabel(prose, index, draft) ? "label" : undefined;
  if (draft.spelled) return labelBefore(prose, index) ?? (isSpelledName(prose, index) ? "other" : undefined);
  if (previous?.index === index - 2 && isJoiningDash(prose, index - 1)) return "other";
  return (
    labelBefore(prose, index, draft) ??
    dateAround(prose, index, draft) ??
    listContinued(prose, index, draft, previous) ??
    (isOtherName(prose, index, draft) ? "other" : undefined)
  );
}

/** `Section 200B`. */
function isLetteredLabel(prose: Prose, index: number, draft: Draft): boolean {
  const isLettered = draft.last === index + 1 && touchesPrevious(prose, draft.last) && draft.numeral.decimals === 0;
  return isLettered && draft.noun === undefined && labelBefore(prose, index, draft) !== undefined;
}

function isOtherName(prose: Prose, index: number, draft: Draft): boolean {
  return (
    tokenAt(prose, index).digits?.padded === true ||
    isYear(prose, index, draft) ||
    isShortYear(prose, index) ||
    isListMark(prose, index) ||
    isSectionNumber(prose, index) ||
    isLongId(prose, index) ||
    isInNumberRun(prose, index) ||
    isCallingCode(prose, index) ||
    isCapitalName(prose, index, draft)
  );
}

/** `per 1,000 orders`: the number says what a rate is of. */
function isDenominator(prose: Prose, first: number): boolean {
  return isWord(prose, first - 1, "per") || isForEvery(prose, first - 2);
}

/** `5 p.m.`, `5p.m.`, `9 am`, `10 o'clock`. */
function isClockTime(prose: Prose, { last, numeral }: Draft): boolean {
  if (numeral.decimals > 0 || numeral.mantissa > 12) return false;
  if (isOneOf(prose, last + 1, CLOCK_WORDS)) return true;
  const half = isWord(prose, last, "p") ? last : last + 1;
  if (!isOneOf(prose, half, ["a", "p"])) return false;
  return isMark(prose, half + 1, POINT) && isWord(prose, half + 2, "m");
}

/** A year, unless a hedge or a round number with a known noun says that things are counted: `over 2000 sellers`. */
function isYear(prose: Prose, index: number, draft: Draft): boolean {
  if (!isYearLike(prose, index)) return false;
  const isCounted = draft.noun?.next === index + 2 && hasRole(prose, index + 1, "noun");
  if (!isCounted) return true;
  const isHedged = (tokenAt(prose, index - 1).word?.hedgesBefore.length ?? 0) > 0;
  return !isHedged && draft.numeral.mantissa % 100 !== 0;
}

/** `'24`. */
function isShortYear(prose: Prose, index: number): boolean {
  return touchesPrevious(prose, index) && (isMark(prose, index - 1, 0x27) || isMark(prose, index - 1, 0x2019));
}

/** `1.`, `2)` and `(2)` where a line starts and more text follows. */
function isListMark(prose: Prose, index: number): boolean {
  const isOpen = isMark(prose, index - 1, OPEN);
  const first = isOpen ? index - 1 : index;
  if (!startsLine(prose, first) || tokenAt(prose, index).digits?.decimals !== 0) return false;
  const closes = isMark(prose, index + 1, CLOSE) || (!isOpen && isMark(prose, index + 1, POINT));
  return closes && touchesPrevious(prose, index + 1) && tokenAt(prose, index + 2).kind !== "edge";
}

/** `3.2 Results` where a line starts. */
function isSectionNumber(prose: Prose, index: number): boolean {
  const { digits } = tokenAt(prose, index);
  const behind = tokenAt(prose, index + 1);
  return digits !== undefined && digits.decimals > 0 && startsLine(prose, index) && behind.capital === "some";
}

function startsLine(prose: Prose, index: number): boolean {
  let first = index;
  while (isMark(prose, first - 1, HASH)) first -= 1;
  const before = tokenAt(prose, first - 1);
  if (before.kind === "edge") return true;
  return tokenAt(prose, first).gap === "line" && before.kind === "mark" && SENTENCE_ENDS.includes(before.code);
}

function isLongId(prose: Prose, index: number): boolean {
  const { digits, start, end } = tokenAt(prose, index);
  return digits !== undefined && !digits.grouped && end - start >= SHORTEST_ID;
}

/** Numbers that only spaces part are a phone number, a code or coordinates. */
function isInNumberRun(prose: Prose, index: number): boolean {
  if (tokenAt(prose, index + 1).kind === "number") return true;
  return tokenAt(prose, index - 1).kind === "number" && tokenAt(prose, index).gap !== "line";
}

/** `+1 (206) 555-0100`. */
function isCallingCode(prose: Prose, index: number): boolean {
  const isSigned = isMark(prose, index - 1, PLUS) && touchesPrevious(prose, index);
  return isSigned && isMark(prose, index + 1, OPEN) && tokenAt(prose, index + 2).kind === "number";
}

/** `Windows 10`, `IFRS 16`, `Python 3.12`: a capitalized word in front, which is no word that a count follows. */
function isCapitalName(prose: Prose, index: number, draft: Draft): boolean {
  const before = tokenAt(prose, index - 1);
  if (before.kind !== "word" || before.capital === "none" || tokenAt(prose, index).digits?.grouped === true) {
    return false;
  }
  if (before.word !== undefined && !before.word.roles.has("singular-noun")) return false;
  const behind = tokenAt(prose, index + 1);
  if (draft.numeral.decimals > 0) return !startsSentence(prose, index - 1) || behind.kind === "word";
  if (before.capital === "all") {
    return !startsSentence(prose, index - 1) || draft.noun === undefined || behind.capital !== "none";
  }
  if (VERB_ENDINGS.some((ending) => textAt(prose, index - 1).endsWith(ending))) return false;
  if (!startsSentence(prose, index - 1)) return true;
  return draft.noun === undefined && !isOneOf(prose, index + 1, ["of", "out"]);
}

/** `the Big Four firms`: a capital inside a sentence. */
function isSpelledName(prose: Prose, index: number): boolean {
  return tokenAt(prose, index).capital !== "none" && !startsSentence(prose, index);
}

function startsSentence(prose: Prose, index: number): boolean {
  const before = tokenAt(prose, index - 1);
  if (before.kind === "edge") return true;
  if (before.kind === "mark") return SENTENCE_ENDS.includes(before.code) || OPENERS.includes(before.code);
  return before.kind === "dash" && before.gap === "line";
}

const HASH = 0x23;
const OPEN = 0x28;
const CLOSE = 0x29;
const PLUS = 0x2b;
const POINT = 0x2e;
const SENTENCE_ENDS: readonly number[] = [0x21, POINT, 0x3a, 0x3b, 0x3f, 0x2022];
const OPENERS: readonly number[] = [0x22, OPEN, 0x201c, 0x2018];
const CLOCK_WORDS: readonly string[] = ["am", "pm", "o'clock"];
const VERB_ENDINGS: readonly string[] = ["ed", "ing"];
const SHORTEST_ID = 10;

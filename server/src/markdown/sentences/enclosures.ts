import { isCloser, isDash, isDigit, isEndMark, isLetter, isMarkup, isOpaque, isSpace } from "./characters.ts";
import { skipMarkup } from "./text-word.ts";
import { ELIDED_WORDS } from "./words.ts";

/** The places of a quote or bracket and of the one that closes it; `close` is -1 where none does. */
export type Enclosure = { readonly open: number; readonly close: number };

/**
 * Every opening quote and bracket among the notable places, in the order of the text. Pairs nest: none overlaps another without
 * holding it.
 */
export function findEnclosures(text: string, places: readonly number[]): readonly Enclosure[] {
  const found: { open: number; close: number }[] = [];
  const pending: number[][] = Array.from({ length: KIND_COUNT }, () => []);
  for (const at of places) {
    const mark = readMark(text, at);
    if (mark === undefined) continue;
    if (mark.opens) {
      pending[mark.kind]?.push(found.length);
      found.push({ open: at, close: -1 });
      continue;
    }
    const opener = pending[mark.kind]?.pop();
    const pair = opener === undefined ? undefined : found[opener];
    if (opener === undefined || pair === undefined) continue;
    pair.close = at;
    for (const openers of pending) while ((openers.at(-1) ?? -1) > opener) openers.pop();
  }
  return found;
}

type Mark = { readonly kind: number; readonly opens: boolean };

function readMark(text: string, at: number): Mark | undefined {
  const unit = text.charCodeAt(at);
  if (unit === STRAIGHT_QUOTE) return { kind: STRAIGHT, opens: opensHere(text, at, unitBefore(text, at)) };
  if (unit === APOSTROPHE) return readApostrophe(text, at, unitBefore(text, at));
  if (unit === CURLY_APOSTROPHE) return readCurlyApostrophe(text, at, unitBefore(text, at));
  return MARKS.get(unit);
}

/** A straight quote opens where white space, a dash or another opening mark stands before it and a character right after it. */
function opensHere(text: string, at: number, before: number): boolean {
  if (!isSpace(before) && !isDash(before) && before !== STRAIGHT_QUOTE && !(MARKS.get(before)?.opens ?? false))
    return false;
  const after = text.charCodeAt(skipMarkup(text, at + 1));
  return !Number.isNaN(after) && !isSpace(after);
}

/**
 * Most straight single quotes are apostrophes. One closes a quotation only beside punctuation (`… is great.' she`, `'TEA', but`), so the
 * plural's genitive (`the sellers' tools`) does not.
 */
function readApostrophe(text: string, at: number, before: number): Mark | undefined {
  const next = skipMarkup(text, at + 1);
  const after = text.charCodeAt(next);
  if (opensHere(text, at, before)) {
    return isLetter(after) && !isElided(text, next) ? { kind: SINGLE, opens: true } : undefined;
  }
  if (isLetter(after) || isDigit(after) || isSpace(before)) return undefined;
  return isPunctuation(before) || isPunctuation(after) ? { kind: SINGLE, opens: false } : undefined;
}

/** Closes a quotation that a curly mark opened; elsewhere it is an apostrophe. */
function readCurlyApostrophe(text: string, at: number, before: number): Mark | undefined {
  const after = text.charCodeAt(skipMarkup(text, at + 1));
  return isSpace(before) || isLetter(after) || isDigit(after) ? undefined : { kind: CURLY_SINGLE, opens: false };
}

function isPunctuation(unit: number): boolean {
  return isEndMark(unit) || unit === 0x2c || unit === 0x3a || unit === 0x3b || isCloser(unit) || isOpaque(unit);
}

function isElided(text: string, at: number): boolean {
  let end = at;
  while (end - at <= LONGEST_ELISION && isLetter(text.charCodeAt(end))) end += 1;
  return ELIDED_WORDS.has(text.slice(at, end).toLowerCase());
}

/** The last unit before a place that is no markup; white space at the text's start. */
function unitBefore(text: string, at: number): number {
  let before = at - 1;
  while (isMarkup(text.charCodeAt(before))) before -= 1;
  return before < 0 ? SPACE : text.charCodeAt(before);
}

const SPACE = 0x20;
const STRAIGHT_QUOTE = 0x22;
const APOSTROPHE = 0x27;
const CURLY_APOSTROPHE = 0x2019;
const LONGEST_ELISION = 10;

const STRAIGHT = 0;
const SINGLE = 1;
const CURLY_SINGLE = 2;
const PAIRS = ["()", "[]", "{}", "“”", "«»"];
const KIND_COUNT = 3 + PAIRS.length;

const MARKS: ReadonlyMap<number, Mark> = new Map([
  [0x2018, { kind: CURLY_SINGLE, opens: true }],
  ...PAIRS.flatMap((pair, index): readonly [number, Mark][] => [
    [pair.charCodeAt(0), { kind: 3 + index, opens: true }],
    [pair.charCodeAt(1), { kind: 3 + index, opens: false }],
  ]),
]);

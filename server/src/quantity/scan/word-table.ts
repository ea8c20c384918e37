import type { Word } from "./word.ts";

/** Words by a hash that the lexer has at hand when it reaches a word's end, so that no text is cut out to look it up. */
export type WordTable = {
  readonly slots: readonly (Word | undefined)[];
};

/** The hash of no letters; `hashed` adds one. */
export const EMPTY_HASH = 0;

/** A letter's code unit comes in as it is written; A to Z count as a to z. */
export function hashed(hash: number, code: number): number {
  return (Math.imul(hash, 31) + lowerCode(code)) | 0;
}

export function wordTable(words: readonly Word[]): WordTable {
  const slots = new Array<Word | undefined>(4 * powerOfTwoAbove(words.length)).fill(undefined);
  for (const word of words) {
    let slot = slotOf(hashOf(word.text), slots.length);
    while (slots[slot] !== undefined) slot = (slot + 1) & (slots.length - 1);
    slots[slot] = word;
  }
  return { slots };
}

/** The word that `text` has from `start` to `end`, whose letters have this hash. */
export function findWord(table: WordTable, text: string, start: number, end: number, hash: number): Word | undefined {
  const { slots } = table;
  let slot = slotOf(hash, slots.length);
  for (let word = slots[slot]; word !== undefined; word = slots[slot]) {
    if (isWritten(word.text, text, start, end)) return word;
    slot = (slot + 1) & (slots.length - 1);
  }
  return undefined;
}

function hashOf(text: string): number {
  let hash = EMPTY_HASH;
  for (let at = 0; at < text.length; at += 1) hash = hashed(hash, text.charCodeAt(at));
  return hash;
}

function isWritten(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let at = 0; at < word.length; at += 1) {
    if (word.charCodeAt(at) !== lowerCode(text.charCodeAt(start + at))) return false;
  }
  return true;
}

/** The high bits are mixed in, as a few last letters decide the low ones. */
function slotOf(hash: number, size: number): number {
  return (hash ^ (hash >>> 15)) & (size - 1);
}

function lowerCode(code: number): number {
  return code >= 65 && code <= 90 ? code + 32 : code;
}

function powerOfTwoAbove(count: number): number {
  let power = 1;
  while (power <= count) power *= 2;
  return power;
}

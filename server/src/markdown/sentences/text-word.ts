import { isBullet, isCloser, isDash, isDigit, isLetter, isMarkup, isOpaque, isSpace } from "./characters.ts";

export type TextWord = { readonly start: number; readonly text: string };

/**
 * The word, number or dotted abbreviation that ends at a place and starts no earlier than `from`, markup right before the place left out.
 * Empty where there is none, or where it is so long that it stands in no word list.
 */
export function readWordBefore(text: string, at: number, from: number): TextWord {
  let end = at;
  while (end > from && isMarkup(text.charCodeAt(end - 1))) end -= 1;
  let start = end;
  while (start > from && end - start <= LONGEST_WORD && !isWordBreak(text.charCodeAt(start - 1))) start -= 1;
  return end - start > LONGEST_WORD ? { start: at, text: "" } : { start, text: text.slice(start, end) };
}

/** The letters that start at a place, with apostrophes between them. */
export function readWordAfter(text: string, at: number): string {
  let end = at;
  while (end - at < LONGEST_WORD && (isLetter(text.charCodeAt(end)) || isInnerApostrophe(text, end))) end += 1;
  return text.slice(at, end).replace("’", "'");
}

/** Past the markup that stands at a place. */
export function skipMarkup(text: string, at: number): number {
  let end = at;
  while (isMarkup(text.charCodeAt(end))) end += 1;
  return end;
}

/** True where white space stands before a place, markup between left out. */
export function followsSpace(text: string, at: number): boolean {
  let before = at - 1;
  while (isMarkup(text.charCodeAt(before))) before -= 1;
  return isSpace(text.charCodeAt(before));
}

function isInnerApostrophe(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return (unit === 0x27 || unit === 0x2019) && isLetter(text.charCodeAt(at - 1)) && isLetter(text.charCodeAt(at + 1));
}

function isWordBreak(unit: number): boolean {
  if (isLetter(unit) || isDigit(unit)) return false;
  return (
    isSpace(unit) ||
    isMarkup(unit) ||
    isOpaque(unit) ||
    isDash(unit) ||
    isCloser(unit) ||
    isBullet(unit) ||
    BREAKS.has(unit)
  );
}

const LONGEST_WORD = 24;
const BREAKS: ReadonlySet<number> = new Set([..."([{“‘«,/;:=&+"].map((character) => character.charCodeAt(0)));

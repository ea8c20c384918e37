import { MARKUP, OPAQUE } from "../../base/mask.ts";

/** The classes of UTF-16 code units that sentence boundaries depend on. All take a code unit; NaN, past the text's end, is in none. */
export function isMarkup(unit: number): boolean {
  return unit === MARKUP_UNIT;
}

export function isOpaque(unit: number): boolean {
  return unit === OPAQUE_UNIT;
}

export function isSpace(unit: number): boolean {
  if (unit < 0x80) return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d);
  return unit >= 0xa0 && WIDE_SPACES.has(unit);
}

/** A mark that can end a sentence, a full stop included. */
export function isEndMark(unit: number): boolean {
  return unit < 0x80 ? unit === FULL_STOP || isAsking(unit) : WIDE_END_MARKS.has(unit);
}

/** `!` or `?` in their usual form. */
export function isAsking(unit: number): boolean {
  return unit === 0x21 || unit === 0x3f;
}

/** An end mark of a script that writes no space after it. */
export function isWideEndMark(unit: number): boolean {
  return unit !== ELLIPSIS && unit >= 0x80 && WIDE_END_MARKS.has(unit);
}

/** A quote or bracket that can stand right after an end mark. Straight quotes close too. */
export function isCloser(unit: number): boolean {
  return unit < 0x80 ? unit === 0x29 || unit === 0x5d || unit === 0x7d || isClosingQuote(unit) : WIDE_CLOSERS.has(unit);
}

export function isClosingQuote(unit: number): boolean {
  return unit < 0x80 ? unit === 0x22 || unit === 0x27 : WIDE_CLOSING_QUOTES.has(unit);
}

export function isOpeningQuote(unit: number): boolean {
  return unit === 0x22 || unit === 0x27 || unit === 0x201c || unit === 0x2018 || unit === 0xab;
}

export function isDash(unit: number): boolean {
  return unit === 0x2d || (unit >= 0x2012 && unit <= 0x2015);
}

export function isBullet(unit: number): boolean {
  return unit >= 0x80 && BULLETS.has(unit);
}

export function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

export function isUpper(unit: number): boolean {
  if (unit < 0x80) return unit >= 0x41 && unit <= 0x5a;
  return unit >= 0x80 && /[\p{Lu}\p{Lt}]/u.test(String.fromCharCode(unit));
}

export function isLower(unit: number): boolean {
  if (unit < 0x80) return unit >= 0x61 && unit <= 0x7a;
  return unit >= 0x80 && /\p{Ll}/u.test(String.fromCharCode(unit));
}

/** A half of a surrogate pair is taken for a symbol: what lies outside the Basic Multilingual Plane is mostly emoji. */
export function isLetter(unit: number): boolean {
  if (unit < 0x80) return (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a);
  return unit >= 0x80 && /\p{L}/u.test(String.fromCharCode(unit));
}

export const FULL_STOP = 0x2e;
export const ELLIPSIS = 0x2026;
export const LINE_FEED = 0x0a;

const MARKUP_UNIT = MARKUP.charCodeAt(0);
const OPAQUE_UNIT = OPAQUE.charCodeAt(0);

const WIDE_SPACES = unitsOf(
  "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff",
);
const WIDE_END_MARKS = unitsOf("…。．！？｡।॥؟۔");
const WIDE_CLOSING_QUOTES = unitsOf("”’»›");
const WIDE_CLOSERS = unitsOf("”’»›）］」』");
const BULLETS = unitsOf("•‣⁃◦▪●");

function unitsOf(text: string): ReadonlySet<number> {
  return new Set([...text].map((character) => character.charCodeAt(0)));
}

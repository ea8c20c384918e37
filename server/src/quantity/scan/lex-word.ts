import {
  CURRENCY,
  characterClass,
  DASH,
  HIDDEN,
  isDigit,
  isHyphen,
  isLetter,
  LETTER,
  LINE,
  SPACE,
} from "./character.ts";
import { opaqueEnd } from "./lex-number.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Capital, Gap, Token } from "./token.ts";
import { EMPTY_HASH, findWord, hashed } from "./word-table.ts";

/**
 * Reads the word, the currency sign (`US$`) or the opaque run (`Q3`, `DE-AC52`, `https://…`) whose first letter is at `start`. A currency
 * code that digits follow, as in `RMB1,395`, ends before them, and so does a unit: `2x-3x`.
 */
export function readWord(text: string, start: number, gap: Gap, lexicon: Lexicon, previous: Token | undefined): Token {
  let end = start;
  let hash = EMPTY_HASH;
  let capitals = 0;
  let code = text.charCodeAt(start);
  for (;;) {
    while (characterClass(code) === LETTER) {
      if (isAsciiCapital(code)) capitals += 1;
      hash = hashed(hash, code);
      end += 1;
      code = text.charCodeAt(end);
    }
    if (!isApostrophe(code) || !isLetter(text.charCodeAt(end + 1))) break;
    hash = hashed(hash, APOSTROPHE);
    end += 1;
    code = text.charCodeAt(end);
  }

  // Elsewhere a raised digit is a footnote mark.
  if ((code === 0xb2 || code === 0xb3) && lexicon.units.has(text.slice(start, end + 1))) end += 1;
  if (characterClass(code) === CURRENCY && lexicon.currencySymbols.has(text.slice(start, end + 1))) {
    return token("currency", start, end + 1, gap);
  }
  if (code === POINT && end - start === 1) end = initialsEnd(text, start, end);
  const isUnit = gap === "none" && previous?.kind === "number";
  const opaque = !isUnit && isOpaqueBehind(text, start, end, code, lexicon) ? addressOrIdEnd(text, end) : end;
  if (opaque > end) return token("opaque", start, opaque, gap);
  return {
    kind: "word",
    start,
    end,
    gap,
    code: text.charCodeAt(start),
    capital: capitalOf(capitals, end - start, text.charCodeAt(start)),
    word: findWord(lexicon.words, text, start, end, hash),
    digits: undefined,
  };
}

/** The end of `U.S.`, which is one word. The letters of `P.M.` stay apart. */
function initialsEnd(text: string, start: number, end: number): number {
  if (text.charCodeAt(start + 2) === CAPITAL_M) return end;
  let last = start;
  while (isAsciiCapital(text.charCodeAt(last)) && text.charCodeAt(last + 1) === POINT) last += 2;
  return last > start + 2 ? last : end;
}

/** `code` is what stands behind the letters. */
function isOpaqueBehind(text: string, start: number, end: number, code: number, lexicon: Lexicon): boolean {
  if (code === UNDERSCORE) return true;
  if (isDigit(code)) return !lexicon.currencyCodes.has(text.slice(start, end)) && !isEnglishPrefix(text, start, end);
  const next = text.charCodeAt(end + 1);
  if (code === COLON) return next === SLASH && text.charCodeAt(end + 2) === SLASH;
  if (code === AT_SIGN || code === POINT || code === SLASH || code === HASH) {
    return isJoinedToId(text, start, end, code, next);
  }
  if (characterClass(code) !== DASH || !isDigit(next)) return false;
  if (isHyphen(code)) return !isEnglishPrefix(text, start, end);
  return end - start === 1 && isAsciiCapital(text.charCodeAt(start));
}

/** `a@b`, `www.host`, `close.csv`, `HTTP/2`, `report#2`; but not a point at the end of an abbreviation before a number. */
function isJoinedToId(text: string, start: number, end: number, code: number, next: number): boolean {
  if (code === AT_SIGN) return isLetter(next) || isDigit(next);
  if (code === POINT) {
    if (isDigit(next)) return !isAbbreviation(text, start, end);
    return isLetter(next) && end - start > 1;
  }
  return isDigit(next);
}

/** Short forms that a number follows without a space. */
function isAbbreviation(text: string, start: number, end: number): boolean {
  return end - start <= 6 && ABBREVIATIONS.has(text.slice(start, end).toLowerCase());
}

/** `sub-200 ms` has a figure in it, `top-10` a name. */
function isEnglishPrefix(text: string, start: number, end: number): boolean {
  return end - start === 3 && text.slice(start, end).toLowerCase() === "sub";
}

function addressOrIdEnd(text: string, end: number): number {
  const code = text.charCodeAt(end);
  if (code !== COLON) return opaqueEnd(text, characterClass(code) === DASH ? end + 1 : end);
  let at = end;
  while (at < text.length && !isAddressEnd(text.charCodeAt(at))) at += 1;
  return at;
}

function isAddressEnd(code: number): boolean {
  const kind = characterClass(code);
  return kind === SPACE || kind === LINE || kind === HIDDEN || ADDRESS_ENDS.includes(code);
}

function capitalOf(capitals: number, length: number, first: number): Capital {
  if (capitals === length && length > 1) return "all";
  return capitals > 0 || (first >= 0xc0 && first <= 0xde) ? "some" : "none";
}

function isAsciiCapital(code: number): boolean {
  return code >= 65 && code <= 90;
}

function isApostrophe(code: number): boolean {
  return code === APOSTROPHE || code === 0x2019;
}

function token(kind: "currency" | "opaque", start: number, end: number, gap: Gap): Token {
  return { kind, start, end, gap, code: 0, capital: "none", word: undefined, digits: undefined };
}

const APOSTROPHE = 0x27;
const POINT = 0x2e;
const SLASH = 0x2f;
const COLON = 0x3a;
const AT_SIGN = 0x40;
const CAPITAL_M = 0x4d;
const UNDERSCORE = 0x5f;
const HASH = 0x23;
const ADDRESS_ENDS: readonly number[] = [0x22, 0x27, 0x29, 0x3c, 0x3e, 0x5d, 0x7c];
const ABBREVIATIONS: ReadonlySet<string> = new Set(["approx", "c", "ca", "rs"]);

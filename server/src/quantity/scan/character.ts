/** What a code unit is to the lexer. */
export type CharacterClass =
  | typeof SPACE
  | typeof LINE
  | typeof DIGIT
  | typeof LETTER
  | typeof CURRENCY
  | typeof DASH
  | typeof HIDDEN
  | typeof OPAQUE_CONTENT
  | typeof MARK;

export const MARK = 0;
export const SPACE = 1;
export const LINE = 2;
export const DIGIT = 3;
export const LETTER = 4;
export const CURRENCY = 5;
export const DASH = 6;
/** Markup and characters without a width: what stands on both sides touches. */
export const HIDDEN = 7;
export const OPAQUE_CONTENT = 8;

export function characterClass(code: number): CharacterClass {
  return code < 128 ? (ASCII[code] ?? MARK) : wideClass(code);
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

export function isLetter(code: number): boolean {
  return characterClass(code) === LETTER;
}

/** A hyphen that joins a word or a date: not the dashes that part a sentence, nor the minus sign. */
export function isHyphen(code: number): boolean {
  return code === 0x2d || code === 0x2010 || code === 0x2011 || code === 0xfe63 || code === 0xff0d;
}

export function isLongDash(code: number): boolean {
  return code === 0x2014 || code === 0x2015;
}

const ASCII: readonly CharacterClass[] = Array.from({ length: 128 }, (_, code) => asciiClass(code));

function asciiClass(code: number): CharacterClass {
  if (code === 0x20 || code === 0x09) return SPACE;
  if (code === 0x0a || code === 0x0d) return LINE;
  if (isDigit(code)) return DIGIT;
  const lower = code | 0x20;
  if (lower >= 0x61 && lower <= 0x7a) return LETTER;
  if (code === 0x24) return CURRENCY;
  if (code === 0x2d) return DASH;
  if (code === 0x01) return OPAQUE_CONTENT;
  return code === 0x2a || code < 0x20 || code === 0x7f ? HIDDEN : MARK;
}

function wideClass(code: number): CharacterClass {
  if (code < 0x2000) {
    if (code >= 0xc0) return wideLetterClass(code);
    if (code === 0xa0) return SPACE;
    if (code >= 0xa2 && code <= 0xa5) return CURRENCY;
    if (code === 0xaa || code === 0xb0 || code === 0xb5 || code === 0xba) return LETTER;
    return code === 0xad || code === 0xb2 || code === 0xb3 || code === 0xb9 ? HIDDEN : MARK;
  }
  if (code < 0x2070) return generalPunctuationClass(code);
  if (code < 0x20a0) return HIDDEN;
  if (code < 0x20d0) return CURRENCY;
  if (code === 0x2212) return DASH;
  if (code < 0x3000) return MARK;
  if (code === 0x3000) return SPACE;
  if (code < 0x3040) return MARK;
  if (code < 0xd800) return LETTER;
  if (code === 0xfe63 || code === 0xff0d) return DASH;
  if (code === 0xfeff || (code >= 0xfe00 && code <= 0xfe0f)) return HIDDEN;
  return code >= 0xf900 && code < 0xfe00 ? LETTER : MARK;
}

function wideLetterClass(code: number): CharacterClass {
  if (code === 0xd7 || code === 0xf7) return MARK;
  if (code === 0xe3f) return CURRENCY;
  if (code >= 0x300 && code < 0x370) return HIDDEN;
  return code === 0x1680 ? SPACE : LETTER;
}

function generalPunctuationClass(code: number): CharacterClass {
  if (code <= 0x200a || code === 0x202f || code === 0x205f) return SPACE;
  if (code <= 0x200f || (code >= 0x202a && code <= 0x202e) || code >= 0x2060) return HIDDEN;
  if (code <= 0x2015) return DASH;
  return code === 0x2028 || code === 0x2029 ? LINE : MARK;
}

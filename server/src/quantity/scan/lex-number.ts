import { characterClass, DASH, isDigit, isHyphen, LETTER } from "./character.ts";
import { digitsEnd, digitsOf, readShape } from "./number-shape.ts";
import type { Digits } from "./token.ts";

/** Where the number or the opaque run that starts at a digit ends. Without `digits` it is opaque. */
export type NumberRun = {
  readonly end: number;
  readonly digits: Digits | undefined;
};

/**
 * Reads digits with their grouping and decimals at `start`, which holds a digit or a point before one. Dates, times, versions, phone
 * numbers, addresses and ids come back as opaque. `mayGroupBySpace` says that `17 300` may be one number.
 */
export function readNumberRun(text: string, start: number, mayGroupBySpace: boolean): NumberRun {
  const leading = digitsEnd(text, start);
  if (isDateTimeOrPhone(text, start, leading)) return opaque(text, leading);
  const shape = readShape(text, start, leading, mayGroupBySpace);
  if (!shape.isNumber || isIdContinued(text, shape.end)) return opaque(text, shape.end);
  const digits = digitsOf(text, start, shape);
  return digits === undefined ? opaque(text, shape.end) : { end: shape.end, digits };
}

/** The end of an id, version, date or address that has been read up to `at`. */
export function opaqueEnd(text: string, at: number): number {
  let end = at;
  for (;;) {
    const code = text.charCodeAt(end);
    if (isIdCharacter(code)) end += 1;
    else if (isIdJoiner(text, end, code)) end += 2;
    else return end;
  }
}

function opaque(text: string, readTo: number): NumberRun {
  return { end: opaqueEnd(text, readTo), digits: undefined };
}

/**
 * True for `2026-03-15`, `3/15/2026`, `2017/18`, `2017-18`, `15.03.2026`, `9:30`, `555-0100` and the like: the shape decides, before any
 * grouping is read.
 */
function isDateTimeOrPhone(text: string, start: number, leading: number): boolean {
  const separator = text.charCodeAt(leading);
  if (separator === COLON) return isDigit(text.charCodeAt(leading + 1));
  const dashed = characterClass(separator) === DASH;
  if (!dashed && separator !== SLASH) return false;
  if (!isDigit(text.charCodeAt(leading + 1))) return false;
  const second = digitsEnd(text, leading + 1);
  const secondLength = second - leading - 1;
  const padded = text.charCodeAt(leading + 1) === ZERO && secondLength > 1;
  const isThird = text.charCodeAt(second) === separator && isDigit(text.charCodeAt(second + 1));
  if (isYear(text, start, leading) && secondLength === 2) return true;
  if (isHyphen(separator) && leading - start === 3 && secondLength === 4) return true;
  return isThird || padded;
}

function isYear(text: string, start: number, end: number): boolean {
  if (end - start !== 4) return false;
  const century = Number(text.slice(start, start + 2));
  return century === 19 || century === 20;
}

/** True where letters or signs behind the digits make an id of them: `07NA27344`, `2x4`, `3_1`. */
function isIdContinued(text: string, end: number): boolean {
  let at = end;
  while (isLetterCode(text.charCodeAt(at))) at += 1;
  const code = text.charCodeAt(at);
  if (code === UNDERSCORE) return true;
  if (at > end) return isDigit(code);
  return (code === AT_SIGN || code === HASH) && isIdCharacter(text.charCodeAt(at + 1));
}

function isIdCharacter(code: number): boolean {
  return isDigit(code) || code === UNDERSCORE || isLetterCode(code);
}

function isLetterCode(code: number): boolean {
  return characterClass(code) === LETTER;
}

function isIdJoiner(text: string, at: number, code: number): boolean {
  const next = text.charCodeAt(at + 1);
  if (code === COLON) return isDigit(next) && isDigit(text.charCodeAt(at - 1));
  return (ID_JOINERS.includes(code) || isHyphen(code)) && isIdCharacter(next);
}

const POINT = 0x2e;
const SLASH = 0x2f;
const COLON = 0x3a;
const ZERO = 0x30;
const HASH = 0x23;
const AT_SIGN = 0x40;
const UNDERSCORE = 0x5f;
const ID_JOINERS: readonly number[] = [POINT, SLASH, HASH, AT_SIGN, 0x21, 0x3d, 0x26, 0x3f];

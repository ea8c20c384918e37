import { characterClass, DASH, HIDDEN, isDigit, SPACE } from "./character.ts";
import type { Digits } from "./token.ts";

/** How the digits of a number are written, from its first to its last. */
export type Shape = {
  /** False for `3.5.0` and `88,90,92`. */
  readonly isNumber: boolean;
  readonly end: number;
  /** Where the digits behind the decimal mark start; `end` where there are none. */
  readonly fraction: number;
  readonly grouped: boolean;
  readonly continental: boolean;
  /** 50 for the sign in `2½`, else 0. */
  readonly hundredths: number;
};

/** Reads on from the end of the digits that the number starts with, which is `leading`. */
export function readShape(text: string, start: number, leading: number, mayGroupBySpace: boolean): Shape {
  const next = text.charCodeAt(leading);
  const digitFollows = isDigit(text.charCodeAt(leading + 1));
  if (next === COMMA && digitFollows) return readCommas(text, start, leading);
  if (next === POINT && digitFollows) return readPoints(text, start, leading);
  const hundredths = FRACTIONS.get(next);
  if (hundredths !== undefined) return { ...plain(leading + 1), hundredths };
  const grouped = leading - start <= 3 ? spacedGroupsEnd(text, start, leading, mayGroupBySpace) : leading;
  return grouped === leading ? plain(leading) : readFraction(text, grouped);
}

function plain(end: number): Shape {
  return { isNumber: true, end, fraction: end, grouped: false, continental: false, hundredths: 0 };
}

function noNumber(end: number): Shape {
  return { ...plain(end), isNumber: false };
}

/** Groups of three, or of two and a last three as in India; else one comma may be a decimal mark. */
function readCommas(text: string, start: number, leading: number): Shape {
  const groups = readGroups(text, leading, COMMA);
  const first = leading - start;
  const western = groups.threes === groups.count && first <= 3;
  const indian = groups.count > 1 && first <= 2 && groups.last === 3 && groups.twos === groups.count - 1;
  if (western || indian) return readFraction(text, groups.end);
  if (groups.count > 1) return noNumber(groups.end);
  return { ...plain(groups.end), fraction: leading + 1, continental: true };
}

function readPoints(text: string, start: number, leading: number): Shape {
  const groups = readGroups(text, leading, POINT);
  const isGrouped = groups.threes === groups.count && leading - start <= 3 && leading > start;
  if (isGrouped && text.charCodeAt(groups.end) === COMMA && isDigit(text.charCodeAt(groups.end + 1))) {
    const end = digitsEnd(text, groups.end + 1);
    return { ...plain(end), fraction: groups.end + 1, grouped: true, continental: true };
  }
  const isDecimal = groups.count === 1;
  if (!isDecimal && !isGrouped) return noNumber(groups.end);
  const fraction = isDecimal ? leading + 1 : groups.end;
  return { ...plain(groups.end), fraction, grouped: !isDecimal, continental: !isDecimal };
}

/** The decimals behind a grouped integer. */
function readFraction(text: string, grouped: number): Shape {
  const isFraction = text.charCodeAt(grouped) === POINT && isDigit(text.charCodeAt(grouped + 1));
  const end = isFraction ? digitsEnd(text, grouped + 1) : grouped;
  if (text.charCodeAt(end) === POINT && isDigit(text.charCodeAt(end + 1))) return noNumber(end);
  return { ...plain(end), fraction: isFraction ? grouped + 1 : end, grouped: true };
}

type Groups = {
  readonly end: number;
  readonly count: number;
  readonly twos: number;
  readonly threes: number;
  readonly last: number;
};

function readGroups(text: string, from: number, separator: number): Groups {
  let groups: Groups = { end: from, count: 0, twos: 0, threes: 0, last: 0 };
  while (text.charCodeAt(groups.end) === separator && isDigit(text.charCodeAt(groups.end + 1))) {
    const end = digitsEnd(text, groups.end + 1);
    const last = end - groups.end - 1;
    groups = {
      end,
      count: groups.count + 1,
      twos: groups.twos + Number(last === 2),
      threes: groups.threes + Number(last === 3),
      last,
    };
  }
  return groups;
}

/** Groups of three that one kind of space or apostrophe parts. A plain space parts only where the caller allows it. */
function spacedGroupsEnd(text: string, start: number, leading: number, mayGroupBySpace: boolean): number {
  if (text.charCodeAt(start) === ZERO) return leading;
  let end = leading;
  let separator = 0;
  for (;;) {
    const at = skipHidden(text, end);
    const code = text.charCodeAt(at);
    const parts = separator === 0 ? isGroupSpace(code, mayGroupBySpace) : code === separator;
    if (!parts) return end;
    separator = code;
    const group = skipHidden(text, at + 1);
    const groupEnd = digitsEnd(text, group);
    if (groupEnd - group !== 3 || !isGroupBoundary(text, groupEnd)) return end;
    end = groupEnd;
  }
}

function isGroupSpace(code: number, mayGroupBySpace: boolean): boolean {
  if (code === 0x20) return mayGroupBySpace;
  return code === 0x27 || code === 0x2019 || (code !== 0x09 && characterClass(code) === SPACE);
}

function isGroupBoundary(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code === COMMA) return !isDigit(text.charCodeAt(at + 1));
  return code !== COLON && code !== SLASH && characterClass(code) !== DASH;
}

/** The number itself, or undefined where it has more digits than a double holds exactly. */
export function digitsOf(text: string, start: number, shape: Shape): Digits | undefined {
  let mantissa = 0;
  let count = 0;
  for (let at = start; at < shape.end; at += 1) {
    const code = text.charCodeAt(at);
    if (!isDigit(code)) continue;
    mantissa = mantissa * 10 + code - ZERO;
    count += 1;
  }
  const { grouped, continental, hundredths } = shape;
  if (count > (hundredths > 0 ? EXACT_DIGITS - 2 : EXACT_DIGITS)) return undefined;
  const padded = !grouped && text.charCodeAt(start) === ZERO && isDigit(text.charCodeAt(start + 1));
  if (hundredths > 0) return { mantissa: mantissa * 100 + hundredths, decimals: 2, grouped, continental, padded };
  return { mantissa, decimals: shape.end - shape.fraction, grouped, continental, padded };
}

export function digitsEnd(text: string, start: number): number {
  let end = start;
  while (isDigit(text.charCodeAt(end))) end += 1;
  return end;
}

function skipHidden(text: string, from: number): number {
  let at = from;
  while (at < text.length && characterClass(text.charCodeAt(at)) === HIDDEN) at += 1;
  return at;
}

const COMMA = 0x2c;
const POINT = 0x2e;
const SLASH = 0x2f;
const COLON = 0x3a;
const ZERO = 0x30;
/** All integers of so many digits are exact in a double. */
const EXACT_DIGITS = 15;
/** Quarters, half and three quarters as hundredths. */
const FRACTIONS: ReadonlyMap<number, number> = new Map([
  [0xbc, 25],
  [0xbd, 50],
  [0xbe, 75],
]);

import {
  type CharacterClass,
  CURRENCY,
  characterClass,
  DASH,
  DIGIT,
  HIDDEN,
  isDigit,
  LETTER,
  LINE,
  OPAQUE_CONTENT,
  SPACE,
} from "./character.ts";
import { readNumberRun } from "./lex-number.ts";
import { readWord } from "./lex-word.ts";
import type { Lexicon } from "./lexicon.ts";
import { ARROW, type Gap, type Token, type TokenKind } from "./token.ts";

/** Tokens up to a blank line, a table's bar or the end of the text: nothing reads across one. `end` is where the next segment starts. */
export type Segment = {
  readonly tokens: readonly Token[];
  readonly end: number;
};

/** Cuts a masked text into tokens in one pass. Spaces and markup leave no token, only the `gap` of the next one. */
export function lexSegment(text: string, start: number, lexicon: Lexicon): Segment {
  const tokens: Token[] = [];
  let gap: Gap = "line";
  let at = start;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    const kind = characterClass(code);
    if (kind === LETTER || kind === DIGIT) {
      const previous = tokens.at(-1);
      const token = kind === LETTER ? readWord(text, at, gap, lexicon, previous) : readNumber(text, at, gap, previous);
      tokens.push(token);
      gap = "none";
      at = token.end;
    } else if (kind === SPACE || kind === HIDDEN) {
      if (kind === SPACE && gap === "none") gap = "space";
      at += 1;
    } else if (kind === LINE) {
      at += code === CARRIAGE_RETURN && text.charCodeAt(at + 1) === LINE_FEED ? 2 : 1;
      if (gap === "line" && tokens.length > 0) break;
      gap = "line";
    } else if (code === BAR) {
      at += 1;
      break;
    } else if (code === OPEN_BRACKET && text.charCodeAt(at + 1) === CARET) at = footnoteEnd(text, at);
    else {
      const token = readSign(text, at, code, kind, gap, tokens.at(-1));
      tokens.push(token);
      gap = "none";
      at = token.end;
    }
  }
  return { tokens, end: at };
}

function readNumber(text: string, start: number, gap: Gap, previous: Token | undefined): Token {
  const { end, digits } = readNumberRun(text, start, mayGroupBySpace(previous));
  const kind = digits === undefined ? "opaque" : "number";
  return { kind, start, end, gap, code: text.charCodeAt(start), capital: "none", word: undefined, digits };
}

/** Behind a label or a month a space parts two numbers: `Slide 2 100 sellers`, `June 12 300 orders`. */
function mayGroupBySpace(previous: Token | undefined): boolean {
  if (previous === undefined) return true;
  if (previous.kind === "number" || previous.kind === "opaque") return false;
  const roles = previous.word?.roles;
  return roles === undefined || !(roles.has("label") || roles.has("month") || roles.has("name"));
}

function readSign(
  text: string,
  start: number,
  code: number,
  kind: CharacterClass,
  gap: Gap,
  previous: Token | undefined,
): Token {
  if (kind === CURRENCY) return sign("currency", start, start + 1, gap, code);
  if (kind === OPAQUE_CONTENT) return sign("opaque", start, runEnd(text, start, OPAQUE_CONTENT), gap, code);
  if (code === POINT && isDigit(text.charCodeAt(start + 1)) && mayStartWithPoint(gap, previous)) {
    return readNumber(text, start, gap, previous);
  }
  if (kind === DASH) return readDash(text, start, code, gap);
  if (code === EQUALS && text.charCodeAt(start + 1) === GREATER) return sign("mark", start, start + 2, gap, ARROW);
  const pair = code >= 0xd800 && code < 0xdc00 ? 2 : 1;
  return sign("mark", start, Math.min(start + pair, text.length), gap, ARROWS.includes(code) ? ARROW : code);
}

/** A run of ASCII hyphens is an em dash, and with a `>` an arrow. */
function readDash(text: string, start: number, code: number, gap: Gap): Token {
  if (code !== HYPHEN) return sign("dash", start, start + 1, gap, code);
  let end = start + 1;
  while (text.charCodeAt(end) === HYPHEN) end += 1;
  if (text.charCodeAt(end) === GREATER) return sign("mark", start, end + 1, gap, ARROW);
  return sign("dash", start, end, gap, end - start > 1 ? EM_DASH : code);
}

function mayStartWithPoint(gap: Gap, previous: Token | undefined): boolean {
  return (
    gap !== "none" ||
    previous === undefined ||
    previous.kind === "currency" ||
    previous.kind === "dash" ||
    previous.code === OPEN
  );
}

function footnoteEnd(text: string, start: number): number {
  const limit = Math.min(text.length, start + LONGEST_FOOTNOTE);
  for (let at = start + 2; at < limit; at += 1) {
    const code = text.charCodeAt(at);
    if (code === CLOSE_BRACKET) return at + 1;
    if (code === OPEN_BRACKET || code === LINE_FEED) break;
  }
  return start + 2;
}

function runEnd(text: string, start: number, kind: CharacterClass): number {
  let end = start + 1;
  while (end < text.length && characterClass(text.charCodeAt(end)) === kind) end += 1;
  return end;
}

function sign(kind: TokenKind, start: number, end: number, gap: Gap, code: number): Token {
  return { kind, start, end, gap, code, capital: "none", word: undefined, digits: undefined };
}

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const OPEN = 0x28;
const HYPHEN = 0x2d;
const POINT = 0x2e;
const EQUALS = 0x3d;
const GREATER = 0x3e;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const CARET = 0x5e;
const BAR = 0x7c;
const EM_DASH = 0x2014;
const ARROWS: readonly number[] = [ARROW, 0x21d2, 0x27f6, 0x279c, 0x2794, 0x279d, 0x27a1];
const LONGEST_FOOTNOTE = 200;

/** How deep containers and inline markup may stand in each other. Nobody writes a tenth of it, and a parser's work grows with its square. */
export const DEEPEST = 200;

/**
 * The text as long as it was, with a letter in the place of each mark that would open something deeper than `DEEPEST`; the same string
 * where nothing is. Marks are judged by what stands beside them, one line and one paragraph at a time, in linear time.
 */
export function levelled(text: string): string {
  if (!mayBeDeep(text)) return text;
  const deep: number[] = [];
  let open: Open = NOTHING_OPEN;
  for (let start = 0; start < text.length; ) {
    const end = lineEnd(text, start);
    const content = readPrefix(text, start, end, deep);
    if (content.startsAfresh || content.at === end) open = NOTHING_OPEN;
    open = readInline(text, content.at, end, open, deep);
    start = end + 1;
  }
  return deep.length === 0 ? text : withLetters(text, deep);
}

const LETTER = "x";

/** Columns of indentation, quote marks and list markers at the start of a line that hold more than `DEEPEST` containers. */
const LONGEST_PREFIX = 2 * DEEPEST;

/** A quick look that nearly every text passes: enough marks for any depth, or a line that starts far to the right. */
function mayBeDeep(text: string): boolean {
  let marks = 0;
  let prefix = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === LINE_FEED) prefix = 0;
    else if (prefix >= 0) prefix = isPrefix(unit) ? prefix + 1 : -1;
    if (prefix > LONGEST_PREFIX) return true;
    if (isMark(unit)) marks += 1;
    if (marks > DEEPEST) return true;
  }
  return false;
}

/**
 * Where the content of a line starts, behind quote marks and list markers. The marks of a prefix that is too long are deep, and so is its
 * first character, so that the line goes on with the paragraph above.
 */
function readPrefix(
  text: string,
  start: number,
  end: number,
  deep: number[],
): { readonly at: number; readonly startsAfresh: boolean } {
  let at = start;
  let startsAfresh = false;
  while (at < end) {
    const length = markerLength(text, at, end);
    if (length === 0) break;
    if (text.charCodeAt(at) !== SPACE && text.charCodeAt(at) !== TAB) startsAfresh = true;
    at += length;
  }
  if (at - start > LONGEST_PREFIX) {
    for (let mark = start; mark < at; mark += 1) if (mark === start || !isBlankAt(text, mark, end)) deep.push(mark);
  }
  const first = text.charAt(at);
  return { at, startsAfresh: startsAfresh || first === "|" || first === "#" };
}

/** The length of the white space, quote mark or list marker at a place of a line's prefix; 0 where its content starts. */
function markerLength(text: string, at: number, end: number): number {
  const unit = text.charCodeAt(at);
  if (unit === SPACE || unit === TAB || unit === GREATER_THAN) return 1;
  if (unit === ASTERISK || unit === HYPHEN || unit === PLUS) return isBlankAt(text, at + 1, end) ? 1 : 0;
  let digits = at;
  while (digits < at + 9 && isDigit(text.charCodeAt(digits))) digits += 1;
  const behind = text.charAt(digits);
  return digits > at && (behind === "." || behind === ")") && isBlankAt(text, digits + 1, end) ? digits + 1 - at : 0;
}

/** How many marks are open within the deepest level, and how many below it. */
type Open = { readonly kept: number; readonly deep: number };

const NOTHING_OPEN: Open = { kept: 0, deep: 0 };

/** What is open at the line's end. Marks that open a level too many are deep, and so are those that close it. */
function readInline(text: string, start: number, end: number, before: Open, deep: number[]): Open {
  let open = before;
  for (let at = start; at < end; ) {
    const unit = text.charCodeAt(at);
    if (unit === BACKSLASH) {
      at += 2;
      continue;
    }
    if (!isMark(unit)) {
      at += 1;
      continue;
    }
    const run = runLength(text, at, end, unit);
    const side = sideOf(text, at, run, unit, start, end);
    const isDeep = open.deep > 0 || (side === "opens" && open.kept === DEEPEST);
    if (isDeep) for (let mark = at; mark < at + run; mark += 1) deep.push(mark);
    open = after(open, side);
    at += run;
  }
  return open;
}

function after(open: Open, side: Side): Open {
  if (side === "neither") return open;
  if (side === "opens") {
    return open.kept === DEEPEST ? { kept: DEEPEST, deep: open.deep + 1 } : { kept: open.kept + 1, deep: 0 };
  }
  return open.deep > 0 ? { kept: DEEPEST, deep: open.deep - 1 } : { kept: Math.max(0, open.kept - 1), deep: 0 };
}

type Side = "opens" | "closes" | "neither";

/** A bracket alone is a mark; emphasis is a run of one character. */
function runLength(text: string, at: number, end: number, unit: number): number {
  if (unit === OPEN_BRACKET || unit === CLOSE_BRACKET) return 1;
  let behind = at + 1;
  while (behind < end && text.charCodeAt(behind) === unit) behind += 1;
  return behind - at;
}

function sideOf(text: string, at: number, run: number, unit: number, start: number, end: number): Side {
  if (unit === OPEN_BRACKET) return "opens";
  if (unit === CLOSE_BRACKET) return "closes";
  const blankBefore = at === start || isBlankAt(text, at - 1, end);
  const blankBehind = isBlankAt(text, at + run, end);
  if (blankBefore && blankBehind) return "neither";
  if (blankBehind) return "closes";
  if (blankBefore) return "opens";
  const wordBefore = WORD.test(text.charAt(at - 1));
  const wordBehind = WORD.test(text.charAt(at + run));
  if (wordBefore === wordBehind) return wordBefore ? "neither" : "opens";
  return wordBefore ? "closes" : "opens";
}

const WORD = /[\p{L}\p{N}]/u;

function withLetters(text: string, deep: readonly number[]): string {
  const pieces: string[] = [];
  let read = 0;
  for (const at of deep) {
    pieces.push(text.slice(read, at), LETTER);
    read = at + 1;
  }
  pieces.push(text.slice(read));
  return pieces.join("");
}

function lineEnd(text: string, start: number): number {
  const end = text.indexOf("\n", start);
  return end < 0 ? text.length : end;
}

function isBlankAt(text: string, at: number, end: number): boolean {
  if (at >= end) return true;
  const unit = text.charCodeAt(at);
  return unit === SPACE || unit === TAB || unit === CARRIAGE_RETURN;
}

function isPrefix(unit: number): boolean {
  return (
    unit === SPACE ||
    unit === TAB ||
    unit === GREATER_THAN ||
    unit === ASTERISK ||
    unit === HYPHEN ||
    unit === PLUS ||
    unit === FULL_STOP ||
    unit === CLOSE_PARENTHESIS ||
    isDigit(unit)
  );
}

function isMark(unit: number): boolean {
  return unit === ASTERISK || unit === UNDERSCORE || unit === TILDE || unit === OPEN_BRACKET || unit === CLOSE_BRACKET;
}

function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}

const TAB = 9;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const SPACE = 32;
const CLOSE_PARENTHESIS = 41;
const ASTERISK = 42;
const PLUS = 43;
const HYPHEN = 45;
const FULL_STOP = 46;
const GREATER_THAN = 62;
const OPEN_BRACKET = 91;
const BACKSLASH = 92;
const CLOSE_BRACKET = 93;
const UNDERSCORE = 95;
const TILDE = 126;

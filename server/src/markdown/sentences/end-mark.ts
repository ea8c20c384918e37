import { type Span, span } from "../../base/span.ts";
import { FULL_STOP, isCloser, isDigit, isEndMark, isLetter, isMarkup, isSpace } from "./characters.ts";
import type { Enclosure } from "./enclosures.ts";
import { skipMarkup } from "./text-word.ts";

/** The run of end marks that starts at a place (`?!`, `....`), with the dots of an ellipsis that is written `. . .` */
export function readEndMark(text: string, at: number): Span {
  let end = at + 1;
  for (;;) {
    if (isEndMark(text.charCodeAt(end))) end += 1;
    else if (isSpacedDot(text, end)) end += 2;
    else return span(at, end);
  }
}

/** The end mark that a quote or bracket closes on, if it does. A bracket around a mark alone (`[...]`, `(?)`) ends no sentence. */
export function markBeforeClose(text: string, { open, close }: Enclosure): Span | undefined {
  let end = close;
  while (end > open && (isMarkup(text.charCodeAt(end - 1)) || isCloser(text.charCodeAt(end - 1)))) end -= 1;
  let start = end;
  while (start > open && isEndMark(text.charCodeAt(start - 1))) start -= 1;
  const bare = OPEN_BRACKETS.has(text.charCodeAt(start - 1));
  return start === end || bare ? undefined : span(start, end);
}

/** Past the quotes, brackets, markup and `[1]`-like reference numbers that stand right at a place. */
export function skipClosers(text: string, at: number): number {
  let end = at;
  for (;;) {
    const unit = text.charCodeAt(end);
    if (isCloser(unit) || isMarkup(unit)) end += 1;
    else {
      const reference = referenceEnd(text, end);
      if (reference === end) return end;
      end = reference;
    }
  }
}

/**
 * Past reference numbers that have lost their raised position (`… the plan.11 12 Take`), which only a word or a bracket before the
 * mark tells from decimals; `at` itself where there are none.
 */
export function skipRaisedNumbers(text: string, mark: Span, at: number): number {
  const before = text.charCodeAt(mark.start - 1);
  if (at !== mark.end || (before !== CLOSE_BRACKET && !(isLetter(before) && isLetter(text.charCodeAt(mark.start - 2)))))
    return at;
  let end = skipDigits(text, at);
  while (end > at && isSpace(text.charCodeAt(end)) && isDigit(text.charCodeAt(end + 1))) {
    const further = skipDigits(text, end + 1);
    if (further === end + 1) break;
    end = further;
  }
  return skipMarkup(text, end);
}

function isSpacedDot(text: string, at: number): boolean {
  if (text.charCodeAt(at - 1) !== FULL_STOP || !isSpace(text.charCodeAt(at)) || text.charCodeAt(at + 1) !== FULL_STOP)
    return false;
  const after = text.charCodeAt(at + 2);
  return !isLetter(after) && !isDigit(after);
}

/** Past `[1]` or `[2–11]`. */
function referenceEnd(text: string, at: number): number {
  if (text.charCodeAt(at) !== 0x5b) return at;
  let end = at + 1;
  while (end - at <= LONGEST_REFERENCE && (isDigit(text.charCodeAt(end)) || REFERENCE_JOINS.has(text.charAt(end))))
    end += 1;
  return text.charCodeAt(end) === 0x5d ? end + 1 : at;
}

/** Past one to three digits; the place itself where there are more or none. */
function skipDigits(text: string, at: number): number {
  let end = at;
  while (end - at < 4 && isDigit(text.charCodeAt(end))) end += 1;
  return end - at < 4 ? end : at;
}

const CLOSE_BRACKET = 0x29;
const OPEN_BRACKETS: ReadonlySet<number> = new Set([0x28, 0x5b, 0x7b]);
const LONGEST_REFERENCE = 16;
const REFERENCE_JOINS: ReadonlySet<string> = new Set([",", " ", "-", "–"]);

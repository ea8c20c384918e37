import { OPAQUE } from "../base/mask.ts";
import { memoByFirst } from "../base/memo.ts";
import { overlaps, type Span } from "../base/span.ts";
import type { Block } from "../markdown/block.ts";

/** The masked source of a part of a block in which what stands between quotation marks is opaque: somebody else's words, or a mention. */
export function ownWords(block: Block, range: Span): string {
  let text = block.masked.slice(range.start, range.end);
  for (const quotation of quotationsOf(block)) {
    if (!overlaps(quotation, range)) continue;
    const start = Math.max(quotation.start - range.start, 0);
    const end = Math.min(quotation.end - range.start, text.length);
    text = text.slice(0, start) + OPAQUE.repeat(end - start) + text.slice(end);
  }
  return text;
}

/** The quotations of each leaf with their marks. A mark that nothing closes in its leaf opens none. */
export const quotationsOf: (block: Block) => readonly Span[] = memoByFirst((block: Block) =>
  block.leaves.flatMap(({ span }) => quotationsIn(block.masked, span)),
);

function quotationsIn(text: string, { start, end }: Span): readonly Span[] {
  const found: Span[] = [];
  const unclosed = new Set<string>();
  for (let at = start; at < end; at += 1) {
    const mark = text.charAt(at);
    const closing = CLOSING.get(mark);
    if (closing === undefined || unclosed.has(mark) || !opens(text, at)) continue;
    const close = closingMark(text, at + 1, end, closing);
    if (close === undefined) {
      unclosed.add(mark);
      continue;
    }
    found.push({ start: at, end: close + 1 });
    at = close;
  }
  return found;
}

const CLOSING: ReadonlyMap<string, string> = new Map([
  ["“", "”"],
  ["‘", "’"],
  ["«", "»"],
  ['"', '"'],
  ["'", "'"],
]);

/** Straight marks look alike at both ends, and single ones are apostrophes too: one that opens follows no letter. */
function opens(text: string, at: number): boolean {
  return !isLetter(text.charAt(at - 1)) && (text.charAt(at) === "«" || !/\s/.test(text.charAt(at + 1)));
}

/** A mark as in `the drivers’ gate’` closes only where none after it does. */
function closingMark(text: string, from: number, end: number, mark: string): number | undefined {
  let possessive: number | undefined;
  for (let at = text.indexOf(mark, from); at >= 0 && at < end; at = text.indexOf(mark, at + 1)) {
    if (possessive !== undefined && at - possessive > REACH) break;
    if (isLetter(text.charAt(at + 1))) continue;
    if (!APOSTROPHES.has(mark) || !/^s.\s\p{L}/u.test(text.slice(at - 1, at + 3))) return at;
    possessive ??= at;
  }
  return possessive;
}

/** How far behind a possessive the end of its quotation is looked for. */
const REACH = 400;

const APOSTROPHES: ReadonlySet<string> = new Set(["’", "'"]);

function isLetter(character: string): boolean {
  return /[\p{L}\p{N}]/u.test(character);
}

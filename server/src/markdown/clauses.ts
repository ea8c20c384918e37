import type { Span } from "../base/span.ts";

/** The clauses of a sentence in a masked text, parted at commas, semicolons, colons and dashes between words. None has space at its ends. */
export function clausesOf(masked: string, sentence: Span): readonly Span[] {
  const clauses: Span[] = [];
  let start = sentence.start;
  for (const { index, 0: mark } of masked.slice(sentence.start, sentence.end).matchAll(PARTING)) {
    const at = sentence.start + index;
    clauses.push({ start, end: at });
    start = at + mark.length;
  }
  return [...clauses, { start, end: sentence.end }].map((clause) => trimmed(masked, clause));
}

/** A mark with the spaces behind it; a dash stands between spaces, or is long. */
const PARTING = /[,;:][\s\0]+|\s[-\u2013\u2014]\s|\u2014/g;

function trimmed(text: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  while (from < to && text.charAt(from).trim() === "") from += 1;
  while (to > from && text.charAt(to - 1).trim() === "") to -= 1;
  return { start: from, end: to };
}

import { type Span, span } from "../base/span.ts";
import { isMarkup, isSpace } from "./sentences/characters.ts";
import { sentenceEnds } from "./sentences/scan.ts";
import { skipMarkup } from "./sentences/text-word.ts";

/**
 * The sentences of one paragraph, heading or table cell, given as masked text. Together they hold every visible character, once.
 *
 * A span has no white space at its ends. Markup that touches a sentence belongs to it, and between two to the one before: the footnote
 * mark in `grew.[^2] Then`, the closing marks in `**One.** Two.`. Markup between spaces belongs to the sentence before where it is long
 * enough for a footnote mark, and to none where it is shorter, as the prefix of a quoted line is.
 */
export function splitSentences(text: string): readonly Span[] {
  const spans: Span[] = [];
  let from = 0;
  for (const end of [...sentenceEnds(text), text.length]) {
    const start = skipLooseMarkup(text, from);
    const visibleEnd = trimEnd(text, start, end);
    if (visibleEnd <= start) continue;
    from = trailingMarkupEnd(text, visibleEnd);
    spans.push(span(start, from));
  }
  return spans;
}

/** Past white space, and markup that white space follows. */
function skipLooseMarkup(text: string, from: number): number {
  let at = from;
  for (;;) {
    while (isSpace(text.charCodeAt(at))) at += 1;
    const end = skipMarkup(text, at);
    if (end === at || !isSpace(text.charCodeAt(end))) return at;
    at = end;
  }
}

function trimEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && (isSpace(text.charCodeAt(at - 1)) || isMarkup(text.charCodeAt(at - 1)))) at -= 1;
  return at;
}

/** Past the markup that stands at a place, and past footnote marks that follow it after white space. */
function trailingMarkupEnd(text: string, from: number): number {
  let end = skipMarkup(text, from);
  for (;;) {
    let at = end;
    while (isSpace(text.charCodeAt(at))) at += 1;
    const further = skipMarkup(text, at);
    const loose = further === text.length || isSpace(text.charCodeAt(further));
    if (!loose || further - at < SHORTEST_FOOTNOTE_MARK) return end;
    end = further;
  }
}

const SHORTEST_FOOTNOTE_MARK = "[^1]".length;

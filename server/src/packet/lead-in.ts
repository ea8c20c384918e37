import { MARKUP } from "../base/mask.ts";
import type { Span } from "../base/span.ts";
import type { Block, Leaf } from "../markdown/block.ts";
import { plainText } from "../markdown/plain-text.ts";

/** The words that open a paragraph, an item or a cell and stand as its title or label: emphasised, or up to a colon. */
export type LeadIn = {
  readonly kind: "strong" | "emphasis" | "plain";
  /** The words without the marks around them, and without punctuation at their end. */
  readonly span: Span;
  /** What a reader sees of the span. */
  readonly text: string;
  /** Where the text goes on. */
  readonly end: number;
  /** True where nothing follows. */
  readonly whole: boolean;
};

/** Emphasis that opens the leaf; otherwise a few words before its first colon or dash. */
export function leadInOf(block: Block, leaf: Pick<Leaf, "span">): LeadIn | undefined {
  return emphasisedLeadIn(block, leaf.span) ?? plainLeadIn(block, leaf.span);
}

function emphasisedLeadIn(block: Block, range: Span): LeadIn | undefined {
  const start = skip(block, range.start, range.end, isBlank);
  const mark = block.text.charAt(start);
  if ((mark !== "*" && mark !== "_") || block.masked[start] !== MARKUP) return undefined;
  const inner = skip(block, start, range.end, (at) => block.text[at] === mark);
  const depth = inner - start;
  const close = closing(block, inner, range.end, mark, depth);
  if (close === undefined) return undefined;
  return leadIn(depth === 1 ? "emphasis" : "strong", block, { start: inner, end: close }, close + depth, range);
}

/** A target of a link may hold the same characters, hidden like the mark itself. */
function closing(block: Block, from: number, to: number, mark: string, depth: number): number | undefined {
  const run = mark.repeat(depth);
  for (let at = block.text.indexOf(run, from); at >= 0 && at < to; at = block.text.indexOf(run, at + 1)) {
    const hidden = block.masked.slice(at, at + depth) === MARKUP.repeat(depth);
    const inTarget = block.links.some(({ span, textSpan }) => span.start < at && at < span.end && at >= textSpan.end);
    if (hidden && !inTarget && !/\s/.test(block.text.charAt(at - 1))) return at;
  }
  return undefined;
}

/** `Situation: …`, `Story 2 – …`. A colon inside a word or a time of day ends none. */
function plainLeadIn(block: Block, range: Span): LeadIn | undefined {
  const text = block.masked.slice(range.start, Math.min(range.end, range.start + MOST_UNITS));
  const found = /^[^:\n]*?(?::(?=\s|$|\0)|\s[–—-]\s)/.exec(text);
  if (found === null) return undefined;
  const words = found[0].replace(/[\s:–—-]+$/, "");
  if (words.split(/\s+/).length > MOST_WORDS) return undefined;
  const span = { start: range.start, end: range.start + words.length };
  return leadIn("plain", block, span, range.start + found[0].length, range);
}

function leadIn(kind: LeadIn["kind"], block: Block, words: Span, end: number, range: Span): LeadIn | undefined {
  const text = plainText(block, words).replace(/[\s.:;,–—-]+$/, "");
  const trail = /[\s\0.:;,–—-]*$/.exec(block.masked.slice(words.start, words.end))?.[0].length ?? 0;
  const next = skip(block, end, range.end, (at) => isBlank(at, block) || /[.:;,–—-]/.test(block.masked.charAt(at)));
  return text === ""
    ? undefined
    : { kind, span: { start: words.start, end: words.end - trail }, text, end: next, whole: next >= range.end };
}

function isBlank(at: number, block: Block): boolean {
  return /\s/.test(block.text.charAt(at));
}

function skip(block: Block, from: number, to: number, isSkipped: (at: number, block: Block) => boolean): number {
  let at = from;
  while (at < to && isSkipped(at, block)) at += 1;
  return at;
}

const MOST_WORDS = 6;
const MOST_UNITS = 90;

import type { RootContent } from "mdast";
import type { Block } from "./block.ts";
import type { MarkdownDocument } from "./document.ts";
import { spanOf } from "./masking.ts";
import { parsePart } from "./parser.ts";
import { kindOf } from "./read-block.ts";

/** The nodes between two runs of blocks that are as they were. Offsets of the nodes count in `source`, which starts at `start`. */
export type Reparsed = {
  /** How many blocks before are as they were, and how many behind. */
  readonly head: number;
  readonly tail: number;
  readonly nodes: readonly RootContent[];
  readonly source: string;
  readonly start: number;
};

/**
 * Parses only the part of the text that an edit can have touched: from a block before it, after a blank line, to the first block behind it
 * that comes out as it was. Undefined where nothing short of the whole text will do, as when a definition comes or goes.
 */
export function reparse(previous: MarkdownDocument, text: string): Reparsed | undefined {
  const edit = editBetween(previous.text, text);
  const alone = reparseAlone(previous, text, edit);
  if (alone !== undefined) return alone;
  const head = blockBefore(previous, edit.start);
  if (head === undefined) return undefined;
  const start = lineStart(text, previous.starts[head] ?? 0);
  for (let reach = 1; reach <= WIDEST; reach *= 2) {
    const end = blockBehind(previous, edit.oldEnd, reach);
    if (end === undefined) return undefined;
    const reparsed = parseWindow(previous, text, { head, start, end, shift: edit.newEnd - edit.oldEnd });
    if (reparsed !== undefined) return definesTheSame(previous, reparsed) ? reparsed : undefined;
  }
  return undefined;
}

/** After so many blocks that come out otherwise the whole text is parsed. */
const WIDEST = 16;

type Edit = { readonly start: number; readonly oldEnd: number; readonly newEnd: number };

/**
 * Most edits stay within a block whose kind ends at a blank line, between blank lines. Such a block is parsed by itself: whatever it
 * holds, nothing before or behind it can come to read otherwise.
 */
function reparseAlone(previous: MarkdownDocument, text: string, edit: Edit): Reparsed | undefined {
  const { starts, blocks } = previous;
  const index = lastStartingBefore(starts, edit.start);
  const block = blocks[index];
  const start = starts[index] ?? 0;
  const next = starts[index + 1];
  if (block === undefined || next === undefined || index === 0 || !ENDS_AT_BLANK.has(block.kind)) return undefined;
  const end = start + block.text.length;
  if (edit.start < start || edit.oldEnd > end || lineStart(text, start) !== start) return undefined;
  if (isBlank(text.charCodeAt(start)) || isLineEnd(text.charCodeAt(start)) || !followsBlankLine(previous.text, start))
    return undefined;
  if (!followsBlankLine(previous.text, next)) return undefined;
  const window = text.slice(start, end + edit.newEnd - edit.oldEnd);
  const nodes = nodesOf(previous, window, index, index);
  const kinds = nodes?.nodes.map(kindOf) ?? [];
  if (nodes === undefined || kinds.length === 0 || !kinds.every((kind) => ENDS_AT_BLANK.has(kind))) return undefined;
  const isAsBefore = kinds[0] === block.kind && block.kind !== "quote";
  if (!isAsBefore && !ENDS_AT_BLANK.has(blocks[index - 1]?.kind ?? "list")) return undefined;
  const reparsed: Reparsed = { head: index, tail: blocks.length - index - 1, ...nodes, start };
  return definesTheSame(previous, reparsed) ? reparsed : undefined;
}

/**
 * What a blank line ends. Where a list ends, to the letter, follows from the sort of block behind it, and how the parser reads a quote
 * from the sort of block before it.
 */
const ENDS_AT_BLANK: ReadonlySet<Block["kind"]> = new Set<Block["kind"]>([
  "paragraph",
  "heading",
  "table",
  "quote",
  "rule",
]);

/** The one stretch outside of which both texts are the same. */
function editBetween(before: string, after: string): Edit {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start + STRIDE <= shorter && sameAt(before, start, after, start)) start += STRIDE;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start += 1;
  let tail = 0;
  const rest = shorter - start;
  while (tail + STRIDE <= rest && sameAt(before, before.length - tail - STRIDE, after, after.length - tail - STRIDE)) {
    tail += STRIDE;
  }
  while (tail < rest && before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)) {
    tail += 1;
  }
  return { start, oldEnd: before.length - tail, newEnd: after.length - tail };
}

/** Strings are compared much faster than their units. */
const STRIDE = 4096;

function sameAt(before: string, at: number, after: string, other: number): boolean {
  return before.slice(at, at + STRIDE) === after.slice(other, other + STRIDE);
}

/** The index of a block that ends before the block that the edit is in, and follows a blank line, so that nothing can run into it. */
function blockBefore({ text, starts, blocks }: MarkdownDocument, offset: number): number | undefined {
  let index = lastStartingBefore(starts, offset) - 1;
  while (index > 0 && !(followsBlankLine(text, starts[index] ?? 0) && isApart(starts, blocks, index))) index -= 1;
  return index > 0 ? index : undefined;
}

/** The index of the block at which the parse is to be in step again: `reach` blocks behind the edit, after a blank line. */
function blockBehind({ text, starts, blocks }: MarkdownDocument, offset: number, reach: number): number | undefined {
  let index = lastStartingBefore(starts, offset) + reach;
  while (index < blocks.length && !((starts[index] ?? 0) > offset && followsBlankLine(text, starts[index] ?? 0))) {
    index += 1;
  }
  return index < blocks.length - 1 ? index : undefined;
}

function lastStartingBefore(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** True where the line before the one that `offset` is in holds nothing but white space. */
function followsBlankLine(text: string, offset: number): boolean {
  const start = lineStart(text, offset);
  let at = start - (text.charCodeAt(start - 1) === LINE_FEED && text.charCodeAt(start - 2) === CARRIAGE_RETURN ? 2 : 1);
  while (at > 0 && start - at < LONGEST_BLANK && isBlank(text.charCodeAt(at - 1))) at -= 1;
  return at > 0 && isLineEnd(text.charCodeAt(at - 1));
}

const LONGEST_BLANK = 80;

/** True where the block before ends before this one starts, and does not colour how it is read; the parser lets some do either. */
function isApart(starts: readonly number[], blocks: readonly Block[], index: number): boolean {
  const before = blocks[index - 1];
  if (before?.kind === "code" || before?.kind === "html") return false;
  return before === undefined || (starts[index - 1] ?? 0) + before.text.length <= (starts[index] ?? 0);
}

function lineStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && !isLineEnd(text.charCodeAt(start - 1))) start -= 1;
  return start;
}

function isLineEnd(unit: number): boolean {
  return unit === LINE_FEED || unit === CARRIAGE_RETURN;
}

function isBlank(unit: number): boolean {
  return unit === SPACE || unit === TAB;
}

const TAB = 9;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const SPACE = 32;

type Window = {
  readonly head: number;
  readonly start: number;
  /** The index of the block that has to come out as it was. */
  readonly end: number;
  /** How far the text behind the edit has moved. */
  readonly shift: number;
};

function parseWindow(
  previous: MarkdownDocument,
  text: string,
  { head, start, end, shift }: Window,
): Reparsed | undefined {
  const witness = previous.blocks[end];
  if (witness === undefined) return undefined;
  const witnessStart = (previous.starts[end] ?? 0) + shift - start;
  const length = witnessStart + witness.text.length;
  const window = text.slice(start, start + length);
  const parsed = nodesOf(previous, window, head, end);
  if (parsed === undefined) return undefined;
  const { nodes, source } = parsed;
  const last = nodes.at(-1);
  if (last === undefined || kindOf(last) !== witness.kind) return undefined;
  const { start: lastStart, end: lastEnd } = spanOf(last);
  if (lastStart !== witnessStart || lastEnd !== length) return undefined;
  return { head, tail: previous.blocks.length - end, nodes: nodes.slice(0, -1), source, start };
}

/** The nodes of a part that stands for the blocks from `from` to `to`, its references resolved as in the whole. */
function nodesOf(
  previous: MarkdownDocument,
  window: string,
  from: number,
  to: number,
): Pick<Reparsed, "nodes" | "source"> | undefined {
  const outside = labelsOutside(previous, from, to, window);
  if (outside === undefined) return undefined;
  const source = outside === "" ? window : `${window}\n\n${outside}`;
  return { nodes: parsePart(source).filter((node) => spanOf(node).start < window.length), source };
}

/**
 * Definitions for the labels of other blocks that the window mentions, so that its references resolve as they do in the whole. Undefined
 * where a label cannot simply be written again.
 */
function labelsOutside({ blocks }: MarkdownDocument, from: number, to: number, window: string): string | undefined {
  if (!window.includes("[")) return "";
  const mentioned = folded(window);
  const lines: string[] = [];
  for (const [index, { labels }] of blocks.entries()) {
    if (from <= index && index <= to) continue;
    for (const { kind, label } of labels) {
      if (/[[\]\\&]/.test(label)) return undefined;
      const words = folded(label).split(/[\t\n\r ]+/);
      if (words.every((word) => mentioned.includes(word)))
        lines.push(kind === "footnote" ? `[^${label}]: x` : `[${label}]: x`);
    }
  }
  return lines.join("\n\n");
}

/** As CommonMark compares labels, but for the white space, which may hold the marks of quotes and lists. */
function folded(label: string): string {
  return label.toLowerCase().toUpperCase();
}

/** A definition that came or went changes how references read anywhere. */
function definesTheSame({ blocks }: MarkdownDocument, { head, tail, nodes }: Reparsed): boolean {
  const before = blocks.slice(head, blocks.length - tail);
  const hadDefinitions = before.some(({ labels }) => labels.length > 0);
  return !hadDefinitions && !nodes.some(containsDefinition);
}

function containsDefinition(node: RootContent): boolean {
  if (node.type === "definition" || node.type === "footnoteDefinition") return true;
  return "children" in node && node.children.some(containsDefinition);
}

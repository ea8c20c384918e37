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

/** The one stretch outside of which both texts are the same. */
function editBetween(before: string, after: string): Edit {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start += 1;
  let tail = 0;
  while (
    tail < shorter - start &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  ) {
    tail += 1;
  }
  return { start, oldEnd: before.length - tail, newEnd: after.length - tail };
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

function followsBlankLine(text: string, offset: number): boolean {
  return /(?:\n|\r)[ \t]*(?:\n|\r\n?)$/.test(
    text.slice(Math.max(0, lineStart(text, offset) - LONGEST_BLANK), lineStart(text, offset)),
  );
}

const LONGEST_BLANK = 80;

/** True where the block before ends before this one starts; the parser lets some overlap. */
function isApart(starts: readonly number[], blocks: readonly Block[], index: number): boolean {
  const before = blocks[index - 1];
  return before === undefined || (starts[index - 1] ?? 0) + before.text.length <= (starts[index] ?? 0);
}

function lineStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && text.charCodeAt(start - 1) !== LINE_FEED && text.charCodeAt(start - 1) !== CARRIAGE_RETURN)
    start -= 1;
  return start;
}

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

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
  const outside = labelsOutside(previous, head, end, window);
  if (outside === undefined) return undefined;
  const source = `${window}\n\n${outside}`;
  const nodes = parsePart(source).filter((node) => spanOf(node).start < length);
  const last = nodes.at(-1);
  if (last === undefined || kindOf(last) !== witness.kind) return undefined;
  const { start: lastStart, end: lastEnd } = spanOf(last);
  if (lastStart !== witnessStart || lastEnd !== length) return undefined;
  return { head, tail: previous.blocks.length - end, nodes: nodes.slice(0, -1), source, start };
}

/**
 * Definitions for the labels of other blocks that the window mentions, so that its references resolve as they do in the whole. Undefined
 * where a label cannot simply be written again.
 */
function labelsOutside({ blocks }: MarkdownDocument, from: number, to: number, window: string): string | undefined {
  if (!window.includes("[")) return "";
  const mentioned = window.toLowerCase();
  const lines: string[] = [];
  for (const [index, { labels }] of blocks.entries()) {
    if (from <= index && index <= to) continue;
    for (const { kind, label } of labels) {
      if (/[[\]\\&]/.test(label)) return undefined;
      if (mentioned.includes(label.toLowerCase())) lines.push(kind === "footnote" ? `[^${label}]: x` : `[${label}]: x`);
    }
  }
  return lines.join("\n\n");
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

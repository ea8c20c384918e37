import type { RootContent } from "mdast";
import { type Span, shift } from "../base/span.ts";
import type { Block } from "./block.ts";
import { spanOf } from "./masking.ts";
import { parseTree } from "./parser.ts";
import { kindOf, readBlock } from "./read-block.ts";
import { type Reparsed, reparse } from "./reparse.ts";

export type MarkdownDocument = {
  /** The same for all versions of a document, each of which was parsed from the one before. */
  readonly origin: object;
  readonly text: string;
  readonly blocks: readonly Block[];
  /** Where each block starts in the text, in the order of `blocks`. */
  readonly starts: readonly number[];
};

/**
 * Parses the text. A block that reads as it did in `previous` is that same value, so that whatever was derived from it need not be
 * derived again.
 */
export function parseDocument(text: string, previous?: MarkdownDocument): MarkdownDocument {
  if (previous?.text === text) return previous;
  const part = previous === undefined ? undefined : reparse(previous, text);
  if (previous !== undefined && part !== undefined) return withPart(previous, text, part);
  const source = text.startsWith(BYTE_ORDER_MARK) ? ` ${text.slice(1)}` : text;
  const nodes = parseTree(source).children;
  const starts = nodes.map((node) => spanOf(node).start);
  const blocks = reuseBlocks(nodes, source, previous?.blocks ?? []);
  return { origin: previous?.origin ?? {}, text, blocks, starts };
}

/** The blocks before and behind the part as they were, those behind moved by what the text grew. */
function withPart(
  previous: MarkdownDocument,
  text: string,
  { head, tail, nodes, source, start }: Reparsed,
): MarkdownDocument {
  const behind = previous.blocks.length - tail;
  const grown = text.length - previous.text.length;
  return {
    origin: previous.origin,
    text,
    blocks: [
      ...previous.blocks.slice(0, head),
      ...reuseBlocks(nodes, source, previous.blocks.slice(head, behind)),
      ...previous.blocks.slice(behind),
    ],
    starts: [
      ...previous.starts.slice(0, head),
      ...nodes.map((node) => start + spanOf(node).start),
      ...previous.starts.slice(behind).map((old) => old + grown),
    ],
  };
}

/** The place of a block's span in the whole text; the span itself where the block is not, or no longer, of this document. */
export function absoluteSpan(document: MarkdownDocument, block: Block, range: Span): Span {
  return shift(range, blockStart(document, block));
}

export function blockStart(document: MarkdownDocument, block: Block): number {
  return document.starts[blockIndex(document, block)] ?? 0;
}

/** The block's place among the document's; -1 where it is not, or no longer, of this document. */
export function blockIndex({ blocks }: MarkdownDocument, block: Block): number {
  const last = lastIndexes.get(block) ?? 0;
  for (let distance = 0; distance <= NEARBY; distance += 1) {
    for (const index of [last + distance, last - distance]) {
      if (blocks[index] !== block) continue;
      if (distance > 0) lastIndexes.set(block, index);
      return index;
    }
  }
  const index = blocks.indexOf(block);
  if (index >= 0) lastIndexes.set(block, index);
  return index;
}

/** Where a block was found last. Edits move blocks by a few places, so that it is mostly still near there. */
const lastIndexes = new WeakMap<Block, number>();

const NEARBY = 8;

/** The block that holds an offset, or ends right at it, with the offset as it counts in that block. */
export function blockAt(
  document: MarkdownDocument,
  offset: number,
): { readonly block: Block; readonly offset: number } | undefined {
  let low = 0;
  let high = document.starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((document.starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const block = document.blocks[low];
  const inside = offset - (document.starts[low] ?? 0);
  return block === undefined || inside < 0 || inside > block.text.length ? undefined : { block, offset: inside };
}

const BYTE_ORDER_MARK = "\uFEFF";

/** Matches from both ends, then reads what is between. No value stands for two blocks. */
function reuseBlocks(nodes: readonly RootContent[], source: string, previous: readonly Block[]): readonly Block[] {
  const common = Math.min(nodes.length, previous.length);
  let head = 0;
  while (head < common && reads(nodes[head], source, previous[head])) head += 1;
  let tail = 0;
  while (tail < common - head && reads(nodes.at(-1 - tail), source, previous.at(-1 - tail))) tail += 1;
  const changed = nodes.slice(head, nodes.length - tail);
  return [
    ...previous.slice(0, head),
    ...changed.map((node) => readBlock(node, source)),
    ...previous.slice(previous.length - tail),
  ];
}

/** True where reading the node would give the block again: the same source, with the same of its labels defined somewhere. */
function reads(node: RootContent | undefined, source: string, block: Block | undefined): boolean {
  if (node === undefined || block === undefined) return false;
  const { start, end } = spanOf(node);
  if (kindOf(node) !== block.kind) return false;
  if (end - start !== block.text.length || !source.startsWith(block.text, start)) return false;
  return !block.text.includes("[") || readBlock(node, source).masked === block.masked;
}

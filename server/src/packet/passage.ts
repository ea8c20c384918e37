import { contains, type Span } from "../base/span.ts";
import type { Block, ListItem } from "../markdown/block.ts";

/** A stretch of running text in a block: a paragraph, the text of an item, a cell. */
export type Passage = {
  readonly block: Block;
  readonly span: Span;
  readonly inQuote: boolean;
  /** True for an item of a list and for a cell, where a sentence may leave out its subject. */
  readonly terse: boolean;
};

/** The passages of a block, or of a part of it, in the order of the text. Headings and notes at the foot are none. */
export function passagesOf(block: Block, range?: Span): readonly Passage[] {
  if (block.kind === "footnote-definition") return [];
  return block.leaves.flatMap(({ kind, span, inList, inQuote }) =>
    kind === "heading" || (range !== undefined && !contains(range, span))
      ? []
      : [{ block, span, inQuote, terse: inList || kind === "cell" }],
  );
}

/** The items of the outermost list. */
export function outermostItems(block: Block): readonly ListItem[] {
  return block.items.filter(({ depth }) => depth === 0);
}

/** The items of the lists inside an item. */
export function itemsInside({ items }: Block, { span, depth }: ListItem): readonly ListItem[] {
  return items.filter((item) => item.depth === depth + 1 && contains(span, item.span));
}

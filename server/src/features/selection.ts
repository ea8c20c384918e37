import { contains, type Span, shift, touches } from "../base/span.ts";
import type { Block } from "../markdown/block.ts";
import { clausesOf } from "../markdown/clauses.ts";
import { blockAt, blockStart } from "../markdown/document.ts";
import type { PacketDocument } from "../packet/packet-document.ts";
import type { Checked } from "../rules/checker.ts";

/**
 * What a growing selection takes in, from the narrowest to the widest: figure, link, clause, sentence, paragraph or cell, row or item, block,
 * section, the sections around it, and all. Each holds the one before it. Spans count in the document's text.
 */
export function selectionAt(checked: Checked, document: PacketDocument, offset: number): readonly Span[] {
  const { markdown, sections } = document;
  const at = blockAt(markdown, offset);
  const inBlock = at === undefined ? [] : partsAround(checked, document, at.block, at.offset);
  const start = at === undefined ? 0 : blockStart(markdown, at.block);
  const index = at === undefined ? -1 : markdown.blocks.indexOf(at.block);
  const around = sections.filter(({ from, to }) => from <= index && index < to).toReversed();
  const outer = around.map(({ heading, to }): Span => {
    const last = markdown.blocks[to - 1] ?? heading;
    return { start: blockStart(markdown, heading), end: blockStart(markdown, last) + last.text.length };
  });
  return nested(
    [...inBlock.map((span) => shift(span, start)), ...outer, { start: 0, end: markdown.text.length }],
    offset,
  );
}

function partsAround(checked: Checked, document: PacketDocument, block: Block, offset: number): readonly Span[] {
  const sentence = block.sentences.find(({ span }) => touches(span, offset));
  const rows = block.tables.flatMap((table) => [...table.rows.map(({ span }) => span), table.span]);
  const items = block.items.toSorted((left, right) => right.depth - left.depth).map(({ span }) => span);
  return [
    ...checked.figuresOf(document, block).map(({ figure }) => figure.span),
    ...block.links.flatMap(({ textSpan, span }) => [textSpan, span]),
    ...(sentence === undefined ? [] : clausesOf(block.masked, sentence.span)),
    ...(sentence === undefined ? [] : [sentence.span]),
    ...block.leaves.map(({ span }) => span),
    ...rows,
    ...items,
    { start: 0, end: block.text.length },
  ];
}

/** Those around the offset of which each is wider than the one before it. */
function nested(spans: readonly Span[], offset: number): readonly Span[] {
  const kept: Span[] = [];
  for (const span of spans) {
    const last = kept.at(-1);
    if (!touches(span, offset) || span.start === span.end) continue;
    if (last === undefined || (contains(span, last) && span.end - span.start > last.end - last.start)) kept.push(span);
  }
  return kept;
}

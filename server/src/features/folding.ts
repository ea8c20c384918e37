import type { Span } from "../base/span.ts";
import { absoluteSpan, blockStart } from "../markdown/document.ts";
import type { PacketDocument } from "../packet/packet-document.ts";

/** A part of a document that can be folded away. The span counts in the document's text. */
export type Fold = { readonly kind: "section" | "front-matter" | "comment" | "table"; readonly span: Span };

/** Each section down to its last block, the front matter, the tables, and what stands in comments. */
export function foldsOf({ markdown, sections }: PacketDocument): readonly Fold[] {
  const folds = sections.map(({ heading, to }): Fold => {
    const last = markdown.blocks[to - 1] ?? heading;
    const start = blockStart(markdown, heading);
    return { kind: "section", span: { start, end: blockStart(markdown, last) + last.text.length } };
  });
  const inside = markdown.blocks.flatMap((block): readonly Fold[] => {
    if (block.kind === "front-matter") {
      return [{ kind: block.kind, span: absoluteSpan(markdown, block, { start: 0, end: block.text.length }) }];
    }
    return [
      ...block.tables.map((table): Fold => ({ kind: "table", span: absoluteSpan(markdown, block, table.span) })),
      ...block.comments.map(
        (comment): Fold => ({ kind: "comment", span: absoluteSpan(markdown, block, comment.span) }),
      ),
    ];
  });
  return [...folds, ...inside].toSorted((left, right) => left.span.start - right.span.start);
}

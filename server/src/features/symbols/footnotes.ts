import { memoByFirst } from "../../base/memo.ts";
import type { Span } from "../../base/span.ts";
import type { Block } from "../../markdown/block.ts";
import type { PacketDocument } from "../../packet/packet-document.ts";
import type { Place } from "../../packet/place.ts";

/** A footnote of one document: what it is called, where it is defined and where it is marked. */
export type Footnote = {
  /** As CommonMark normalizes it. */
  readonly key: string;
  /** As its definition writes it, or else its first mark. */
  readonly label: string;
  readonly definition?: FootnoteDefinition;
  readonly marks: readonly FootnoteMark[];
};

export type FootnoteDefinition = {
  readonly block: Block;
  /** The label alone. */
  readonly place: Place;
};

export type FootnoteMark = {
  /** The mark with its brackets. */
  readonly place: Place;
  /** The label alone; counts in the block. */
  readonly label: Span;
};

/** The footnotes of a document by their keys: those that are marked first, in the order of their marks. */
export const footnotesOf: (document: PacketDocument) => ReadonlyMap<string, Footnote> = memoByFirst(
  (document: PacketDocument) => {
    const marks = marksOf(document);
    const definitions = definitionsOf(document);
    const keys = new Set([...marks.keys(), ...definitions.keys()]);
    return new Map(
      [...keys].map((key) => {
        const definition = definitions.get(key);
        const own = marks.get(key) ?? [];
        const label = definition === undefined ? labelOf(own[0]) : textOfPlace(definition.place);
        return [key, { key, label, marks: own, ...(definition !== undefined && { definition }) }];
      }),
    );
  },
);

function marksOf({ path: file, markdown }: PacketDocument): ReadonlyMap<string, readonly FootnoteMark[]> {
  const marks = new Map<string, FootnoteMark[]>();
  for (const block of markdown.blocks) {
    for (const { kind, span, target } of block.links) {
      if (kind !== "footnote" || target.kind !== "label") continue;
      const mark: FootnoteMark = { place: { file, block, span }, label: target.span };
      const known = marks.get(target.label);
      if (known === undefined) marks.set(target.label, [mark]);
      else known.push(mark);
    }
  }
  return marks;
}

/** The first definition of a label is the one that holds. */
function definitionsOf({ path: file, markdown }: PacketDocument): ReadonlyMap<string, FootnoteDefinition> {
  const definitions = new Map<string, FootnoteDefinition>();
  for (const block of markdown.blocks) {
    if (block.definition?.kind !== "footnote" || definitions.has(block.definition.label)) continue;
    const { label, labelSpan } = block.definition;
    definitions.set(label, { block, place: { file, block, span: labelSpan } });
  }
  return definitions;
}

function labelOf(mark: FootnoteMark | undefined): string {
  return mark === undefined ? "" : textOfPlace({ ...mark.place, span: mark.label });
}

function textOfPlace({ block, span }: Place): string {
  return block?.text.slice(span.start, span.end) ?? "";
}

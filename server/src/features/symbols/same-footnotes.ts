import type { Packet } from "../../packet/packet.ts";
import type { PacketDocument } from "../../packet/packet-document.ts";
import { type Footnote, footnotesOf } from "./footnotes.ts";

export type FootnoteOfDocument = { readonly document: PacketDocument; readonly footnote: Footnote };

/**
 * A footnote with those of other documents that are the same: they have its label, and their definitions say the same. Labels count in one
 * document alone; a packet that cites one source in many documents writes its footnote in each.
 */
export function sameFootnotes(
  document: PacketDocument,
  footnote: Footnote,
  { documents }: Packet,
): readonly FootnoteOfDocument[] {
  const said = definitionText(footnote);
  return documents.flatMap((other) => {
    if (other === document) return [{ document, footnote }];
    const same = footnotesOf(other).get(footnote.key);
    return same === undefined || said === undefined || definitionText(same) !== said
      ? []
      : [{ document: other, footnote: same }];
  });
}

/** What the definition says behind its label. */
function definitionText({ definition }: Footnote): string | undefined {
  if (definition === undefined) return undefined;
  const { block, place } = definition;
  return block.text.slice(place.span.end).replace(/\s+/g, " ").trim();
}

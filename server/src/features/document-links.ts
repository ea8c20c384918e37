import type { PacketDocument } from "../packet/packet-document.ts";
import type { Place } from "../packet/place.ts";
import type { Checked } from "../rules/checker.ts";
import { targetsOf } from "./definition.ts";

/** An address in a document, or a footnote's mark, with the first place that it leads to. */
export type DocumentLink = { readonly place: Place; readonly target: Place };

/** The citations that lead into the packet, each to its very cell, row or section. */
export function linksOf(checked: Checked, document: PacketDocument): readonly DocumentLink[] {
  return document.markdown.blocks.flatMap((block) => {
    const citations = block.links.length === 0 ? [] : checked.citationsOf(document, block);
    return citations.flatMap((citation): readonly DocumentLink[] => {
      const [target] = targetsOf(citation, checked);
      const { link } = citation;
      const span = link.target.kind === "address" ? link.target.span : link.span;
      return target === undefined ? [] : [{ place: { file: document.path, block, span }, target }];
    });
  });
}

import type { Block } from "../markdown/block.ts";
import { type PacketDocument, placeOfBlock } from "../packet/packet-document.ts";
import { checkedBlocks } from "./checked-blocks.ts";
import { packetRule } from "./rule.ts";

type Uncited = { readonly kind: "file"; readonly path: string } | { readonly kind: "footnote"; readonly label: string };

export const appendixUncited = packetRule<Uncited>({
  name: "appendix-uncited",
  scope: "packet",
  severity: "info",
  what: "A source that nothing cites, or a footnote that no mark leads to.",
  why: "An appendix without a claim is weight; more often a claim has lost its citation.",
  *check({ packet, citationsOf }) {
    const cited = new Set<string>();
    const labels = new Map<PacketDocument, Set<string>>();
    for (const { part, block } of checkedBlocks(packet)) {
      const used = labels.get(part.document) ?? new Set<string>();
      labels.set(part.document, used);
      for (const { link, leads } of citationsOf(part.document, block)) {
        if (link.kind === "footnote" && link.target.kind === "label") used.add(link.target.label);
        for (const { target } of leads) if (target.kind === "inside") cited.add(target.path);
      }
    }
    for (const { path } of packet.sources) {
      if (!cited.has(path)) yield { place: { file: path, span: { start: 0, end: 0 } }, data: { kind: "file", path } };
    }
    for (const document of packet.documents) {
      for (const block of unusedFootnotes(document, labels.get(document))) {
        const label = block.definition?.label ?? "";
        yield { place: placeOfBlock(document, block), data: { kind: "footnote", label } };
      }
    }
  },
  message: (data) =>
    data.kind === "file"
      ? `No document cites ${data.path}. Cite it where its figures stand, or leave it out.`
      : `No mark leads to the footnote [^${data.label}]. Cite it, or delete it.`,
});

function unusedFootnotes(document: PacketDocument, used: ReadonlySet<string> | undefined): readonly Block[] {
  return document.markdown.blocks.filter(
    ({ definition }) => definition?.kind === "footnote" && used?.has(definition.label) !== true,
  );
}

import type { MissingReason } from "../packet/checked-citation.ts";
import { sentenceRule } from "./rule.ts";

type Missing =
  | { readonly kind: "target"; readonly address: string; readonly reason: MissingReason }
  | { readonly kind: "label"; readonly mark: string };

export const citationTargetMissing = sentenceRule<Missing>({
  name: "citation-target-missing",
  scope: "sentence",
  severity: "error",
  what: "A citation that leads nowhere: a file, a row or a cell that is not there, a footnote without a definition.",
  why: "A panel that follows the citation finds nothing, and takes the figure for made up.",
  *check({ citations, span, file, block }) {
    for (const { link, leads, undefinedLabel } of citations) {
      if (link.span.start < span.start || link.span.end > span.end) continue;
      if (undefinedLabel !== undefined) {
        const mark = block.text.slice(link.span.start, link.span.end);
        yield { place: { file, block, span: link.span }, data: { kind: "label", mark } };
      }
      if (link.kind === "footnote") continue;
      for (const lead of leads) {
        if (lead.kind !== "missing") continue;
        const { at } = lead.target;
        const address = at.block.text.slice(at.span.start, at.span.end);
        const place = at.block === block ? { file, block, span: link.target.span } : { file, block, span: link.span };
        yield { place, data: { kind: "target", address, reason: lead.reason } };
      }
    }
  },
  message: (data) => {
    if (data.kind === "label") return `${data.mark} has no definition in this document. Add one that links the source.`;
    return `\`${data.address}\` ${REASONS[data.reason]}`;
  },
});

const REASONS: Readonly<Record<MissingReason, string>> = {
  "no-file": "is not in the packet. Correct the path, or attach the file.",
  folder: "is a folder. Cite a file in it.",
  outside: "leads out of the packet's folder, so it is not opened. Copy the file into the packet.",
  "no-fragment": "names a row, a cell or a section that is not there. Correct what follows the #.",
  itself: "leads to the sentence that cites it. Cite the source instead.",
  unreadable: "could not be read. See the problem in that file.",
};

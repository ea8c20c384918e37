import { folderOf, nameOf, relativePath } from "../base/path.ts";
import { inEveryBlock } from "../packet/in-every-block.ts";
import { placeOfBlock } from "../packet/packet-document.ts";
import { readTimeline } from "../packet/timeline.ts";
import { inCheckedBlocks } from "./in-checked-blocks.ts";
import { editAt, packetRule } from "./rule.ts";

type Uncited = { readonly kind: "file"; readonly path: string } | { readonly kind: "footnote"; readonly label: string };

export const appendixUncited = packetRule<Uncited>({
  name: "appendix-uncited",
  scope: "packet",
  severity: "info",
  what: "A source that nothing cites, or a footnote that no mark leads to.",
  why: "An appendix without a claim is weight; more often a claim has lost its citation.",
  *check(scope) {
    const { packet } = scope;
    const cited = new Set(citedPaths(scope));
    const labels = new Set(usedLabels(scope));
    const plans = new Set(readTimeline(packet)?.entries.map(({ place }) => place.file));
    for (const { path } of packet.sources) {
      if (!cited.has(path) && !plans.has(path))
        yield { place: { file: path, span: { start: 0, end: 0 } }, data: { kind: "file", path } };
    }
    for (const { path, block, label } of footnotes(packet)) {
      if (labels.has(`${path}\n${label}`)) continue;
      yield { place: placeOfBlock({ path }, block), data: { kind: "footnote", label } };
    }
  },
  message: (data) =>
    data.kind === "file"
      ? `No document cites ${data.path}. Cite it where its figures stand, or leave it out.`
      : `No mark leads to the footnote [^${data.label}]. Cite it, or delete it.`,
  fixes: ({ place, data }, { packet }) => {
    if (data.kind === "footnote") {
      const end = place.block?.text.length ?? place.span.end;
      return [{ title: "Delete the footnote", safe: false, edits: [editAt(place, { start: 0, end }, "")] }];
    }
    const [narrative] = packet.partsOf("narrative");
    const last = narrative?.blocks.findLast(({ kind }) => kind === "paragraph" || kind === "list");
    if (narrative === undefined || last === undefined) return [];
    const { document } = narrative;
    const end = { start: last.text.length, end: last.text.length };
    const address = encodeURI(relativePath(folderOf(document.path), data.path));
    const edit = editAt(placeOfBlock(document, last), end, ` ([${nameOf(data.path)}](${address}))`);
    return [{ title: "Cite it at the end of the narrative", safe: false, edits: [edit] }];
  },
});

const citedPaths = inCheckedBlocks(({ citations }) =>
  citations.flatMap(({ leads }) => leads.flatMap(({ target }) => (target.kind === "inside" ? [target.path] : []))),
);

/** The labels of footnote marks, each behind its document and a line break. */
const usedLabels = inCheckedBlocks(({ file, citations }) =>
  citations.flatMap(({ link }) =>
    link.kind === "footnote" && link.target.kind === "label" ? [`${file}\n${link.target.label}`] : [],
  ),
);

const footnotes = inEveryBlock((block, path) =>
  block.definition?.kind === "footnote" ? [{ path, block, label: block.definition.label }] : [],
);

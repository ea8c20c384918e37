import { memoByFirst } from "../base/memo.ts";
import { folderOf, relativePath } from "../base/path.ts";
import { slugOf } from "../markdown/slug.ts";
import type { CitationLead } from "../packet/checked-citation.ts";
import type { Evidence } from "../packet/evidence.ts";
import type { PacketDocument } from "../packet/packet-document.ts";
import type { Checked } from "../rules/checker.ts";
import type { PlacedEdit } from "../rules/rule.ts";
import { footnotesOf } from "./symbols/footnotes.ts";

/** What a document cites, written as it writes its other citations. */
export type CitationText = {
  /** The figure with its citation. */
  readonly text: string;
  /** The definition of a footnote that is not there yet. */
  readonly also: readonly PlacedEdit[];
};

/** Evidence with what leads to it from a link. */
export type Citable = { readonly file: string; readonly fragment: string; readonly title: string };

export function citableOf({ place, fragment, rowLabel, columnLabel, address }: Evidence): Citable {
  const labels = [rowLabel, place.block === undefined ? columnLabel : ""].filter((label) => label !== "");
  return { file: place.file, fragment, title: labels.join(", ") || address };
}

/** From a document to a place in a file: `../sources/close.csv#cell=4,2`. */
export function addressTo({ file, fragment }: Pick<Citable, "file" | "fragment">, from: PacketDocument): string {
  const path = encodeURI(relativePath(folderOf(from.path), file));
  return fragment === "" ? path : `${path}#${fragment.replaceAll(" ", "%20")}`;
}

/** A figure with its citation: in a link, or before a footnote's mark where the document cites by footnotes. */
export function citeFigure(figure: string, cited: Citable, document: PacketDocument, checked: Checked): CitationText {
  if (citationStyle(document, checked) === "link") {
    return { text: `[${figure}](${addressTo(cited, document)})`, also: [] };
  }
  const known = footnoteFor(cited, document, checked);
  if (known !== undefined) return { text: `${figure}[^${known}]`, also: [] };
  const { label, edit } = newFootnote(cited, document);
  return { text: `${figure}[^${label}]`, also: [edit] };
}

/** A footnote for the evidence under a label that is free, with its definition at the end of the document. */
export function newFootnote(
  cited: Citable,
  document: PacketDocument,
): { readonly label: string; readonly edit: PlacedEdit } {
  const taken = footnotesOf(document);
  const plain = slugOf(cited.title).slice(0, LONGEST_LABEL).replace(/-+$/, "") || "source";
  let label = plain;
  for (let count = 2; taken.has(label); count += 1) label = `${plain}-${count}`;
  const { text, blocks } = document.markdown;
  const isList = blocks.at(-1)?.kind === "footnote-definition";
  const gap = (text.endsWith("\n") ? "" : "\n") + (isList ? "" : "\n");
  const definition = `${gap}[^${label}]: [${cited.title.replace(/[[\]]/g, "")}](${addressTo(cited, document)}).\n`;
  const end = { start: text.length, end: text.length };
  return { label, edit: { place: { file: document.path, span: end }, text: definition } };
}

const LONGEST_LABEL = 40;

/** As most citations of the document are, or else of the packet; a link where there are none. */
function citationStyle(document: PacketDocument, checked: Checked): "link" | "footnote" {
  const own = countStyles(document);
  if (own.links !== own.footnotes) return own.links > own.footnotes ? "link" : "footnote";
  const all = checked.packet.documents.map(countStyles);
  const links = all.reduce((sum, one) => sum + one.links, 0);
  const footnotes = all.reduce((sum, one) => sum + one.footnotes, 0);
  return footnotes > links ? "footnote" : "link";
}

const countStyles = memoByFirst(({ markdown }: PacketDocument) => {
  const links = markdown.blocks.flatMap((block) => (block.kind === "footnote-definition" ? [] : block.links));
  return {
    links: links.filter(({ kind, target }) => kind === "link" && target.kind === "address").length,
    footnotes: links.filter(({ kind }) => kind === "footnote").length,
  };
});

/** A footnote whose definition leads to the evidence, and to nothing else. */
function footnoteFor(cited: Citable, document: PacketDocument, { citationsOf }: Checked): string | undefined {
  for (const { label, definition } of footnotesOf(document).values()) {
    if (definition === undefined) continue;
    const leads = citationsOf(document, definition.block).flatMap((citation) => citation.leads);
    const [only, ...others] = leads;
    if (only !== undefined && others.length === 0 && leadsTo(only, cited)) return label;
  }
  return undefined;
}

function leadsTo({ target }: CitationLead, { file, fragment }: Citable): boolean {
  return target.kind === "inside" && target.path === file && target.fragment === fragment;
}

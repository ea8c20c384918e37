import type { Span } from "../base/span.ts";
import type { Block } from "../markdown/block.ts";
import type { MarkdownDocument } from "../markdown/document.ts";
import { type Section, sectionsOf } from "../markdown/section.ts";
import { type FrontMatter, readFrontMatter } from "./front-matter.ts";
import type { Place } from "./place.ts";

/** A Markdown file of the packet. */
export type PacketDocument = {
  /** Relative to the packet's root. */
  readonly path: string;
  readonly markdown: MarkdownDocument;
  readonly sections: readonly Section[];
  readonly frontMatter: FrontMatter;
};

/** What did not change since `previous`, the version of the document before, is the same value. */
export function packetDocument(path: string, markdown: MarkdownDocument, previous?: PacketDocument): PacketDocument {
  const known = previous !== undefined && sameHeadings(previous.markdown, markdown);
  const sections = known ? previous.sections : sectionsOf(markdown);
  return { path, markdown, sections, frontMatter: readFrontMatter(markdown) };
}

/** True where the same headings stand at the same places among the blocks. */
function sameHeadings({ blocks: before }: MarkdownDocument, { blocks }: MarkdownDocument): boolean {
  return (
    before.length === blocks.length &&
    blocks.every((block, index) => {
      const old = before[index];
      return old === block || (old?.heading === undefined && block.heading === undefined);
    })
  );
}

/** The place of a span that counts in a block of the document. */
export function placeIn(document: { readonly path: string }, block: Block, range: Span): Place {
  return { file: document.path, block, span: range };
}

/** The place of a whole block, or of its first line where it has several. */
export function placeOfBlock(document: { readonly path: string }, block: Block): Place {
  const end = block.text.search(/[\r\n]/);
  return { file: document.path, block, span: { start: 0, end: end < 0 ? block.text.length : end } };
}

/** Where something that the document lacks is reported: its first heading, or its first line. */
export function placeOfDocument(document: PacketDocument): Place {
  const first =
    document.sections[0]?.heading ??
    document.markdown.blocks.find(
      ({ kind, comments }) => kind !== "front-matter" && !(kind === "html" && comments.length > 0),
    );
  return first === undefined ? { file: document.path, span: { start: 0, end: 0 } } : placeOfBlock(document, first);
}

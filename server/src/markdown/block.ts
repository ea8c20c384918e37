import type { Span } from "../base/span.ts";

/**
 * One top-level block of a Markdown document with all that is read from it. Every span inside counts from the block's start, so that a
 * block that only moved is the same value, and whatever was derived from it still holds.
 */
export type Block = {
  readonly kind: BlockKind;
  /** The source, from the block's first character to its last. */
  readonly text: string;
  /** The source with markup and opaque content masked: as long as `text`. */
  readonly masked: string;
  /** Where prose stands: paragraphs, headings and table cells, wherever they are nested, in the order of the text. */
  readonly leaves: readonly Leaf[];
  readonly sentences: readonly Sentence[];
  readonly links: readonly Link[];
  readonly tables: readonly TableBlock[];
  readonly items: readonly ListItem[];
  readonly comments: readonly HtmlComment[];
  /** Set for a heading. */
  readonly heading?: { readonly depth: number };
  /** The labels that the block defines, wherever the definitions are nested, as they are written. */
  readonly labels: readonly DefinedLabel[];
  /** Set for a link or footnote definition, with its label as CommonMark normalises it. */
  readonly definition?: Definition;
  /** Set where markup nests deeper than is read; what lies deeper is text. */
  readonly tooDeep?: true;
};

export type BlockKind =
  | "paragraph"
  | "heading"
  | "list"
  | "quote"
  | "table"
  | "code"
  | "html"
  | "rule"
  | "front-matter"
  | "definition"
  | "footnote-definition";

export type Leaf = {
  readonly kind: "paragraph" | "heading" | "cell";
  readonly span: Span;
  readonly inList: boolean;
  readonly inQuote: boolean;
};

export type Sentence = {
  readonly span: Span;
  /** Index into the block's leaves. */
  readonly leaf: number;
};

export type Link = {
  readonly kind: "link" | "image" | "autolink" | "footnote";
  readonly span: Span;
  /** What a reader sees; empty for a footnote mark. */
  readonly textSpan: Span;
  readonly target: LinkTarget;
};

/** An address as written, or the label of a definition that may stand anywhere in the document. */
export type LinkTarget =
  | { readonly kind: "address"; readonly address: string; readonly span: Span }
  | { readonly kind: "label"; readonly label: string; readonly span: Span };

export type TableBlock = {
  readonly span: Span;
  /** The header row first. Rows may be ragged. */
  readonly rows: readonly TableRow[];
};

export type TableRow = {
  readonly span: Span;
  readonly cells: readonly TableCell[];
};

export type TableCell = {
  /** The content without the pipes and the spaces around it; empty, at the place where content would stand, in an empty cell. */
  readonly span: Span;
};

export type ListItem = {
  readonly span: Span;
  /** 0 for an item of the outermost list. */
  readonly depth: number;
  readonly ordered: boolean;
};

export type HtmlComment = {
  readonly span: Span;
  /** What stands between `<!--` and `-->`, trimmed. */
  readonly text: string;
};

export type DefinedLabel = { readonly kind: "link" | "footnote"; readonly label: string };

export type Definition = {
  readonly kind: "link" | "footnote";
  readonly label: string;
  readonly labelSpan: Span;
  /** The address of a link definition. */
  readonly target?: LinkTarget;
};

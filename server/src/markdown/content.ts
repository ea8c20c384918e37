import type { Span } from "../base/span.ts";

/** What a block of a document says and how it is set out, for whoever writes it in another format. */
export type Content =
  | { readonly kind: "heading"; readonly depth: number; readonly inlines: readonly Inline[] }
  | { readonly kind: "paragraph"; readonly inlines: readonly Inline[] }
  | {
      readonly kind: "list";
      readonly ordered: boolean;
      readonly start: number;
      readonly items: readonly (readonly Content[])[];
    }
  | { readonly kind: "quote"; readonly contents: readonly Content[] }
  | { readonly kind: "table"; readonly columns: readonly ColumnAlign[]; readonly rows: readonly ContentRow[] }
  | { readonly kind: "code"; readonly text: string }
  | { readonly kind: "rule" };

export type ColumnAlign = "left" | "center" | "right";

/** The header is the first row. */
export type ContentRow = readonly (readonly Inline[])[];

export type Inline =
  | {
      readonly kind: "text";
      readonly text: string;
      /** Where it is read from, in the block; undefined for code. */
      readonly span?: Span;
      readonly strong: boolean;
      readonly emphasis: boolean;
      readonly deleted: boolean;
      readonly code: boolean;
      /** The address of the link that it is part of. */
      readonly link?: string;
    }
  | { readonly kind: "footnote"; readonly label: string }
  | { readonly kind: "break" };

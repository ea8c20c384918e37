import type { Citation, CitationTarget } from "./citation.ts";
import type { Evidence, EvidenceRow } from "./evidence.ts";

/** A citation with what each of its targets leads to. */
export type CheckedCitation = Citation & {
  readonly leads: readonly CitationLead[];
};

/** What a target leads to, from the narrowest to nothing. */
export type CitationLead =
  /** Single cells that the fragment names. */
  | {
      readonly kind: "cells";
      readonly target: CitationTarget;
      readonly file: string;
      readonly cells: readonly Evidence[];
    }
  | {
      readonly kind: "rows";
      readonly target: CitationTarget;
      readonly file: string;
      readonly rows: readonly EvidenceRow[];
    }
  /** A whole file, or a section of a document; its tables are searched. */
  | { readonly kind: "file"; readonly target: CitationTarget; readonly file: string; readonly section?: string }
  | { readonly kind: "missing"; readonly target: CitationTarget; readonly reason: MissingReason }
  | { readonly kind: "remote"; readonly target: CitationTarget };

export type MissingReason = "no-file" | "folder" | "outside" | "no-fragment" | "itself" | "unreadable";

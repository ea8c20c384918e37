import { sameItems, sameList } from "../base/memo.ts";
import { sameSpan } from "../base/span.ts";
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

/** True where the citations of one block lead to the same as before. */
export function sameLeads(left: readonly CheckedCitation[], right: readonly CheckedCitation[]): boolean {
  return sameList(
    left,
    right,
    (one, other) =>
      one.link === other.link &&
      one.undefinedLabel === other.undefinedLabel &&
      sameList(one.targets, other.targets, sameTarget) &&
      sameList(one.leads, other.leads, sameLead),
  );
}

function sameLead(left: CitationLead, right: CitationLead): boolean {
  return sameTarget(left.target, right.target) && leadsToTheSame(left, right);
}

/** True where both lead to the same, wherever their addresses are written. */
export function leadsToTheSame(left: CitationLead, right: CitationLead): boolean {
  switch (left.kind) {
    case "cells":
      return right.kind === "cells" && left.file === right.file && sameItems(left.cells, right.cells);
    case "rows":
      return right.kind === "rows" && left.file === right.file && sameItems(left.rows, right.rows);
    case "file":
      return right.kind === "file" && left.file === right.file && left.section === right.section;
    case "missing":
      return right.kind === "missing" && left.reason === right.reason;
    case "remote":
      return right.kind === "remote";
  }
}

function sameTarget(left: CitationTarget, right: CitationTarget): boolean {
  const same =
    left.kind === "inside"
      ? right.kind === "inside" && left.path === right.path && left.fragment === right.fragment
      : right.kind === left.kind && left.address === right.address;
  return same && left.at.block === right.at.block && sameSpan(left.at.span, right.at.span);
}

import type { Span } from "../../base/span.ts";
import type { PlacedEdit } from "../../rules/rule.ts";

/** Something to insert at the cursor. `replace` counts in the document's text. */
export type Completion = {
  readonly label: string;
  readonly detail: string;
  readonly documentation: string;
  readonly kind: CompletionKind;
  readonly replace: Span;
  readonly text: string;
  readonly snippet?: string;
  /** What else changes in the document, such as the definition of a new footnote at its end. */
  readonly also?: readonly PlacedEdit[];
  /** Orders the list, ascending. */
  readonly rank: string;
};

export type CompletionKind =
  | "figure"
  | "citation"
  | "principle"
  | "slot"
  | "section"
  | "rule"
  | "key"
  | "value"
  | "file";

/** Ranks by several criteria, the weightiest first; what comes first has 0. */
export function rankOf(...criteria: readonly number[]): string {
  return criteria.map((criterion) => String(criterion).padStart(4, "0")).join(".");
}

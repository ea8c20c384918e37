import { overlaps, type Span } from "./span.ts";

/** Replaces the text of a span, which counts in the text before any edit. */
export type TextEdit = {
  readonly span: Span;
  readonly text: string;
};

/** Applies edits in the order of their places. Of two that overlap the one given first is applied and the other left out. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = "";
  let end = 0;
  for (const edit of withoutOverlaps(edits)) {
    result += text.slice(end, edit.span.start) + edit.text;
    end = edit.span.end;
  }
  return result + text.slice(end);
}

/** The edits that can be made together, in the order of their places. */
function withoutOverlaps(edits: readonly TextEdit[]): readonly TextEdit[] {
  const kept: TextEdit[] = [];
  for (const edit of edits.toSorted((left, right) => left.span.start - right.span.start)) {
    const previous = kept.at(-1);
    if (previous === undefined || !overlaps(previous.span, edit.span)) kept.push(edit);
  }
  return kept;
}

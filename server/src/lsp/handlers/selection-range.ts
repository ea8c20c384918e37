import type { Position, SelectionRange, SelectionRangeParams } from "vscode-languageserver";
import { type LinedText, toOffset, toRange } from "../convert.ts";
import { fileIdOf } from "../file-id.ts";
import type { Session } from "../session.ts";

export function selectionRanges(session: Session, { textDocument, positions }: SelectionRangeParams): SelectionRange[] {
  const file = fileIdOf(textDocument.uri);
  const document = session.lined(file);
  return positions.map((position) => selectionRange(session, file, document, position));
}

/** Every position has an answer, be it itself. */
function selectionRange(session: Session, file: string, document: LinedText, position: Position): SelectionRange {
  const spans = session.snapshot().selection(file, toOffset(document, position));
  const chain = spans
    .toReversed()
    .reduce<SelectionRange | undefined>(
      (parent, span) => ({ range: toRange(document, span), ...(parent !== undefined && { parent }) }),
      undefined,
    );
  return chain ?? { range: { start: position, end: position } };
}

import { type DocumentHighlight, DocumentHighlightKind, type DocumentHighlightParams } from "vscode-languageserver";
import { toOffset, toRange } from "../convert.ts";
import { fileIdOf } from "../file-id.ts";
import type { Session } from "../session.ts";

export function documentHighlights(
  session: Session,
  { textDocument, position }: DocumentHighlightParams,
): DocumentHighlight[] {
  const file = fileIdOf(textDocument.uri);
  const document = session.lined(file);
  return session
    .snapshot()
    .highlights(file, toOffset(document, position))
    .map((span) => ({ range: toRange(document, span), kind: DocumentHighlightKind.Text }));
}

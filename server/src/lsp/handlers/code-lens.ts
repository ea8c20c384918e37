import type { CodeLens, CodeLensParams } from "vscode-languageserver";
import { SHOW_REFERENCES, type ShowReferencesArguments } from "../../protocol/messages.ts";
import type { FileLens } from "../../snapshot.ts";
import { type LinedText, toRange } from "../convert.ts";
import { fileIdOf } from "../file-id.ts";
import { toLocation } from "../location.ts";
import type { Session } from "../session.ts";

export function codeLenses(session: Session, { textDocument }: CodeLensParams): CodeLens[] {
  if (!session.settings().codeLenses) return [];
  const file = fileIdOf(textDocument.uri);
  const document = session.lined(file);
  return session
    .snapshot()
    .lenses(file)
    .map((lens) => toCodeLens(lens, document, textDocument.uri, session));
}

/** Without a command of that name an editor shows the title alone. */
function toCodeLens({ span, title, uses }: FileLens, document: LinedText, uri: string, session: Session): CodeLens {
  const range = toRange(document, span);
  if (!session.features.showReferences || uses.length === 0) return { range, command: { title, command: "" } };
  const places: ShowReferencesArguments = [uri, range.start, uses.map((use) => toLocation(use, session))];
  return { range, command: { title, command: SHOW_REFERENCES, arguments: [...places] } };
}

import {
  LSPErrorCodes,
  type PrepareRenameParams,
  type PrepareRenameResult,
  type RenameParams,
  ResponseError,
  type WorkspaceEdit,
} from "vscode-languageserver";
import { toOffset, toRange } from "../convert.ts";
import { fileIdOf } from "../file-id.ts";
import type { Session } from "../session.ts";
import { toWorkspaceEdit } from "../workspace-edit.ts";

export function prepareRename(
  session: Session,
  { textDocument, position }: PrepareRenameParams,
): PrepareRenameResult | null {
  const file = fileIdOf(textDocument.uri);
  const document = session.lined(file);
  const found = session.snapshot().renamable(file, toOffset(document, position));
  return found === undefined ? null : { range: toRange(document, found.span), placeholder: found.name };
}

export function rename(session: Session, { textDocument, position, newName }: RenameParams): WorkspaceEdit | null {
  const file = fileIdOf(textDocument.uri);
  const renaming = session.snapshot().rename(file, toOffset(session.lined(file), position), newName);
  if (renaming === undefined) return null;
  if (renaming.kind === "refused") throw new ResponseError(LSPErrorCodes.RequestFailed, renaming.reason);
  return toWorkspaceEdit(renaming.edits, session);
}

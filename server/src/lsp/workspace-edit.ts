import type { SnippetTextEdit, TextDocumentEdit, TextEdit, WorkspaceEdit } from "vscode-languageserver";
import type { FileEdit } from "../snapshot.ts";
import { toRange } from "./convert.ts";
import type { Session } from "./session.ts";

/** The edits for the versions of now, so that an editor refuses them where the text has moved on; `null` says the copy on disk. */
export function toWorkspaceEdit(edits: readonly FileEdit[], session: Session): WorkspaceEdit {
  const byFile = groupByFile(edits);
  if (!session.features.documentChanges) {
    return {
      changes: Object.fromEntries(
        [...byFile].map(([file, own]) => [session.uri(file), own.map((edit) => toTextEdit(edit, session))]),
      ),
    };
  }
  return {
    documentChanges: [...byFile].flatMap(([file, own]) => {
      const edit = toDocumentEdit(file, own, session);
      return isThere(file, session) ? [edit] : [{ kind: "create" as const, uri: session.uri(file) }, edit];
    }),
  };
}

/** False where the edits lay out a file that an editor cannot be told to create. */
export function canMake(edits: readonly FileEdit[], session: Session): boolean {
  return session.features.createsFiles || edits.every(({ file }) => isThere(file, session));
}

/** What is edited and is not there is to be created. */
function isThere(file: string, session: Session): boolean {
  return session.snapshot().text(file) !== undefined;
}

function groupByFile(edits: readonly FileEdit[]): ReadonlyMap<string, readonly FileEdit[]> {
  const groups = new Map<string, FileEdit[]>();
  for (const edit of edits) {
    const group = groups.get(edit.file);
    if (group === undefined) groups.set(edit.file, [edit]);
    else group.push(edit);
  }
  return groups;
}

function toDocumentEdit(file: string, edits: readonly FileEdit[], session: Session): TextDocumentEdit {
  return {
    textDocument: { uri: session.uri(file), version: session.version(file) ?? null },
    edits: edits.map((edit) =>
      session.features.snippetEdits ? toSnippetEdit(edit, session) : toTextEdit(edit, session),
    ),
  };
}

export function toTextEdit(edit: FileEdit, session: Session): TextEdit {
  return { range: toRange(session.lined(edit.file), edit.span), newText: edit.text };
}

function toSnippetEdit(edit: FileEdit, session: Session): TextEdit | SnippetTextEdit {
  const { range, newText } = toTextEdit(edit, session);
  if (edit.snippet === undefined) return { range, newText };
  return { range, snippet: { kind: "snippet", value: edit.snippet } };
}

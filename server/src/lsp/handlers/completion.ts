import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  type CompletionParams,
  InsertTextFormat,
  InsertTextMode,
  MarkupKind,
} from "vscode-languageserver";
import type { CompletionKind } from "../../features/completion/completion-item.ts";
import type { FileCompletion } from "../../snapshot.ts";
import { type LinedText, toOffset, toRange } from "../convert.ts";
import { fileIdOf } from "../file-id.ts";
import { plainMarkdown } from "../plain-markdown.ts";
import type { Session } from "../session.ts";
import { toTextEdit } from "../workspace-edit.ts";

/** More digits leave other figures, so that an editor asks for those again. */
export function completion(session: Session, { textDocument, position }: CompletionParams): CompletionList {
  const file = fileIdOf(textDocument.uri);
  const document = session.lined(file);
  const found = session.snapshot().completions(file, toOffset(document, position));
  return {
    isIncomplete: found.some(({ kind }) => kind === "figure"),
    items: found.map((one) => toItem(one, document, session)),
  };
}

function toItem(found: FileCompletion, document: LinedText, session: Session): CompletionItem {
  const { features } = session;
  const snippet = features.snippetCompletion ? found.snippet : undefined;
  const { start, end } = found.replace;
  return {
    label: found.label,
    kind: KINDS[found.kind],
    detail: found.detail,
    // Else some editors show it for the item that is chosen alone, and a list of figures is a list of numbers.
    ...(features.completionDetails && { labelDetails: { description: found.detail } }),
    documentation: features.markdownCompletion
      ? { kind: MarkupKind.Markdown, value: found.documentation }
      : plainMarkdown(found.documentation),
    sortText: found.rank,
    // Editors drop an item whose filter text does not hold what stands in its range.
    filterText: `${document.text.slice(start, end)} ${found.label}`,
    insertTextFormat: snippet === undefined ? InsertTextFormat.PlainText : InsertTextFormat.Snippet,
    ...(features.insertAsIs && { insertTextMode: InsertTextMode.asIs }),
    textEdit: { range: toRange(document, found.replace), newText: snippet ?? found.text },
    ...(found.also.length > 0 && { additionalTextEdits: found.also.map((edit) => toTextEdit(edit, session)) }),
  };
}

const KINDS: Readonly<Record<CompletionKind, CompletionItemKind>> = {
  figure: CompletionItemKind.Value,
  citation: CompletionItemKind.Reference,
  principle: CompletionItemKind.EnumMember,
  slot: CompletionItemKind.Snippet,
  section: CompletionItemKind.Module,
  rule: CompletionItemKind.Constant,
  key: CompletionItemKind.Property,
  value: CompletionItemKind.Enum,
  file: CompletionItemKind.File,
};

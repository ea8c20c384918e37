import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionParams,
  InsertTextFormat,
  MarkupKind,
} from "vscode-languageserver";
import type { Completion } from "../../features/completion.ts";
import { type LinedText, toOffset, toRange } from "../convert.ts";
import { fileIdOf } from "../file-id.ts";
import { plainMarkdown } from "../plain-markdown.ts";
import type { Session } from "../session.ts";

export function completion(session: Session, { textDocument, position }: CompletionParams): CompletionItem[] {
  const file = fileIdOf(textDocument.uri);
  const document = session.lined(file);
  return session
    .snapshot()
    .completions(file, toOffset(document, position))
    .map((found) => toItem(found, document, session));
}

function toItem(found: Completion, document: LinedText, { features }: Session): CompletionItem {
  const snippet = features.snippetCompletion ? found.snippet : undefined;
  const { start, end } = found.replace;
  return {
    label: found.label,
    kind: KINDS[found.kind],
    detail: found.detail,
    documentation: features.markdownCompletion
      ? { kind: MarkupKind.Markdown, value: found.documentation }
      : plainMarkdown(found.documentation),
    sortText: found.rank,
    // Editors drop an item whose filter text does not hold what stands in its range.
    filterText: `${document.text.slice(start, end)} ${found.label}`,
    insertTextFormat: snippet === undefined ? InsertTextFormat.PlainText : InsertTextFormat.Snippet,
    textEdit: { range: toRange(document, found.replace), newText: snippet ?? found.text },
  };
}

const KINDS: Readonly<Record<Completion["kind"], CompletionItemKind>> = {
  figure: CompletionItemKind.Value,
  citation: CompletionItemKind.Reference,
  principle: CompletionItemKind.EnumMember,
  slot: CompletionItemKind.Snippet,
  section: CompletionItemKind.Module,
};

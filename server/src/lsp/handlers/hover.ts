import { type Hover, type HoverParams, MarkupKind } from "vscode-languageserver";
import { toOffset, toRange } from "../convert.ts";
import { fileIdOf } from "../file-id.ts";
import { plainMarkdown } from "../plain-markdown.ts";
import type { Session } from "../session.ts";

export function hover(session: Session, { textDocument, position }: HoverParams): Hover | null {
  const file = fileIdOf(textDocument.uri);
  const document = session.lined(file);
  const found = session.snapshot().hover(file, toOffset(document, position));
  if (found === undefined) return null;
  return {
    contents: session.features.markdownHover
      ? { kind: MarkupKind.Markdown, value: found.markdown }
      : { kind: MarkupKind.PlainText, value: plainMarkdown(found.markdown) },
    range: toRange(document, found.span),
  };
}

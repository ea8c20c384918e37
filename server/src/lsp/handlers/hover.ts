import { type Hover, type HoverParams, MarkupKind } from "vscode-languageserver";
import { withoutTurns } from "../../base/direction.ts";
import { toOffset, toRange } from "../convert.ts";
import { fileIdOf } from "../file-id.ts";
import { plainMarkdown } from "../plain-markdown.ts";
import type { Session } from "../session.ts";

export function hover(session: Session, { textDocument, position }: HoverParams): Hover | null {
  const file = fileIdOf(textDocument.uri);
  const document = session.lined(file);
  const found = session.snapshot().hover(file, toOffset(document, position));
  if (found === undefined) return null;
  const markdown = withoutTurns(found.markdown);
  return {
    contents: session.features.markdownHover
      ? { kind: MarkupKind.Markdown, value: markdown }
      : { kind: MarkupKind.PlainText, value: plainMarkdown(markdown) },
    range: toRange(document, found.span),
  };
}

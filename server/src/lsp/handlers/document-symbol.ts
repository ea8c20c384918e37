import type { DocumentSymbol, DocumentSymbolParams, SymbolInformation } from "vscode-languageserver";
import type { Span } from "../../base/span.ts";
import type { OutlineItem } from "../../features/outline.ts";
import { type LinedText, toRange } from "../convert.ts";
import { fileIdOf } from "../file-id.ts";
import type { Session } from "../session.ts";
import { SYMBOL_KINDS } from "../symbol-kinds.ts";

export function documentSymbols(
  session: Session,
  { textDocument }: DocumentSymbolParams,
): DocumentSymbol[] | SymbolInformation[] {
  const file = fileIdOf(textDocument.uri);
  const document = session.lined(file);
  const items = session.snapshot().outline(file);
  if (session.features.nestedSymbols) return items.map((item) => toSymbol(item, document));
  return items.flatMap((item) => toFlatSymbols(item, undefined, document, textDocument.uri));
}

function toSymbol(item: OutlineItem, document: LinedText): DocumentSymbol {
  return {
    name: nameOf(item),
    detail: item.detail,
    kind: SYMBOL_KINDS[item.kind],
    range: toRange(document, around(item.span, item.nameSpan)),
    selectionRange: toRange(document, item.nameSpan),
    children: item.children.map((child) => toSymbol(child, document)),
  };
}

function toFlatSymbols(
  item: OutlineItem,
  container: string | undefined,
  document: LinedText,
  uri: string,
): SymbolInformation[] {
  const name = nameOf(item);
  const symbol: SymbolInformation = {
    name,
    kind: SYMBOL_KINDS[item.kind],
    location: { uri, range: toRange(document, item.span) },
    ...(container !== undefined && { containerName: container }),
  };
  return [symbol, ...item.children.flatMap((child) => toFlatSymbols(child, name, document, uri))];
}

/** Editors refuse an outline with an empty name in it. */
function nameOf({ name, kind }: OutlineItem): string {
  return name.trim() === "" ? kind : name;
}

/** Editors refuse an outline with a name outside its item. */
function around(left: Span, right: Span): Span {
  return { start: Math.min(left.start, right.start), end: Math.max(left.end, right.end) };
}

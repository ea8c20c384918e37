import type { TextDocumentContentChangeEvent } from "vscode-languageserver";
import { type LineIndex, lineIndex, lineIndexAfter } from "../base/line-index.ts";
import type { Span } from "../base/span.ts";
import { toSpan } from "./convert.ts";
import type { PositionEncoding } from "./position-encoding.ts";

/** The editor's copy of a file. */
export type OpenDocument = {
  readonly file: string;
  /** The address as the editor writes it. */
  readonly uri: string;
  readonly version: number;
  readonly text: string;
  readonly lines: LineIndex;
  readonly encoding: PositionEncoding;
  /** What turned the version before into this one, in order; empty where the whole text was replaced. */
  readonly edits: readonly DocumentEdit[];
};

/** The span counts in the text that the edit before it left. */
export type DocumentEdit = { readonly span: Span; readonly inserted: number };

export function openDocument(
  file: string,
  uri: string,
  version: number,
  text: string,
  encoding: PositionEncoding = "utf-16",
): OpenDocument {
  return { file, uri, version, text, lines: lineIndex(text), encoding, edits: [] };
}

/** Applies the changes in their order; each counts in the text that the one before it left. */
export function changeDocument(
  document: OpenDocument,
  version: number,
  changes: readonly TextDocumentContentChangeEvent[],
): OpenDocument {
  const { encoding } = document;
  let { text, lines } = document;
  let edits: DocumentEdit[] = [];
  for (const change of changes) {
    if ("range" in change) {
      const span = toSpan({ text, lines, encoding }, change.range);
      text = text.slice(0, span.start) + change.text + text.slice(span.end);
      edits.push({ span, inserted: change.text.length });
      lines = lineIndexAfter(lines, text, span, change.text.length);
    } else {
      text = change.text;
      edits = [];
      lines = lineIndex(text);
    }
  }
  return { ...document, version, text, lines, edits };
}

/** Where the cursor stands after the last edit; undefined where the whole text was replaced. */
export function lastEditEnd({ edits }: OpenDocument): number | undefined {
  const last = edits.at(-1);
  return last === undefined ? undefined : last.span.start + last.inserted;
}

/** The span after the edits: moved by those before it, stretched by those inside it. */
export function carry(range: Span, edits: readonly DocumentEdit[]): Span {
  let { start, end } = range;
  for (const { span, inserted } of edits) {
    const growth = inserted - (span.end - span.start);
    if (span.end <= start) {
      start += growth;
      end += growth;
    } else if (span.start <= end) {
      start = Math.min(start, span.start);
      end = Math.max(end, span.end) + growth;
    }
  }
  return { start, end };
}

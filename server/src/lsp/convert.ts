import { DiagnosticSeverity, type Position, type Range } from "vscode-languageserver";
import { type LineIndex, lineColumnAt, offsetAt } from "../base/line-index.ts";
import type { Span } from "../base/span.ts";
import type { Severity } from "../rules/rule.ts";
import { offsetAfterBytes, type PositionEncoding, utf8Length } from "./position-encoding.ts";

/** A text with its lines, between the engine's offsets and the protocol's positions. */
export type LinedText = { readonly text: string; readonly lines: LineIndex; readonly encoding: PositionEncoding };

export function toPosition({ text, lines, encoding }: LinedText, offset: number): Position {
  const { line, column } = lineColumnAt(lines, offset);
  if (encoding === "utf-16") return { line, character: column };
  const start = offsetAt(lines, text, { line, column: 0 });
  return { line, character: utf8Length(text, start, start + column) };
}

export function toRange(document: LinedText, range: Span): Range {
  return { start: toPosition(document, range.start), end: toPosition(document, range.end) };
}

export function toOffset({ text, lines, encoding }: LinedText, { line, character }: Position): number {
  if (encoding === "utf-16") return offsetAt(lines, text, { line, column: character });
  const start = offsetAt(lines, text, { line, column: 0 });
  return offsetAt(lines, text, { line, column: offsetAfterBytes(text, start, character) - start });
}

/** A range that an editor gives backwards is read forwards. */
export function toSpan(document: LinedText, range: Range): Span {
  const start = toOffset(document, range.start);
  const end = toOffset(document, range.end);
  return { start: Math.min(start, end), end: Math.max(start, end) };
}

export function toSeverity(severity: Severity): DiagnosticSeverity {
  switch (severity) {
    case "error":
      return DiagnosticSeverity.Error;
    case "warning":
      return DiagnosticSeverity.Warning;
    case "info":
      return DiagnosticSeverity.Information;
  }
}

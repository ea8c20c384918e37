import { DiagnosticSeverity, type Position, type Range } from "vscode-languageserver";
import { type LineIndex, lineColumnAt, offsetAt } from "../base/line-index.ts";
import type { Span } from "../base/span.ts";
import type { Severity } from "../rules/rule.ts";

/** A text with its lines, between the engine's offsets and the protocol's positions. */
export type LinedText = { readonly text: string; readonly lines: LineIndex };

export function toPosition({ lines }: LinedText, offset: number): Position {
  const { line, column } = lineColumnAt(lines, offset);
  return { line, character: column };
}

export function toRange(document: LinedText, range: Span): Range {
  return { start: toPosition(document, range.start), end: toPosition(document, range.end) };
}

export function toOffset({ text, lines }: LinedText, position: Position): number {
  return offsetAt(lines, text, { line: position.line, column: position.character });
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

import type { ReportPosition } from "../report.ts";
import { displayWidth, visibleText } from "./visible-text.ts";

/** The first line of a range, cut to the width around it, in the parts that look different. */
export type CodeFrame = {
  readonly lineNumber: string;
  readonly before: string;
  readonly marked: string;
  readonly after: string;
  /** Carets for the marked part, with the spaces that bring them below it. */
  readonly carets: string;
};

/** Undefined where the text does not have the place. */
export function codeFrame(
  text: string,
  start: ReportPosition,
  end: ReportPosition,
  width: number,
): CodeFrame | undefined {
  const lineStart = start.offset - (start.column - 1);
  const lineEnd = endOfLine(text, lineStart);
  if (lineStart < 0 || start.offset > lineEnd) return undefined;
  const last = Math.max(start.offset, Math.min(end.offset, lineEnd));
  const lineNumber = String(start.line);
  const window = cut(lineStart, lineEnd, start.offset, Math.max(width - lineNumber.length - 3, 20));
  const markedEnd = Math.min(last, window.end);
  const before = (window.start > lineStart ? "…" : "") + visibleText(text.slice(window.start, start.offset));
  const marked = visibleText(text.slice(start.offset, markedEnd));
  const after = visibleText(text.slice(markedEnd, window.end)) + (window.end < lineEnd ? "…" : "");
  const carets = " ".repeat(displayWidth(before)) + "^".repeat(Math.max(1, displayWidth(marked)));
  return { lineNumber, before, marked, after, carets };
}

/** The part of a line to show: all of it where it fits, else so that the range begins in its first half. */
function cut(lineStart: number, lineEnd: number, from: number, width: number) {
  if (lineEnd - lineStart <= width) return { start: lineStart, end: lineEnd };
  const shown = width - 2 * "…".length;
  const start = Math.max(lineStart, Math.min(from - Math.floor(shown / 3), lineEnd - shown));
  return { start, end: Math.min(lineEnd, start + shown) };
}

function endOfLine(text: string, start: number): number {
  for (let offset = Math.max(0, start); offset < text.length; offset += 1) {
    const character = text.charAt(offset);
    if (character === "\n" || character === "\r") return offset;
  }
  return text.length;
}

import type { Span } from "./span.ts";

/** Where each line of a text starts, so that an offset becomes a line and a column without a scan. */
export type LineIndex = {
  readonly starts: readonly number[];
  readonly length: number;
};

/** Both count from 0, the column in UTF-16 code units. */
export type LineColumn = {
  readonly line: number;
  readonly column: number;
};

/** Lines end at LF, CRLF or a lone CR, as in the Language Server Protocol. */
export function lineIndex(text: string): LineIndex {
  const starts = [0];
  addStarts(starts, text, 0, text.length);
  return { starts, length: text.length };
}

/** The index of a text in which so many units took the place of a range; `before` is that of the text until then. */
export function lineIndexAfter(before: LineIndex, text: string, replaced: Span, inserted: number): LineIndex {
  // A CR before the range and an LF behind it may have become one line ending, or two.
  const kept = Math.max(0, lineColumnAt(before, replaced.start).line - 1);
  const starts = before.starts.slice(0, kept + 1);
  addStarts(starts, text, starts.at(-1) ?? 0, replaced.start + inserted);
  const moved = text.length - before.length;
  const reached = starts.at(-1) ?? 0;
  for (let line = lineColumnAt(before, replaced.end).line + 1; line < before.starts.length; line += 1) {
    const start = (before.starts[line] ?? 0) + moved;
    if (start > reached) starts.push(start);
  }
  return { starts, length: text.length };
}

/** Adds the starts of the lines behind those that end in a part of the text. */
function addStarts(starts: number[], text: string, from: number, to: number): void {
  for (let offset = from; offset < to; offset += 1) {
    const unit = text.charCodeAt(offset);
    if (unit === LINE_FEED) starts.push(offset + 1);
    else if (unit === CARRIAGE_RETURN) {
      if (text.charCodeAt(offset + 1) === LINE_FEED) offset += 1;
      starts.push(offset + 1);
    }
  }
}

/** An offset outside the text is brought to its nearest end. */
export function lineColumnAt(index: LineIndex, offset: number): LineColumn {
  const inside = Math.max(0, Math.min(offset, index.length));
  let low = 0;
  let high = index.starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((index.starts[middle] ?? 0) <= inside) low = middle;
    else high = middle - 1;
  }
  return { line: low, column: inside - (index.starts[low] ?? 0) };
}

/** A column past the end of its line is brought back to the end of that line's characters. */
export function offsetAt(index: LineIndex, text: string, position: LineColumn): number {
  if (position.line < 0) return 0;
  const start = index.starts[position.line];
  if (start === undefined) return index.length;
  let end = index.starts[position.line + 1] ?? index.length;
  while (end > start && isLineEnding(text.charCodeAt(end - 1))) end -= 1;
  return Math.min(start + Math.max(0, position.column), end);
}

function isLineEnding(unit: number): boolean {
  return unit === LINE_FEED || unit === CARRIAGE_RETURN;
}

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

import type { Position, Range, TextEdit } from "vscode-languageserver/node";
import { lineColumnAt, lineIndex } from "../../server/src/base/line-index.ts";

export function uriOf(file: string): string {
  return `file:///w${file === "" ? "" : `/${file.split("/").map(encodeURIComponent).join("/")}`}`;
}

export function fileOf(uri: string): string {
  return decodeURIComponent(uri.replace(/^file:\/\/\/w\/?/, ""));
}

export function positionIn(text: string, offset: number): Position {
  const { line, column } = lineColumnAt(lineIndex(text), offset);
  return { line, character: column };
}

function offsetIn(text: string, { line, character }: Position): number {
  return (lineIndex(text).starts[line] ?? text.length) + character;
}

export function within(text: string, { start, end }: Range): string {
  return text.slice(offsetIn(text, start), offsetIn(text, end));
}

export function withEdits(text: string, edits: readonly TextEdit[]): string {
  return edits
    .map(({ range, newText }) => ({ start: offsetIn(text, range.start), end: offsetIn(text, range.end), newText }))
    .toSorted((left, right) => right.start - left.start)
    .reduce((result, { start, end, newText }) => result.slice(0, start) + newText + result.slice(end), text);
}

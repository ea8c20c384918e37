import type { ClientCapabilities } from "vscode-languageserver";

/** What a client counts characters of a line in. */
export type PositionEncoding = "utf-16" | "utf-8";

/** The first of the client's encodings that is known here; a client that names none counts in UTF-16. */
export function positionEncoding({ general }: ClientCapabilities): PositionEncoding {
  return general?.positionEncodings?.find(isKnown) ?? "utf-16";
}

function isKnown(encoding: string): encoding is PositionEncoding {
  return encoding === "utf-16" || encoding === "utf-8";
}

/** How many bytes the text between two offsets takes in UTF-8. */
export function utf8Length(text: string, start: number, end: number): number {
  let length = 0;
  for (let offset = start; offset < end; offset += 1) {
    const codePoint = text.codePointAt(offset) ?? 0;
    if (codePoint > LAST_OF_ONE_UNIT) offset += 1;
    length += bytesOf(codePoint);
  }
  return length;
}

/** The offset so many bytes behind `start`; a place inside a character is its beginning. */
export function offsetAfterBytes(text: string, start: number, bytes: number): number {
  let offset = start;
  for (let left = bytes; offset < text.length; ) {
    const codePoint = text.codePointAt(offset) ?? 0;
    left -= bytesOf(codePoint);
    if (left < 0) break;
    offset += codePoint > LAST_OF_ONE_UNIT ? 2 : 1;
  }
  return offset;
}

function bytesOf(codePoint: number): number {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint > LAST_OF_ONE_UNIT ? 4 : 3;
}

/** Characters beyond it are pairs in UTF-16. */
const LAST_OF_ONE_UNIT = 0xffff;

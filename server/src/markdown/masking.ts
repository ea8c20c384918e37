import type { Nodes, Text } from "mdast";
import { MARKUP, OPAQUE } from "../base/mask.ts";
import type { Span } from "../base/span.ts";

/** The masked text of a node's source: see `base/mask.ts`. As long as the source between the node's offsets. */
export function maskNode(node: Nodes, source: string): string {
  const range = spanOf(node);
  const pieces: string[] = [];
  let end = range.start;
  for (const part of visibleParts(node, source)) {
    if (part.span.start < end) continue;
    pieces.push(MARKUP.repeat(part.span.start - end), part.masked);
    end = part.span.end;
  }
  pieces.push(MARKUP.repeat(range.end - end));
  return pieces.join("");
}

/** Where a node stands in the parsed text. A node that the parser gave no place stands empty at the start. */
export function spanOf(node: Nodes): Span {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

type VisiblePart = { readonly span: Span; readonly masked: string };

function* visibleParts(node: Nodes, source: string): Generator<VisiblePart> {
  switch (node.type) {
    case "text":
      yield { span: spanOf(node), masked: maskText(node, source) };
      return;
    case "break":
      yield whole(node, " ");
      return;
    case "inlineCode":
    case "image":
    case "imageReference":
      yield whole(node, OPAQUE);
      return;
    case "html":
      if (/^<br\s*\/?>$/i.test(node.value)) yield whole(node, " ");
      return;
    case "link":
      if (isAutolink(node, source)) {
        yield whole(node, OPAQUE);
        return;
      }
      break;
    case "delete":
      return;
    default:
  }
  if ("children" in node) for (const child of node.children) yield* visibleParts(child, source);
}

/** True for an address that stands for its own text: `https://host/`, `<https://host/>`. */
export function isAutolink(node: Extract<Nodes, { type: "link" }>, source: string): boolean {
  const { start, end } = spanOf(node);
  return source[start] !== "[" || source[end - 1] === ">";
}

function whole(node: Nodes, filler: string): VisiblePart {
  const range = spanOf(node);
  return { span: range, masked: filler.repeat(range.end - range.start) };
}

/**
 * Aligns a text node's value with its source. Where the two differ the source holds something that a reader does not see: a backslash
 * before punctuation, a character reference, the prefix of a continued line.
 */
function maskText(node: Text, source: string): string {
  const range = spanOf(node);
  const raw = source.slice(range.start, range.end);
  if (raw === node.value) return hideUndefinedFootnotes(raw);
  let masked = "";
  let read = 0;
  while (masked.length < raw.length) {
    const at = masked.length;
    const character = raw.charAt(at);
    if (character === node.value.charAt(read)) {
      masked += character;
      read += 1;
    } else if (character === "&" && raw.indexOf(";", at) > at) {
      const length = raw.indexOf(";", at) + 1 - at;
      masked += node.value.charAt(read) + MARKUP.repeat(length - 1);
      read += decodedLength(node.value, read);
    } else {
      masked += isSpace(character) ? " " : MARKUP;
    }
  }
  return hideUndefinedFootnotes(masked);
}

function decodedLength(value: string, at: number): number {
  return (value.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

function isSpace(character: string): boolean {
  return character === " " || character === "\t" || character === "\r" || character === "\n";
}

/** A footnote mark without a definition is plain text to CommonMark. To its writer it is a mark, and never part of a figure. */
function hideUndefinedFootnotes(masked: string): string {
  if (!masked.includes("[^")) return masked;
  return masked.replace(UNDEFINED_FOOTNOTE, (mark) => MARKUP.repeat(mark.length));
}

/** A footnote mark as it stands in text that the parser did not take for one. */
export const UNDEFINED_FOOTNOTE = /\[\^[^\]\s[]{1,200}\]/g;

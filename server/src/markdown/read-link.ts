import type { Nodes } from "mdast";
import { OPAQUE } from "../base/mask.ts";
import { contains, type Span, shift } from "../base/span.ts";
import type { Leaf, Link } from "./block.ts";
import { isAutolink, spanOf, UNDEFINED_FOOTNOTE } from "./masking.ts";

/** The link that a node is, if it is one. Spans count from `start`. */
export function readLink(node: Nodes, source: string, start: number): Link | undefined {
  const range = shift(spanOf(node), -start);
  switch (node.type) {
    case "link": {
      const autolink = isAutolink(node, source);
      const textSpan = autolink ? range : childrenSpan(node, range, start);
      const span = autolink ? range : addressSpan(node.url, source, start, textSpan, range);
      return {
        kind: autolink ? "autolink" : "link",
        span: range,
        textSpan,
        target: { kind: "address", address: node.url, span },
      };
    }
    case "image":
      return {
        kind: "image",
        span: range,
        textSpan: range,
        target: { kind: "address", address: node.url, span: range },
      };
    case "linkReference":
      return {
        kind: "link",
        span: range,
        textSpan: childrenSpan(node, range, start),
        target: { kind: "label", label: node.identifier, span: range },
      };
    case "footnoteReference":
      return {
        kind: "footnote",
        span: range,
        textSpan: { start: range.start, end: range.start },
        target: { kind: "label", label: node.identifier, span: { start: range.start + 2, end: range.end - 1 } },
      };
    default:
      return undefined;
  }
}

/** Footnote marks that the parser left as text because no definition has their label. */
export function undefinedFootnotes(
  text: string,
  masked: string,
  leaves: readonly Leaf[],
  links: readonly Link[],
): readonly Link[] {
  if (!text.includes("[^")) return [];
  return [...text.matchAll(UNDEFINED_FOOTNOTE)].flatMap((match): readonly Link[] => {
    const range = { start: match.index, end: match.index + match[0].length };
    const inProse =
      leaves.some((leaf) => contains(leaf.span, range)) && !masked.slice(range.start, range.end).includes(OPAQUE);
    if (!inProse || links.some((link) => contains(link.span, range))) return [];
    const label = { start: range.start + 2, end: range.end - 1 };
    return [
      {
        kind: "footnote",
        span: range,
        textSpan: { start: range.start, end: range.start },
        target: { kind: "label", label: text.slice(label.start, label.end).toLowerCase(), span: label },
      },
    ];
  });
}

function childrenSpan(node: Extract<Nodes, { type: "link" | "linkReference" }>, range: Span, start: number): Span {
  const first = node.children[0];
  const last = node.children.at(-1);
  if (first === undefined || last === undefined) return { start: range.start + 1, end: range.start + 1 };
  return { start: spanOf(first).start - start, end: spanOf(last).end - start };
}

/** The address as it is written, or the whole of the parentheses where escapes make it differ from what it means. */
function addressSpan(address: string, source: string, start: number, textSpan: Span, range: Span): Span {
  const open = Math.min(textSpan.end + 2, range.end);
  const at = source.slice(start + open, start + range.end).indexOf(address);
  return at < 0 || address === ""
    ? { start: open, end: Math.max(open, range.end - 1) }
    : { start: open + at, end: open + at + address.length };
}

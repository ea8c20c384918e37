import type { Nodes, RootContent, Table } from "mdast";
import { type Span, shift } from "../base/span.ts";
import type {
  Block,
  BlockKind,
  DefinedLabel,
  Definition,
  HtmlComment,
  Leaf,
  Link,
  ListItem,
  TableBlock,
  TableCell,
} from "./block.ts";
import { maskNode, spanOf } from "./masking.ts";
import { levelled } from "./nesting.ts";
import { readLink, undefinedFootnotes } from "./read-link.ts";
import { splitSentences } from "./sentence-boundaries.ts";

/** Everything read from one child of the root, with spans that count from its start. */
export function readBlock(node: RootContent, source: string): Block {
  const start = spanOf(node).start;
  const masked = maskNode(node, source);
  const found: Found = { leaves: [], links: [], tables: [], items: [], comments: [], labels: [] };
  visit(node, { source, start, inList: false, inQuote: false, depth: 0 }, found);
  const text = source.slice(start, spanOf(node).end);
  const definition = readDefinition(node, text);
  return {
    kind: kindOf(node),
    text,
    masked,
    leaves: found.leaves,
    sentences: found.leaves.flatMap((leaf, index) =>
      splitSentences(masked.slice(leaf.span.start, leaf.span.end)).map((range) => ({
        span: shift(range, leaf.span.start),
        leaf: index,
      })),
    ),
    links: [...found.links, ...undefinedFootnotes(text, masked, found.leaves, found.links)].toSorted(
      (left, right) => left.span.start - right.span.start,
    ),
    tables: found.tables,
    items: found.items,
    comments: found.comments,
    labels: found.labels,
    ...(node.type === "heading" && { heading: { depth: node.depth } }),
    ...(definition !== undefined && { definition }),
    ...(levelled(text) !== text && { tooDeep: true }),
  };
}

type Found = {
  readonly leaves: Leaf[];
  readonly links: Link[];
  readonly tables: TableBlock[];
  readonly items: ListItem[];
  readonly comments: HtmlComment[];
  readonly labels: DefinedLabel[];
};

type Surroundings = {
  readonly source: string;
  readonly start: number;
  readonly inList: boolean;
  readonly inQuote: boolean;
  readonly depth: number;
};

function visit(node: Nodes, around: Surroundings, found: Found): void {
  const range = shift(spanOf(node), -around.start);
  switch (node.type) {
    case "paragraph":
    case "heading":
      found.leaves.push(leaf(node.type, contentSpan(node, range, around.start), around));
      break;
    case "definition":
    case "footnoteDefinition":
      found.labels.push({
        kind: node.type === "definition" ? "link" : "footnote",
        label: node.label ?? node.identifier,
      });
      break;
    case "table":
      found.tables.push(readTable(node, around.start));
      break;
    case "tableCell":
      found.leaves.push(leaf("cell", readCell(node, around).span, around));
      break;
    case "listItem":
      found.items.push({
        span: range,
        depth: around.depth,
        ordered: /^\d/.test(around.source.charAt(spanOf(node).start)),
      });
      break;
    case "html": {
      const comment = /^<!--([\s\S]*)-->\s*$/.exec(node.value);
      if (comment?.[1] !== undefined) found.comments.push({ span: range, text: comment[1].trim() });
      break;
    }
    default: {
      const link = node.position === undefined ? undefined : readLink(node, around.source, around.start);
      if (link !== undefined) found.links.push(link);
    }
  }
  if (!("children" in node)) return;
  const inside: Surroundings = {
    ...around,
    inList: around.inList || node.type === "list",
    inQuote: around.inQuote || node.type === "blockquote",
    depth: around.depth + (node.type === "listItem" ? 1 : 0),
  };
  for (const child of node.children) visit(child, inside, found);
}

function leaf(kind: Leaf["kind"], range: Span, { inList, inQuote }: Surroundings): Leaf {
  return { kind, span: range, inList, inQuote };
}

/** A heading's marks are not its content. */
function contentSpan(node: Extract<Nodes, { type: "paragraph" | "heading" }>, range: Span, start: number): Span {
  const first = node.children[0];
  const last = node.children.at(-1);
  if (node.type === "paragraph" || first === undefined || last === undefined) return range;
  return { start: spanOf(first).start - start, end: spanOf(last).end - start };
}

function readTable(node: Table, start: number): TableBlock {
  return {
    span: shift(spanOf(node), -start),
    rows: node.children.map((row) => ({
      span: shift(spanOf(row), -start),
      cells: row.children.map((cell) => readCell(cell, { start })),
    })),
  };
}

function readCell(node: Extract<Nodes, { type: "tableCell" }>, { start }: { readonly start: number }): TableCell {
  const first = node.children[0];
  const last = node.children.at(-1);
  if (first !== undefined && last !== undefined) {
    return { span: { start: spanOf(first).start - start, end: spanOf(last).end - start } };
  }
  const outer = shift(spanOf(node), -start);
  const inside = Math.min(outer.start + 1, outer.end);
  return { span: { start: inside, end: inside } };
}

function readDefinition(node: RootContent, text: string): Definition | undefined {
  if (node.type !== "definition" && node.type !== "footnoteDefinition") return undefined;
  const open = text.indexOf("[") + (node.type === "definition" ? 1 : 2);
  const labelSpan = { start: open, end: open + (node.label ?? node.identifier).length };
  if (node.type === "footnoteDefinition") return { kind: "footnote", label: node.identifier, labelSpan };
  const at = Math.max(labelSpan.end, text.indexOf(node.url, labelSpan.end));
  const target = {
    kind: "address",
    address: node.url,
    span: { start: at, end: Math.min(at + node.url.length, text.length) },
  } as const;
  return { kind: "link", label: node.identifier, labelSpan, target };
}

export function kindOf(node: RootContent): BlockKind {
  return BLOCK_KINDS.get(node.type) ?? "paragraph";
}

const BLOCK_KINDS: ReadonlyMap<RootContent["type"], BlockKind> = new Map<RootContent["type"], BlockKind>([
  ["heading", "heading"],
  ["list", "list"],
  ["blockquote", "quote"],
  ["table", "table"],
  ["code", "code"],
  ["html", "html"],
  ["thematicBreak", "rule"],
  ["yaml", "front-matter"],
  ["definition", "definition"],
  ["footnoteDefinition", "footnote-definition"],
]);

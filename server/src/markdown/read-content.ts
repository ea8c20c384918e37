import type { Nodes, PhrasingContent, Root, RootContent, Table } from "mdast";
import { shift } from "../base/span.ts";
import type { Block } from "./block.ts";
import type { ColumnAlign, Content, Inline } from "./content.ts";
import type { MarkdownDocument } from "./document.ts";
import { spanOf } from "./masking.ts";
import { parseTree } from "./parser.ts";
import { visibleText } from "./plain-text.ts";

/** The contents of a document by the block that holds each; front matter, definitions and comments have none. */
export type DocumentContent = {
  readonly contents: ReadonlyMap<Block, Content>;
  /** What each footnote says, by its label as CommonMark normalises it. */
  readonly footnotes: ReadonlyMap<string, FootnoteContent>;
};

export type FootnoteContent = { readonly block: Block; readonly contents: readonly Content[] };

/** Parses the document once more: nothing else needs how it is set out, and nobody should hold it in memory. */
export function readContent({ text, blocks, starts }: MarkdownDocument): DocumentContent {
  const root = parseTree(text.replace(/^\uFEFF/, " "));
  const addresses = linkAddresses(root);
  const byStart = new Map(starts.map((start, index) => [start, blocks[index]]));
  const contents = new Map<Block, Content>();
  const footnotes = new Map<string, FootnoteContent>();
  for (const node of root.children) {
    const { start } = spanOf(node);
    const block = byStart.get(start);
    if (block === undefined) continue;
    const reading: Reading = { block, start, addresses };
    if (node.type === "footnoteDefinition") {
      if (!footnotes.has(node.identifier)) {
        footnotes.set(node.identifier, { block, contents: contentsOf(node.children, reading) });
      }
      continue;
    }
    const [content] = contentsOf([node], reading);
    if (content !== undefined) contents.set(block, content);
  }
  return { contents, footnotes };
}

type Reading = { readonly block: Block; readonly start: number; readonly addresses: ReadonlyMap<string, string> };

/** The address of each link definition, the first of a label. */
function linkAddresses(root: Root): ReadonlyMap<string, string> {
  const addresses = new Map<string, string>();
  const visit = (node: Nodes): void => {
    if (node.type === "definition" && !addresses.has(node.identifier)) addresses.set(node.identifier, node.url);
    if ("children" in node) node.children.forEach(visit);
  };
  visit(root);
  return addresses;
}

function contentsOf(nodes: readonly RootContent[], reading: Reading): readonly Content[] {
  return nodes.flatMap((node): readonly Content[] => {
    switch (node.type) {
      case "heading":
        return [{ kind: "heading", depth: node.depth, inlines: inlinesOf(node.children, reading) }];
      case "paragraph":
        return [{ kind: "paragraph", inlines: inlinesOf(node.children, reading) }];
      case "list":
        return [
          {
            kind: "list",
            ordered: node.ordered === true,
            start: node.start ?? 1,
            items: node.children.map((item) => contentsOf(item.children, reading)),
          },
        ];
      case "blockquote":
        return [{ kind: "quote", contents: contentsOf(node.children, reading) }];
      case "table":
        return [tableContent(node, reading)];
      case "code":
        return [{ kind: "code", text: node.value }];
      case "thematicBreak":
        return [{ kind: "rule" }];
      default:
        return [];
    }
  });
}

function tableContent({ align, children }: Table, reading: Reading): Content {
  const width = Math.max(...children.map((row) => row.children.length));
  return {
    kind: "table",
    columns: Array.from({ length: width }, (_, index): ColumnAlign => align?.[index] ?? "left"),
    rows: children.map((row) => row.children.map((cell) => inlinesOf(cell.children, reading))),
  };
}

type TextStyle = Pick<Extract<Inline, { kind: "text" }>, "strong" | "emphasis" | "deleted" | "link">;

const PLAIN: TextStyle = { strong: false, emphasis: false, deleted: false };

function inlinesOf(nodes: readonly PhrasingContent[], reading: Reading, style: TextStyle = PLAIN): readonly Inline[] {
  return nodes.flatMap((node): readonly Inline[] => {
    switch (node.type) {
      case "text":
        return [{ kind: "text", ...textOf(node, reading), ...style, code: false }];
      case "inlineCode":
        return [{ kind: "text", text: node.value, ...style, code: true }];
      case "image":
      case "imageReference":
        return [{ kind: "text", text: `[${node.alt ?? ""}]`, ...style, code: false }];
      case "emphasis":
        return inlinesOf(node.children, reading, { ...style, emphasis: true });
      case "strong":
        return inlinesOf(node.children, reading, { ...style, strong: true });
      case "delete":
        return inlinesOf(node.children, reading, { ...style, deleted: true });
      case "link":
        return inlinesOf(node.children, reading, { ...style, link: node.url });
      case "linkReference": {
        const link = reading.addresses.get(node.identifier);
        return inlinesOf(node.children, reading, link === undefined ? style : { ...style, link });
      }
      case "footnoteReference":
        return [{ kind: "footnote", label: node.identifier }];
      case "break":
        return [{ kind: "break" }];
      case "html":
        return /^<br\s*\/?>$/i.test(node.value) ? [{ kind: "break" }] : [];
      default:
        return [];
    }
  });
}

function textOf(node: Extract<Nodes, { type: "text" }>, { block, start }: Reading) {
  const span = shift(spanOf(node), -start);
  const visible = visibleText(block, span);
  // What the mask hides as a whole, an address that stands for itself or a struck-out word, is there to be read here.
  const hidden = block.masked.slice(span.start, span.end).replace(/[\0\x01]/g, "") === "";
  return hidden ? { text: node.value } : { text: visible, span };
}

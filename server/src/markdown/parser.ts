import type { Nodes, Parents, Root, RootContent } from "mdast";
import remarkFrontmatter from "remark-frontmatter";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { levelled } from "./nesting.ts";

/** Parses CommonMark with GitHub's extensions and YAML front matter. Every text has a tree. */
export function parseTree(text: string): Root {
  const source = levelled(text);
  const root = (hasFrontMatter(source) ? processor : partProcessor).parse(source);
  placeChildren(root, source);
  return root;
}

/** Where it is opened and never closed, the parser would take quotes and lists for text in all that follows. */
function hasFrontMatter(text: string): boolean {
  return /^---[ \t]*[\r\n]/.test(text) && /[\r\n]---[ \t]*(?:[\r\n]|$)/.test(text.slice(3));
}

/** The blocks of a part of a document that is not its start, where there is no front matter. */
export function parsePart(text: string): readonly RootContent[] {
  const source = levelled(text);
  const root = partProcessor.parse(source);
  placeChildren(root, source);
  return root.children;
}

const partProcessor = unified().use(remarkParse).use(remarkGfm).freeze();
const processor = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter, ["yaml"]).freeze();

/** Addresses that are found only after the parse, behind a bracket that is never closed, come without places, and so does the text around. */
function placeChildren(parent: Parents, source: string): void {
  let from = parent.position?.start.offset ?? 0;
  for (const child of parent.children) {
    if (child.position === undefined) place(child, parent, from, source);
    from = child.position?.end.offset ?? from;
    if ("children" in child) placeChildren(child, source);
  }
}

function place(node: Nodes, parent: Parents, from: number, source: string): void {
  if (parent.position === undefined) return;
  const text = shownText(node);
  const start = source.indexOf(text, from);
  const end = start + text.length;
  const { start: first, end: last } = parent.position;
  if (start < 0 || end > (last.offset ?? 0)) return;
  node.position = { start: { ...first, offset: start }, end: { ...last, offset: end } };
}

function shownText(node: Nodes): string {
  if ("value" in node) return node.value;
  return "children" in node ? node.children.map(shownText).join("") : "";
}

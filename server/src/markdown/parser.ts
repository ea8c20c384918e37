import type { Root, RootContent } from "mdast";
import remarkFrontmatter from "remark-frontmatter";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { levelled } from "./nesting.ts";

/** Parses CommonMark with GitHub's extensions and YAML front matter. Every text has a tree. */
export function parseTree(text: string): Root {
  return processor.parse(levelled(text));
}

/** The blocks of a part of a document that is not its start, where there is no front matter. */
export function parsePart(text: string): readonly RootContent[] {
  return partProcessor.parse(levelled(text)).children;
}

const partProcessor = unified().use(remarkParse).use(remarkGfm).freeze();
const processor = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter, ["yaml"]).freeze();

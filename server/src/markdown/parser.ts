import type { Root } from "mdast";
import remarkFrontmatter from "remark-frontmatter";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";

/** Parses CommonMark with GitHub's extensions and YAML front matter. Every text has a tree. */
export function parseTree(text: string): Root {
  return processor.parse(text);
}

const processor = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter, ["yaml"]).freeze();

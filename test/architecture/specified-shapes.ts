import { blockAt, parseDocument } from "../../server/src/markdown/document.ts";
import type { Case, Mark, Specification, SpecifiedFile } from "../specs/read-specification.ts";

/** How the text stands in which a rule finds something. `one file` is a packet that is one document. */
export type Shape =
  | "paragraph"
  | "heading"
  | "list item"
  | "table cell"
  | "quote"
  | "front matter"
  | "note"
  | "file"
  | "one file";

/** The cases in which the rule finds something. */
export function casesWith(rule: string, { cases }: Specification): readonly Case[] {
  return cases.filter(({ files }) => files.some(({ marks }) => marks.some((mark) => mark.rule === rule)));
}

/** Every shape in which its specification shows the rule. */
export function shapesOf(rule: string, specification: Specification): readonly Shape[] {
  const shapes = casesWith(rule, specification).flatMap(({ files }) => [
    ...(isOneDocument(files) ? (["one file"] as const) : []),
    ...files.flatMap((file) => file.marks.filter((mark) => mark.rule === rule).map((mark) => shapeAt(file, mark))),
  ]);
  return [...new Set(shapes)];
}

function isOneDocument(files: readonly SpecifiedFile[]): boolean {
  const documents = files.filter(({ path }) => path.endsWith(".md"));
  return documents.length === 1 && documents.some(({ text }) => /^---\n(?:.*\n)*?packet:/.test(text));
}

function shapeAt({ path, text }: SpecifiedFile, { line, start }: Mark): Shape {
  const lines = text.split("\n").slice(0, line);
  const offset = lines.reduce((sum, one) => sum + one.length + 1, start);
  const at = path.endsWith(".md") ? blockAt(parseDocument(text), offset) : undefined;
  if (at === undefined) return "file";
  const leaf = at.block.leaves.find(({ span }) => span.start <= at.offset && at.offset <= span.end);
  if (leaf?.inQuote === true) return "quote";
  if (leaf?.inList === true) return "list item";
  switch (at.block.kind) {
    case "front-matter":
      return "front matter";
    case "table":
      return "table cell";
    case "heading":
      return "heading";
    case "paragraph":
      return "paragraph";
    default:
      return "note";
  }
}

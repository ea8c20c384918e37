import { memoByFirst } from "../base/memo.ts";
import { type Span, shift } from "../base/span.ts";
import type { Block } from "../markdown/block.ts";
import type { MarkdownDocument } from "../markdown/document.ts";
import type { DataProblem } from "../profile/data-problem.ts";
import { readYaml, type YamlNode } from "../profile/yaml-document.ts";

/** The YAML at the top of a document. Spans count in its block. */
export type FrontMatter = {
  readonly block?: Block;
  readonly entries: readonly FrontMatterEntry[];
  readonly problems: readonly DataProblem[];
  /** The text of a plain value; undefined where the key is not there or holds a list or a map. */
  readonly text: (key: string) => string | undefined;
};

export type FrontMatterEntry = {
  /** Lower case, with underscores: `review_date`. */
  readonly key: string;
  readonly keySpan: Span;
  readonly value: YamlNode;
  readonly valueSpan: Span;
};

export function readFrontMatter(document: MarkdownDocument): FrontMatter {
  const block = document.blocks[0];
  return block?.kind === "front-matter" ? readBlock(block) : NONE;
}

const readBlock = memoByFirst((block: Block): FrontMatter => {
  const open = /^-{3}[^\n]*\n?/.exec(block.text)?.[0].length ?? 0;
  const close = block.text.lastIndexOf("---");
  const { root, problems } = readYaml(block.text.slice(open, Math.max(open, close)), "");
  const entries = (root?.kind === "map" ? root.entries : []).map(
    ({ key, keyPlace, value }): FrontMatterEntry => ({
      key: key.toLowerCase().replace(/[\s-]+/g, "_"),
      keySpan: shift(keyPlace.span, open),
      value,
      valueSpan: shift(value.span, open),
    }),
  );
  return {
    block,
    entries,
    problems: problems.map((problem) => ({ ...problem, span: shift(problem.span, open) })),
    text: (key) => {
      const value = entries.find((entry) => entry.key === key)?.value;
      return value?.kind === "scalar" && value.value !== null ? value.text : undefined;
    },
  };
});

const NONE: FrontMatter = { entries: [], problems: [], text: () => undefined };

import { memoByFirst } from "../base/memo.ts";
import type { Block } from "./block.ts";
import type { MarkdownDocument } from "./document.ts";
import { plainText } from "./plain-text.ts";
import { slugOf } from "./slug.ts";

/** A heading with the blocks below it, up to the next heading of its depth or a lesser one. Subsections are inside. */
export type Section = {
  readonly title: string;
  readonly slug: string;
  readonly depth: number;
  readonly heading: Block;
  /** Indexes of the document's blocks, the heading first, the end exclusive. */
  readonly from: number;
  readonly to: number;
};

/** The sections in the order of their headings. Equal titles get slugs with a counter, as on GitHub. */
export function sectionsOf(document: MarkdownDocument): readonly Section[] {
  const open: { index: number; depth: number }[] = [];
  const ends = new Map<number, number>();
  document.blocks.forEach((block, index) => {
    if (block.heading === undefined) return;
    while ((open.at(-1)?.depth ?? 0) >= block.heading.depth) ends.set(open.pop()?.index ?? 0, index);
    open.push({ index, depth: block.heading.depth });
  });
  const taken = new Map<string, number>();
  return document.blocks.flatMap((heading, from): readonly Section[] => {
    if (heading.heading === undefined) return [];
    const { title, plain } = titleOf(heading);
    const count = taken.get(plain) ?? 0;
    taken.set(plain, count + 1);
    return [
      {
        title,
        slug: count === 0 ? plain : `${plain}-${count}`,
        depth: heading.heading.depth,
        heading,
        from,
        to: ends.get(from) ?? document.blocks.length,
      },
    ];
  });
}

export function headingText(heading: Block): string {
  return titleOf(heading).title;
}

/** A heading's text, and its slug before it is told from those of equal titles. */
const titleOf = memoByFirst((heading: Block) => {
  const leaf = heading.leaves[0];
  const title = leaf === undefined ? "" : plainText(heading, leaf.span);
  return { title, plain: slugOf(title) };
});

import type { Span } from "../base/span.ts";
import type { Block } from "../markdown/block.ts";
import { plainText } from "../markdown/plain-text.ts";
import type { Part } from "./part.ts";

/** What stands on one slide. */
export type SlideText = {
  readonly heading?: Block;
  readonly pieces: readonly { readonly block: Block; readonly span: Span }[];
};

/**
 * The slides of a deck in Markdown: what `---` parts, or where it does not, what stands below headings of one depth, or else behind
 * `Slide 1`, `Slide 2`. A deck that nothing parts is one slide.
 */
export function slideTexts({ blocks, section }: Part): readonly SlideText[] {
  const body = blocks.filter((block) => block !== section?.heading && !ASIDE.has(block.kind));
  const groups = split(body, (block) => block.kind === "rule")
    .map((group) => group.filter((block) => block.kind !== "rule"))
    .filter((group) => group.length > 0);
  const depth = repeatedDepth(body);
  const isTop = (block: Block): boolean => depth !== undefined && block.heading?.depth === depth;
  if (groups.length > 1 && groups.every((group) => group.filter(isTop).length <= 1)) return groups.map(slideOf);
  const under = split(body, isTop).filter((group) => group.some(isTop));
  if (under.length > 1) return under.map((group) => slideOf(group.filter(({ kind }) => kind !== "rule")));
  const numbered = numberedSlides(groups.flat());
  if (numbered.length > 1) return numbered;
  return groups.length === 0 ? [] : [slideOf(groups.flat())];
}

const ASIDE: ReadonlySet<Block["kind"]> = new Set<Block["kind"]>(["front-matter", "definition", "footnote-definition"]);

/** Parts a list in front of each item that opens something new. */
function split(blocks: readonly Block[], opens: (block: Block) => boolean): readonly (readonly Block[])[] {
  const groups: Block[][] = [[]];
  for (const block of blocks) {
    if (opens(block)) groups.push([block]);
    else groups.at(-1)?.push(block);
  }
  return groups;
}

/** The least depth of which there are several headings. */
function repeatedDepth(blocks: readonly Block[]): number | undefined {
  const depths = blocks.flatMap(({ heading }) => heading?.depth ?? []).toSorted();
  return depths.find((depth, index) => depths[index + 1] === depth);
}

function slideOf(blocks: readonly Block[]): SlideText {
  const heading = blocks.find((block) => block.heading !== undefined);
  const pieces = blocks.map((block) => ({ block, span: { start: 0, end: block.text.length } }));
  return { ...(heading !== undefined && { heading }), pieces };
}

/** `**Slide 1: Problem**` in paragraphs, list items or the rows of a table. */
function numberedSlides(blocks: readonly Block[]): readonly SlideText[] {
  const slides: { pieces: { block: Block; span: Span }[] }[] = [];
  for (const block of blocks) {
    const starts = block.leaves
      .filter(({ span }) => /^slide\s*\d/i.test(plainText(block, span)))
      .map(({ span }) => span.start);
    const bounds = [0, ...starts, block.text.length];
    bounds.slice(0, -1).forEach((start, index) => {
      const end = bounds[index + 1] ?? start;
      if (index > 0) slides.push({ pieces: [] });
      if (end > start) slides.at(-1)?.pieces.push({ block, span: { start, end } });
    });
  }
  return slides;
}

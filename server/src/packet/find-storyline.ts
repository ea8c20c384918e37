import { memoByFirst } from "../base/memo.ts";
import { memoEach } from "../base/memo-each.ts";
import type { Span } from "../base/span.ts";
import type { Block } from "../markdown/block.ts";
import type { Section } from "../markdown/section.ts";
import type { Profile } from "../profile/profile.ts";
import type { Storyline as StorylineBar } from "../profile/storyline.ts";
import type { FrontMatter } from "./front-matter.ts";
import { isNamedStoryline, isTitled, type Part } from "./part.ts";
import { fillSlots, type StorylineBlocks } from "./storyline.ts";
import { proseSentences } from "./storyline-sentences.ts";
import { yamlScalars } from "./yaml-scalars.ts";

/**
 * Found under its heading, else in a document that is named after it, else in front matter, else as a paragraph of the narrative whose
 * sentences fill most of the slots, or as so many paragraphs or items, else under a heading of a document that is none of the packet's
 * own.
 */
export function findStoryline(narrative: readonly Part[], profile: Profile): StorylineBlocks | undefined {
  const { storyline, sections } = profile;
  if (storyline === undefined) return undefined;
  const outside = narrative.filter(
    ({ section }) => section !== undefined && isTitled(section.title, sections.storyline),
  );
  const within = narrative.filter((part) => !outside.includes(part));
  return (
    underHeading(within, profile) ??
    inOwnDocument(within, profile) ??
    inFrontMatter(within, profile) ??
    byCues(within, storyline) ??
    underHeading(outside, profile)
  );
}

function underHeading(parts: readonly Part[], profile: Profile): StorylineBlocks | undefined {
  for (const { document, blocks, section: own } of parts) {
    const section = storylineSections(document.sections, profile).find(
      ({ heading, from }) => (own === undefined || (own.from <= from && from < own.to)) && blocks.includes(heading),
    );
    if (section === undefined) continue;
    return {
      path: document.path,
      heading: section.heading,
      blocks: document.markdown.blocks.slice(section.from + 1, section.to),
    };
  }
  return undefined;
}

const storylineSections = memoByFirst((sections: readonly Section[], profile: Profile): readonly Section[] =>
  sections.filter(({ title }) => isTitled(title, profile.sections.storyline)),
);

/** All prose of a document whose name says what it is. */
function inOwnDocument(parts: readonly Part[], profile: Profile): StorylineBlocks | undefined {
  const part = parts.find(({ document, section }) => section === undefined && isNamedStoryline(document, profile));
  const heading = part?.document.sections[0]?.heading;
  return part && { path: part.document.path, ...(heading !== undefined && { heading }), blocks: part.blocks };
}

/** Under a key of that name, as one text or a value for each sentence. */
function inFrontMatter(parts: readonly Part[], profile: Profile): StorylineBlocks | undefined {
  for (const { document } of parts) {
    const { block } = document.frontMatter;
    const values = storylineValues(document.frontMatter, profile);
    if (block !== undefined && values.length > 0) return { path: document.path, blocks: [block], values };
  }
  return undefined;
}

const storylineValues = memoByFirst(({ entries }: FrontMatter, { sections }: Profile): readonly Span[] => {
  const entry = entries.find(({ key }) => isTitled(key.replaceAll("_", " "), sections.storyline));
  if (entry === undefined) return [];
  const by = entry.valueSpan.start - entry.value.span.start;
  return yamlScalars(entry.value).flatMap(({ text, span: { start, end } }) =>
    /\s/.test(text) ? [{ start: start + by, end: end + by }] : [],
  );
});

/** Blocks are taken for the storyline from this many slots on, in their order. */
const ENOUGH_SLOTS = 4;

function byCues(parts: readonly Part[], bar: StorylineBar): StorylineBlocks | undefined {
  for (const { document, blocks } of parts) {
    const [block] = tellingBlocks(document.markdown.origin, blocks, document.path, bar).all;
    if (block !== undefined) return { path: document.path, blocks: [block] };
  }
  for (const { document, blocks } of parts) {
    const run = tellingRun(blocks, document.path, bar);
    if (run !== undefined) return { path: document.path, blocks: run };
  }
  return undefined;
}

const tellingBlocks = memoEach((block: Block, path: string, bar: StorylineBar): readonly Block[] => {
  if (block.kind !== "paragraph" && block.kind !== "quote") return [];
  return proseSentences(block, path).length <= bar.sentences.length && tells(block, path, bar) ? [block] : [];
});

/** A list, or paragraphs in a row, with as many sentences as the storyline has. */
function tellingRun(blocks: readonly Block[], path: string, bar: StorylineBar): readonly Block[] | undefined {
  const count = bar.sentences.length;
  for (const [index, block] of blocks.entries()) {
    if (block.kind === "list" && block.sentences.length === count && tells(block, path, bar)) return [block];
    if (!isOneSentence(block)) continue;
    const run = blocks.slice(index, index + count);
    if (run.length === count && run.every(isOneSentence) && tells(block, path, bar, ...run.slice(1))) return run;
  }
  return undefined;
}

function isOneSentence({ kind, sentences }: Block): boolean {
  return kind === "paragraph" && sentences.length === 1;
}

const tells = memoByFirst((block: Block, path: string, bar: StorylineBar, ...others: readonly Block[]): boolean => {
  const sentences = [block, ...others].flatMap((one) => proseSentences(one, path));
  return fillSlots(sentences, bar).filter((slot) => slot.cue !== undefined && !slot.outOfOrder).length >= ENOUGH_SLOTS;
});

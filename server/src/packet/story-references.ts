import { memoByFirst } from "../base/memo.ts";
import { contains, type Span } from "../base/span.ts";
import type { Block, TableBlock } from "../markdown/block.ts";
import { plainText } from "../markdown/plain-text.ts";
import { slugOf } from "../markdown/slug.ts";
import type { Principle } from "../profile/principle.ts";
import type { Profile } from "../profile/profile.ts";
import { compileWords, findWords, type WordMatcher } from "../profile/words.ts";
import { normalizedTitle } from "./part.ts";
import { passagesOf } from "./passage.ts";
import { principleTags } from "./principle-tags.ts";
import { looksWhole, type StoryDraft } from "./story-draft.ts";

/** The drafts that are stories, each with the principles that an index or another draft ties to it. */
export type ReferredStories = readonly { readonly draft: StoryDraft; readonly referred: readonly Principle[] }[];

/** Leaves out drafts that only point at others (`Dive Deep: see story 2`), and reads what indexes and matrices say. */
export function resolveReferences(
  drafts: readonly StoryDraft[],
  outside: readonly Block[],
  profile: Profile,
): ReferredStories {
  const all = titlesOf(drafts, profile);
  const stories = drafts.filter((draft, index) => looksWhole(draft.passages) || !pointsAway(draft, index, all));
  const referred = new Map<StoryDraft, Principle[]>(stories.map((draft) => [draft, []]));
  const tie = (numbers: readonly number[], principles: readonly Principle[]): void => {
    for (const number of numbers) {
      const draft = stories[number];
      if (draft !== undefined) referred.get(draft)?.push(...principles);
    }
  };
  const names = titlesOf(stories, profile);
  for (const draft of drafts) {
    if (referred.has(draft)) continue;
    const own = draft.passages.flatMap(({ block, span }) => tagged(block, span, profile));
    const title = draft.place.block === undefined ? [] : tagged(draft.place.block, draft.place.span, profile);
    for (const { block, span } of draft.passages) tie(names.at(block, span), [...draft.inherited, ...title, ...own]);
    tie(names.in(draft.title), draft.inherited);
  }
  for (const block of outside) {
    for (const { span } of indexEntries(block)) tie(names.at(block, span), tagged(block, span, profile));
    for (const table of block.tables) readMatrix(block, table, profile, names, tie);
  }
  return stories.map((draft) => ({ draft, referred: referred.get(draft) ?? [] }));
}

type Titles = {
  /** The stories that a text names by title or number, by their places in the list. */
  readonly in: (text: string) => readonly number[];
  readonly at: (block: Block, range: Span) => readonly number[];
};

function titlesOf(stories: readonly StoryDraft[], profile: Profile): Titles {
  const byTitle = new Map<string, number>();
  const byNumber = new Map<number, number>();
  const bySlug = new Map<string, number>();
  stories.forEach(({ title }, index) => {
    const name = withoutNumber(title, profile);
    if (name.length >= LEAST_TITLE && !byTitle.has(name)) byTitle.set(name, index);
    const number = numberOf(title, profile);
    if (number !== undefined && !byNumber.has(number)) byNumber.set(number, index);
    bySlug.set(slugOf(title), index);
  });
  const matcher: WordMatcher = compileWords([...byTitle.keys()]);
  const numbered = byNumber.size > 0 ? byNumber : new Map(stories.map((_, index) => [index + 1, index]));
  const inText = (text: string): readonly number[] => {
    const titled = findWords(matcher, text).flatMap(({ entry }) => byTitle.get(entry) ?? []);
    return [...titled, ...storyNumbers(text, profile).flatMap((number) => numbered.get(number) ?? [])];
  };
  const linked = (block: Block, range: Span): readonly number[] =>
    block.links.flatMap(({ span, target }) =>
      target.kind === "address" && contains(range, span) ? (bySlug.get(target.address.split("#")[1] ?? "") ?? []) : [],
    );
  return { in: inText, at: (block, range) => [...inText(plainText(block, range)), ...linked(block, range)] };
}

function pointsAway({ passages }: StoryDraft, index: number, all: Titles): boolean {
  const words = passages.reduce((sum, { block, span }) => sum + plainText(block, span).split(" ").length, 0);
  if (words > MOST_REFERENCE_WORDS) return false;
  return passages.some(({ block, span }) => all.at(block, span).some((other) => other !== index));
}

function indexEntries(block: Block): readonly { readonly span: Span }[] {
  if (block.kind === "table") return [];
  return block.kind === "list" ? block.items : passagesOf(block).length > 0 ? block.sentences : [];
}

/** A table of stories by principles, either way round, with marks or names in its cells. */
function readMatrix(
  block: Block,
  table: TableBlock,
  profile: Profile,
  names: Titles,
  tie: (numbers: readonly number[], principles: readonly Principle[]) => void,
): void {
  const [header, ...rows] = table.rows;
  for (const row of rows) {
    const label = row.cells[0]?.span ?? row.span;
    const ownStories = namedIn(block, label, profile, names);
    const ownPrinciples = tagged(block, label, profile);
    row.cells.slice(1).forEach(({ span }, index) => {
      const text = plainText(block, span);
      const above = header?.cells[index + 1]?.span;
      const cellPrinciples = tagged(block, span, profile);
      tie(ownStories, cellPrinciples);
      if (ownPrinciples.length > 0) tie([...names.at(block, span), ...bareNumbers(text)], ownPrinciples);
      if (above === undefined || !MARK.test(text)) return;
      tie(ownStories, tagged(block, above, profile));
      tie(namedIn(block, above, profile, names), ownPrinciples);
    });
    if (ownStories.length === 0 && ownPrinciples.length === 0)
      tie(names.at(block, row.span), tagged(block, row.span, profile));
  }

  function bareNumbers(text: string): readonly number[] {
    return /^\d+(?:\s*(?:,|and|&|;)\s*\d+)+$/.test(text.trim())
      ? names.in(`${profile.vocabulary.story.many} ${text}`)
      : [];
  }
}

function namedIn(block: Block, span: Span, profile: Profile, names: Titles): readonly number[] {
  const text = plainText(block, span);
  return /^\d+$/.test(text) ? names.in(`${profile.vocabulary.story.one} ${text}`) : names.at(block, span);
}

function tagged(block: Block, span: Span, profile: Profile): readonly Principle[] {
  return principleTags(block, span, profile).map(({ principle }) => principle);
}

/** `Story 2`, `stories 2, 3 and 5`. */
function storyNumbers(text: string, { vocabulary }: Profile): readonly number[] {
  const numbers: number[] = [];
  for (const { span } of findWords(compileWords(storyNames(vocabulary)), text)) {
    const list = /^[\s#]*(\d{1,3}(?:(?:\s*(?:,|and|&|;|\s)\s*){1,2}\d{1,3})*)/.exec(text.slice(span.end))?.[1] ?? "";
    numbers.push(...(list.match(/\d+/g) ?? []).map(Number));
  }
  return numbers;
}

const storyNames = memoByFirst(({ story }: Profile["vocabulary"]): readonly string[] => [story.one, story.many]);

function numberOf(title: string, { vocabulary }: Profile): number | undefined {
  const found = /^(?:(\p{L}+)\s*#?\s*)?(\d{1,3})\b/u.exec(title.trim());
  const word = found?.[1]?.toLowerCase();
  if (found === null || (word !== undefined && word !== vocabulary.story.one.toLowerCase())) return undefined;
  return Number(found[2]);
}

function withoutNumber(title: string, profile: Profile): string {
  const plain = normalizedTitle(title);
  const story = profile.vocabulary.story.one.toLowerCase();
  return numberOf(title, profile) !== undefined && plain.startsWith(story)
    ? normalizedTitle(plain.slice(story.length))
    : plain;
}

const MARK = /^(?:[✓✔☑●•■★*xX1-9]|yes|primary|secondary|main)(?![\p{L}\d])/iu;
const LEAST_TITLE = 8;
const MOST_REFERENCE_WORDS = 40;

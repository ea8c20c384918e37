import { contains, type Span } from "../base/span.ts";
import type { Block } from "../markdown/block.ts";
import { plainText } from "../markdown/plain-text.ts";
import type { Principle } from "../profile/principle.ts";
import type { Profile } from "../profile/profile.ts";
import { type LeadIn, leadInOf } from "./lead-in.ts";
import { itemsInside, outermostItems, passagesOf } from "./passage.ts";
import { blockTags, isNamesOnly, principleTags } from "./principle-tags.ts";
import { looksWhole } from "./story-draft.ts";
import { isStoriesAside, storyLabelOf } from "./story-labels.ts";

/** An item of a list that is a story. */
export type StoryItem = {
  readonly title: string;
  /** Where the title stands, or the text where there is none. */
  readonly titleSpan: Span;
  readonly span: Span;
  /** Where the text goes on behind the title. */
  readonly bodyFrom: number;
  /** Of the item around it, where that names principles and says no more. */
  readonly inherited: readonly Principle[];
};

/**
 * The items of a list, where they are stories: most must look whole, and be titled or tagged with principles. `lenient` below a heading of
 * a principle, which makes whatever it holds a story; `strict` inside a story, whose own list seldom is one.
 */
export function storyItems(block: Block, profile: Profile, bar: "lenient" | "usual" | "strict"): readonly StoryItem[] {
  if (block.kind !== "list") return [];
  const grouped = groupedItems(block, profile);
  if (grouped.length > 0) return grouped;
  const items = outermostItems(block).map(({ span }) => readItem(block, span, profile));
  if (items.some(({ isPart }) => isPart)) return [];
  const marked = items.filter(({ isMarked }) => isMarked).length;
  const whole = items.filter(({ item }) => looksWhole(passagesOf(block, item.span))).length;
  const needed = { lenient: 0, usual: (items.length + 1) >> 1, strict: items.length }[bar];
  return whole * 2 > items.length && marked >= needed ? items.map(({ item }) => item) : [];
}

/** The items inside of items that name principles and say no more. */
function groupedItems(block: Block, profile: Profile): readonly StoryItem[] {
  const groups = outermostItems(block).map((item) => {
    const [name] = passagesOf(block, item.span);
    const named = name !== undefined && isNamesOnly(block, name.span, profile);
    const inherited = named ? principleTags(block, name.span, profile).map(({ principle }) => principle) : [];
    const inside = itemsInside(block, item).map(({ span }) => readItem(block, span, profile));
    return { inherited, inside };
  });
  const all = groups.flatMap(({ inherited, inside }) => inside.map(({ item }) => ({ ...item, inherited })));
  const areGroups = groups.every(
    ({ inherited, inside }) => inherited.length > 0 && inside.length > 0 && !inside.some(({ isPart }) => isPart),
  );
  const whole = all.filter(({ span }) => looksWhole(passagesOf(block, span))).length;
  return areGroups && whole * 2 > all.length ? all : [];
}

/** The title that a lead-in is: bold words, `Story 2`, or names of principles. */
export function storyTitle(lead: LeadIn | undefined, block: Block, profile: Profile): string | undefined {
  if (lead === undefined || storyLabelOf(lead.text, profile) !== undefined) return undefined;
  if (isStoriesAside(lead.text, profile)) return undefined;
  const isTitle =
    lead.kind === "strong" || isNumberedStory(lead.text, profile) || isNamesOnly(block, lead.span, profile);
  return isTitle ? lead.text : undefined;
}

/** The first words of a text that has no title. */
export function untitled(block: Block, span: Span): string {
  const text = plainText(block, span);
  return text.length <= MOST_TITLE ? text : `${text.slice(0, MOST_TITLE).replace(/\s\S*$/, "")} …`;
}

function readItem(block: Block, span: Span, profile: Profile) {
  const [first] = passagesOf(block, span);
  const lead = first === undefined ? undefined : leadInOf(block, first);
  const title = storyTitle(lead, block, profile);
  const titled = title !== undefined && lead !== undefined;
  const words = first?.span ?? span;
  const item: StoryItem = titled
    ? { title, titleSpan: lead.span, span, bodyFrom: lead.end, inherited: [] }
    : { title: untitled(block, words), titleSpan: words, span, bodyFrom: words.start, inherited: [] };
  const tagged = blockTags(block, profile).some((tag) => tag.by !== "sentence" && contains(span, tag.span));
  return {
    item,
    isMarked: titled || tagged,
    isPart: lead !== undefined && storyLabelOf(lead.text, profile) !== undefined,
  };
}

function isNumberedStory(text: string, { vocabulary }: Profile): boolean {
  const [word = "", number = ""] = text.split(/[\s.#]+/);
  return word.toLowerCase() === vocabulary.story.one.toLowerCase() && /^(?:\d+|[A-Z])\b/.test(number);
}

const MOST_TITLE = 60;

import type { Block } from "../markdown/block.ts";
import { headingText, type Section } from "../markdown/section.ts";
import type { Principle } from "../profile/principle.ts";
import type { Profile } from "../profile/profile.ts";
import { type FlatStories, flatStories } from "./flat-stories.ts";
import { labelBehind, labelledPassages } from "./labelled-passages.ts";
import { placeOfBlock } from "./packet-document.ts";
import { isTitled, type Part, placeOfPart } from "./part.ts";
import { passagesOf } from "./passage.ts";
import { blockTags, isNamesOnly } from "./principle-tags.ts";
import { looksWhole, type StoryDraft, type StoryPassage } from "./story-draft.ts";
import { isStoriesAside, storyLabelOf } from "./story-labels.ts";

/** The stories of a part, and the blocks that belong to none: what is said of the stories as a whole. */
export type StoriesOutline = FlatStories;

/** Where each story of a part begins and ends. `own` are the blocks that play no other role. */
export function outlineStories(part: Part, own: ReadonlySet<Block>, profile: Profile): StoriesOutline {
  const { document, section } = part;
  const from = section === undefined ? 0 : section.from + 1;
  const to = section === undefined ? document.markdown.blocks.length : section.to;
  return read({ part, profile, own, from, to, inherited: [], top: true });
}

/** A stretch of the document without the heading above it. */
type Range = {
  readonly part: Part;
  readonly profile: Profile;
  readonly own: ReadonlySet<Block>;
  readonly heading?: Section;
  readonly from: number;
  readonly to: number;
  /** The principles that the headings above name. */
  readonly inherited: readonly Principle[];
  /** True for the part itself and for a document's only title. */
  readonly top: boolean;
};

type Child = Range & { readonly heading: Section };

function read(range: Range): StoriesOutline {
  const { profile, heading, from } = range;
  const children = childrenOf(range);
  if (children.length === 0) return withoutSections(range);
  if (isWhole(range, children)) return wholeStory(range);
  const opening = blocksOf({ ...range, to: children[0]?.heading.from ?? from });
  const flat = flatStories(opening, { ...contextOf(range), proseCounts: false });
  const before = heading === undefined || mostlyWhole(flat.drafts) ? flat : { drafts: [], outside: opening };
  const inside = children.map((child) =>
    isStoriesAside(child.heading.title, profile) ? { drafts: [], outside: blocksOf(child) } : read(child),
  );
  return {
    drafts: [before, ...inside].flatMap(({ drafts }) => drafts),
    outside: [before, ...inside].flatMap(({ outside }) => outside),
  };
}

/** The outermost sections inside. */
function childrenOf(range: Range): readonly Child[] {
  const { part, profile, own, inherited, top } = range;
  const children: Child[] = [];
  let end = range.from;
  for (const heading of sectionsWithin(part.document.sections, range)) {
    if (heading.from < end || !own.has(heading.heading)) continue;
    end = heading.to;
    const named = namesPrinciple(heading, profile) ? tagsOfTitle(heading, profile) : [];
    const inside = { from: heading.from + 1, to: heading.to, inherited: [...inherited, ...named] };
    children.push({ part, profile, own, heading, ...inside, top: false });
  }
  const [only] = children;
  if (!top || range.heading !== undefined || only === undefined || children.length > 1) return children;
  return [{ ...only, top: true }];
}

/** Sections are in the order of the text, so that the first one inside is found without the others. */
function sectionsWithin(sections: readonly Section[], { from, to }: Range): readonly Section[] {
  let low = 0;
  let high = sections.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sections[middle]?.from ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  const after = sections.slice(low).findIndex((section) => section.from >= to);
  return sections.slice(low, after < 0 ? sections.length : low + after);
}

/** True where the sections inside are parts of one story and not stories. */
function isWhole(range: Range, children: readonly Child[]): boolean {
  const { heading, profile, part, top, from } = range;
  const labels = children.filter((child) => storyLabelOf(child.heading.title, profile) !== undefined).length;
  const others = children.filter((child) => !isStoriesAside(child.heading.title, profile)).length - labels;
  if (others <= 0) return labels > 0;
  if (heading === undefined || isGroupTitle(heading, profile)) return false;
  if (labels >= others) return true;
  if (
    children.some(
      (child) => isTagged(child.heading.heading, profile) || blocksOf(child).some((block) => isTagged(block, profile)),
    )
  )
    return false;
  const opening = blocksOf({ ...range, to: children[0]?.heading.from ?? from });
  const alone = !top || part.document.path.includes("/");
  if (alone && [heading.heading, ...opening].some((block) => isTagged(block, profile))) return true;
  return (
    children.filter((child) => looksWhole(blocksOf(child).flatMap((block) => passagesOf(block)))).length * 2 <=
    children.length
  );
}

function withoutSections(range: Range): StoriesOutline {
  const { heading, profile, part } = range;
  const named = heading !== undefined && namesPrinciple(heading, profile);
  const flat = flatStories(blocksOf(range), { ...contextOf(range), proseCounts: named });
  if (heading !== undefined && !isGroupTitle(heading, profile)) {
    const tagged = flat.drafts.filter(({ passages }) => passages.some(({ block }) => isTagged(block, profile)));
    const several = tagged.length > 1 || (range.top && mostlyWhole(flat.drafts));
    return flat.drafts.length > 1 && several ? flat : wholeStory(range);
  }
  if (named) return flat.drafts.length > 1 && !mostlyWhole(flat.drafts) ? wholeStory(range) : flat;
  if (flat.drafts.length > 0 || part.section !== undefined) return flat;
  const one = wholeStory(range);
  return heading === undefined || mostlyWhole(one.drafts) ? one : flat;
}

function wholeStory(range: Range): StoriesOutline {
  const { part, profile, heading, inherited } = range;
  const { document } = part;
  const blocks = blocksOf(range);
  const passages: StoryPassage[] = [];
  let label: StoryPassage["label"];
  for (const block of blocks) {
    if (block.heading !== undefined) label = storyLabelOf(headingText(block), profile);
    const added = labelledPassages(block, passagesOf(block), profile, label);
    passages.push(...added);
    label = labelBehind(added) ?? label;
  }
  if (passages.length === 0) return { drafts: [], outside: blocks };
  const title = heading?.title ?? document.frontMatter.text("title") ?? titleOfFile(document.path);
  const place = heading === undefined ? placeOfPart(part) : placeOfBlock(document, heading.heading);
  return { drafts: [{ title, document, place, passages, blocks, inherited }], outside: [] };
}

function contextOf({ part, profile, inherited }: Range) {
  return { document: part.document, profile, inherited };
}

function blocksOf({ part, own, from, to }: Range): readonly Block[] {
  return part.document.markdown.blocks.slice(from, to).filter((block) => own.has(block));
}

function mostlyWhole(drafts: readonly StoryDraft[]): boolean {
  return drafts.filter(({ passages }) => looksWhole(passages)).length * 2 > drafts.length;
}

/** A title above several stories: the document's own name, or the name of a principle and nothing else. */
function isGroupTitle(heading: Section, profile: Profile): boolean {
  return isTitled(heading.title, profile.roles.stories.headings) || namesPrinciple(heading, profile);
}

function namesPrinciple({ heading }: Section, profile: Profile): boolean {
  return heading.leaves.some(({ span }) => isNamesOnly(heading, span, profile));
}

function tagsOfTitle({ heading }: Section, profile: Profile): readonly Principle[] {
  return blockTags(heading, profile).flatMap(({ by, principle }) => (by === "sentence" ? [] : [principle]));
}

function isTagged(block: Block, profile: Profile): boolean {
  return blockTags(block, profile).some(({ by }) => by !== "sentence");
}

function titleOfFile(path: string): string {
  const name = path.slice(path.lastIndexOf("/") + 1).replace(/\.[^.]*$/, "");
  return name.replace(/[-_]+/g, " ");
}

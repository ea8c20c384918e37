import type { Block } from "../markdown/block.ts";
import type { Principle } from "../profile/principle.ts";
import type { Profile } from "../profile/profile.ts";
import { labelBehind, labelledPassages } from "./labelled-passages.ts";
import { type LeadIn, leadInOf } from "./lead-in.ts";
import { type PacketDocument, placeIn } from "./packet-document.ts";
import { type Passage, passagesOf } from "./passage.ts";
import type { Place } from "./place.ts";
import { blockTags, isNamesOnly } from "./principle-tags.ts";
import { isFirstPerson, looksWhole, type StoryDraft, type StoryPassage } from "./story-draft.ts";
import { storyItems, storyTitle, untitled } from "./story-items.ts";
import { storyLabelOf } from "./story-labels.ts";
import { storyRows } from "./story-rows.ts";

export type FlatStories = {
  readonly drafts: readonly StoryDraft[];
  /** The blocks that belong to no story. */
  readonly outside: readonly Block[];
};

export type FlatContext = {
  readonly document: PacketDocument;
  readonly profile: Profile;
  readonly inherited: readonly Principle[];
  /** True below a heading that only names principles, where plain paragraphs are stories too. */
  readonly proseCounts: boolean;
};

/** Divides blocks without headings: a story has a bold title, is an item or a row, or repeats the labels of the one before. */
export function flatStories(blocks: readonly Block[], context: FlatContext): FlatStories {
  const state: State = { drafts: [], outside: [], inherited: context.inherited };
  for (const block of blocks) take(block, state, context);
  return { drafts: context.proseCounts ? splitProse(state.drafts, context) : state.drafts, outside: state.outside };
}

type OpenDraft = StoryDraft & { readonly passages: StoryPassage[]; readonly blocks: Block[] };

type State = {
  readonly drafts: OpenDraft[];
  readonly outside: Block[];
  open?: OpenDraft | undefined;
  inherited: readonly Principle[];
};

function take(block: Block, state: State, context: FlatContext): void {
  const { document, profile } = context;
  const passages = passagesOf(block);
  const [first] = passages;
  if (first === undefined) return;
  const lead = leadInOf(block, first);
  const namesOnly = block.kind === "paragraph" && isNamesOnly(block, first.span, profile);
  if (namesOnly && isBoldLine(lead, profile)) {
    state.inherited = [...context.inherited, ...blockTags(block, profile).map(({ principle }) => principle)];
    state.open = undefined;
    return;
  }
  if (takeList(block, state, context)) return;
  const title = block.kind === "paragraph" ? storyTitle(lead, block, profile) : undefined;
  if (title !== undefined && lead !== undefined) {
    add(begin(state, context, title, placeIn(document, block, lead.span), block), passages, context, lead.end);
    return;
  }
  const labelled = lead !== undefined && storyLabelOf(lead.text, profile) !== undefined;
  const opens =
    state.open === undefined ? labelled || (context.proseCounts && !namesOnly) : repeats(state.open, lead, profile);
  if (opens) begin(state, context, untitled(block, first.span), placeIn(document, block, first.span), block);
  if (state.open === undefined) state.outside.push(block);
  else add(state.open, passages, context);
}

/** Takes a list or a table whose items or rows are stories. */
function takeList(block: Block, state: State, context: FlatContext): boolean {
  const { document, profile, proseCounts } = context;
  const inside = state.open !== undefined && state.open.passages.length > 0;
  for (const item of storyItems(block, profile, inside ? "strict" : proseCounts ? "lenient" : "usual")) {
    const inherited = [...state.inherited, ...item.inherited];
    const draft = begin(state, context, item.title, placeIn(document, block, item.titleSpan), block, inherited);
    add(draft, passagesOf(block, item.span), context, item.bodyFrom);
  }
  for (const row of inside ? [] : storyRows(block, profile)) {
    begin(state, context, row.title, placeIn(document, block, row.titleSpan), block).passages.push(...row.passages);
  }
  const taken = state.drafts.at(-1)?.blocks[0] === block;
  if (taken) state.open = undefined;
  return taken;
}

function begin(
  state: State,
  { document }: FlatContext,
  title: string,
  place: Place,
  block: Block,
  inherited = state.inherited,
): OpenDraft {
  const draft = { title, document, place, passages: [], blocks: [block], inherited };
  state.open = draft;
  state.drafts.push(draft);
  return draft;
}

function add(draft: OpenDraft, passages: readonly Passage[], { profile }: FlatContext, from = 0): void {
  const [block] = passages.map((passage) => passage.block);
  if (block === undefined) return;
  if (!draft.blocks.includes(block)) draft.blocks.push(block);
  draft.passages.push(...labelledPassages(block, passages, profile, labelBehind(draft.passages), from));
}

function isBoldLine(lead: LeadIn | undefined, profile: Profile): boolean {
  return lead?.kind === "strong" && lead.whole && storyLabelOf(lead.text, profile) === undefined;
}

/** A second `Situation` opens the next story of those that have labels in place of titles. */
function repeats(open: StoryDraft, lead: LeadIn | undefined, profile: Profile): boolean {
  const label = lead === undefined ? undefined : storyLabelOf(lead.text, profile);
  const labels = open.passages.flatMap((passage) => passage.label ?? []);
  return label !== undefined && label === labels[0] && label !== "note" && labels.some((other) => other !== label);
}

/** A story of several paragraphs, each in the first person and most of them whole, is several. */
function splitProse(drafts: readonly StoryDraft[], { document }: FlatContext): readonly StoryDraft[] {
  const [only] = drafts;
  if (only === undefined || drafts.length > 1 || only.passages.length < 2) return drafts;
  if (only.passages.some(({ label, terse }) => label !== undefined || terse)) return drafts;
  const whole = only.passages.filter((passage) => looksWhole([passage])).length;
  if (whole * 2 <= only.passages.length || !only.passages.every(isFirstPerson)) return drafts;
  return only.passages.map((passage) => ({
    ...only,
    title: untitled(passage.block, passage.span),
    place: placeIn(document, passage.block, passage.span),
    passages: [passage],
    blocks: [passage.block],
  }));
}

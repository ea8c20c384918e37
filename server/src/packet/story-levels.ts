import { contains, type Span, textOf } from "../base/span.ts";
import type { Block } from "../markdown/block.ts";
import { plainText } from "../markdown/plain-text.ts";
import type { Profile } from "../profile/profile.ts";
import type { Figure } from "../quantity/figure.ts";
import { type PacketDocument, placeIn } from "./packet-document.ts";
import type { Place } from "./place.ts";
import { type FigureUse, useOf } from "./sentence-cues.ts";
import type { Story } from "./stories.ts";
import { type Act, actsOf, openingAct } from "./story-act.ts";
import type { StoryPassage } from "./story-draft.ts";

/** What a story shows at the two levels, with the words that decide. */
export type StoryLevels = {
  /** Level 1: what its author did, to what and where. */
  readonly act: ActVerdict;
  /** Level 2: an outcome with a figure that follows the act. */
  readonly outcome: OutcomeVerdict;
};

export type ActVerdict =
  | { readonly kind: "shown"; readonly words: string; readonly place: Place }
  /** Only a team acts. */
  | { readonly kind: "team"; readonly words: string; readonly place: Place }
  | { readonly kind: "missing" };

export type OutcomeVerdict =
  | { readonly kind: "shown"; readonly words: string; readonly place: Place }
  /** There is a figure, and only its writer knows whether it is the outcome. */
  | {
      readonly kind: "unsure";
      readonly words: string;
      readonly place: Place;
      readonly why: "before" | "finding" | "effort";
    }
  | { readonly kind: "missing" };

/** A figure of a block; its span counts there. */
export type StoryFigure = { readonly figure: Figure; readonly sentence: number };

export type FiguresOf = (document: PacketDocument, block: Block) => readonly StoryFigure[];

/** `candidate` may stand in for `I`. */
export function storyLevels(story: Story, figuresOf: FiguresOf, profile: Profile, candidate: string): StoryLevels {
  const acts = story.passages.flatMap((passage, index) =>
    actsIn(passage, candidate, profile).map((act) => ({ act, index, passage })),
  );
  const own = acts.find(({ act }) => act.subject !== "we");
  return {
    act:
      own !== undefined
        ? verdict("shown", story, own)
        : acts[0] === undefined
          ? { kind: "missing" }
          : verdict("team", story, acts[0]),
    outcome: outcomeOf(story, figuresOf, profile, acts),
  };
}

type PlacedAct = { readonly act: Act; readonly index: number; readonly passage: StoryPassage };

function actsIn(passage: StoryPassage, candidate: string, profile: Profile): readonly Act[] {
  const { block, span, terse } = passage;
  const acts = actsOf(block, candidate, profile).filter(({ verb }) => contains(span, verb));
  if (acts.length > 0 || !terse || passage.label === "outcome" || passage.label === "situation") return acts;
  const opening = openingAct(textOf(block.masked, span), profile);
  if (opening === undefined) return acts;
  const at = (range: Span): Span => ({ start: range.start + span.start, end: range.end + span.start });
  return [{ ...opening, span: at(opening.span), verb: at(opening.verb), sentence: sentenceAt(block, span.start) }];
}

function sentenceAt(block: Block, offset: number): number {
  return block.sentences.findIndex(({ span }) => span.start <= offset && offset < span.end);
}

function verdict<Kind extends "shown" | "team">(kind: Kind, { document }: Story, { act, passage }: PlacedAct) {
  const { block } = passage;
  return { kind, words: plainText(block, act.span), place: placeIn(document, block, act.span) };
}

type Candidate = { readonly rank: Rank; readonly figure: Figure; readonly block: Block };
type Rank = "change" | "stated" | "before" | "finding" | "effort" | "none";

function outcomeOf(story: Story, figuresOf: FiguresOf, profile: Profile, acts: readonly PlacedAct[]): OutcomeVerdict {
  const { document, passages, place } = story;
  const first = acts.find(({ act }) => act.subject !== "we") ?? acts[0];
  const inTitle =
    place.block === undefined ? [] : titleFigures(place.block, place.span, figuresOf(document, place.block), profile);
  const inText = passages.flatMap((passage, index) =>
    figuresOf(document, passage.block)
      .filter(({ figure }) => contains(passage.span, figure.span))
      .map((found): Candidate => {
        const follows = first === undefined || isAfter(found, passage, index, first, acts);
        const use = useOf(found.figure, passage.block, found.sentence, profile);
        return { figure: found.figure, block: passage.block, rank: rankOf(use, passage, follows, found.figure, story) };
      }),
  );
  const candidates = [...inText, ...inTitle];
  for (const rank of ["change", "stated"] as const) {
    const found = candidates.find((candidate) => candidate.rank === rank);
    if (found !== undefined) return { kind: "shown", ...shownFigure(found, document) };
  }
  for (const why of ["before", "finding", "effort"] as const) {
    const found = candidates.find((candidate) => candidate.rank === why);
    if (found !== undefined) return { kind: "unsure", why, ...shownFigure(found, document) };
  }
  return { kind: "missing" };
}

function rankOf(use: FigureUse, { label }: StoryPassage, follows: boolean, { kind, weak }: Figure, story: Story): Rank {
  if (label === "outcome") return use === "change" ? "change" : "stated";
  if (use === "input") return "none";
  if (label === "situation" || !follows) return use === "change" ? "before" : "none";
  if (use === "change") return "change";
  if (use === "effort") return weak === true ? "none" : "effort";
  if (use === "finding" && !story.principles.some(({ demands }) => demands.includes("data-set"))) return "finding";
  return weak === true && kind === "count" ? "effort" : "stated";
}

/** Behind the first act, or in the sentence of any. */
function isAfter(
  found: StoryFigure,
  passage: StoryPassage,
  index: number,
  first: PlacedAct,
  acts: readonly PlacedAct[],
): boolean {
  if (acts.some(({ act, passage: other }) => other.block === passage.block && act.sentence === found.sentence))
    return true;
  return index > first.index || (index === first.index && found.figure.span.start > first.act.verb.end);
}

/** A title may tell the outcome: `Refund time from 9.4 days to 3.1`. */
function titleFigures(
  block: Block,
  range: Span,
  figures: readonly StoryFigure[],
  profile: Profile,
): readonly Candidate[] {
  return figures.flatMap(({ figure, sentence }): readonly Candidate[] => {
    const inside = contains(range, figure.span) && useOf(figure, block, sentence, profile) === "change";
    return inside ? [{ figure, block, rank: "change" }] : [];
  });
}

function shownFigure({ figure, block }: Candidate, document: PacketDocument) {
  return { words: plainText(block, figure.span), place: placeIn(document, block, figure.span) };
}

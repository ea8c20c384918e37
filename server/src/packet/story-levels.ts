import { contains, type Span, textOf } from "../base/span.ts";
import type { Block } from "../markdown/block.ts";
import { plainText } from "../markdown/plain-text.ts";
import type { Profile } from "../profile/profile.ts";
import { placeIn } from "./packet-document.ts";
import type { Place } from "./place.ts";
import type { Story } from "./stories.ts";
import { type Act, actsOf, openingAct } from "./story-act.ts";
import type { StoryPassage } from "./story-draft.ts";
import { type FiguresOf, type OutcomeVerdict, outcomeOf, type PlacedAct } from "./story-outcome.ts";

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

/** `candidate` may stand in for `I`. */
export function storyLevels(story: Story, figuresOf: FiguresOf, profile: Profile, candidate: string): StoryLevels {
  const all = story.passages.flatMap((passage, index) =>
    actsIn(passage, candidate, profile).map((act) => ({ act, index, passage })),
  );
  const acts = firstKind(all);
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

/** The acts of the clearest subject that the story has: where it says `I`, a line without a subject may be anybody's. */
function firstKind(acts: readonly PlacedAct[]): readonly PlacedAct[] {
  const subjects = SUBJECTS.find((kinds) => acts.some(({ act }) => kinds.includes(act.subject))) ?? [];
  return acts.filter(({ act }) => subjects.includes(act.subject));
}

const SUBJECTS: readonly (readonly Act["subject"][])[] = [["I"], ["name", "none"], ["we"]];

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

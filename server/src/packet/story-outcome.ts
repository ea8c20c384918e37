import { contains, type Span } from "../base/span.ts";
import type { Block } from "../markdown/block.ts";
import { plainText } from "../markdown/plain-text.ts";
import type { Profile } from "../profile/profile.ts";
import type { Figure } from "../quantity/figure.ts";
import { bareNumbers } from "./bare-numbers.ts";
import type { StatedChange } from "./changes.ts";
import { type PacketDocument, placeIn } from "./packet-document.ts";
import type { Place } from "./place.ts";
import { changeOf, type FigureUse, useOf } from "./sentence-cues.ts";
import type { Story } from "./stories.ts";
import type { Act } from "./story-act.ts";
import type { StoryPassage } from "./story-draft.ts";

export type OutcomeVerdict =
  | { readonly kind: "shown"; readonly words: string; readonly place: Place }
  /** There is a figure, and only its writer knows whether it is the outcome. */
  | { readonly kind: "unsure"; readonly words: string; readonly place: Place; readonly why: Doubt }
  | { readonly kind: "missing" };

/** The figure stands before an act, is what was found, counts the work that was put in, or is a small number with nothing beside it. */
export type Doubt = "before" | "finding" | "effort" | "small";

/** A figure of a block; its span counts there. */
export type StoryFigure = { readonly figure: Figure; readonly sentence: number };

export type FiguresOf = (document: PacketDocument, block: Block) => readonly StoryFigure[];

/** An act with the passage that it stands in, and the index of that. */
export type PlacedAct = { readonly act: Act; readonly index: number; readonly passage: StoryPassage };

/** The figure of a story that shows its outcome best, among those that follow its acts. */
export function outcomeOf(
  story: Story,
  figuresOf: FiguresOf,
  profile: Profile,
  acts: readonly PlacedAct[],
): OutcomeVerdict {
  const { document, passages } = story;
  const told = passages.flatMap((passage, index) =>
    readings(passage, figuresOf(document, passage.block), profile, index, acts),
  );
  const labelled = passages.some(({ label }) => label === "outcome");
  const graded = [...told, ...titleReadings(story, figuresOf, profile)]
    .map((reading) => ({ reading, grade: gradeOf(reading, story) }))
    // Where a part of the story is named for the outcome, only a change is one elsewhere.
    .filter(
      ({ reading, grade }) => grade !== "none" && (!labelled || isLabelledOutcome(reading) || isChange(grade, reading)),
    );
  const best = graded.reduce<(typeof graded)[number] | undefined>(
    (last, one) => (last === undefined || rank(one.grade) >= rank(last.grade) ? one : last),
    undefined,
  );
  if (best === undefined || best.grade === "none") return { kind: "missing" };
  const { block, range } = best.reading;
  const found = { words: plainText(block, range), place: placeIn(document, block, range) };
  return typeof best.grade === "number" ? { kind: "shown", ...found } : { kind: "unsure", why: best.grade, ...found };
}

function isLabelledOutcome({ label }: Reading): boolean {
  return label === "outcome" || label === "note";
}

function isChange(grade: Grade, { use }: Reading): boolean {
  return typeof grade === "number" && (use === "change" || use === "beside-change");
}

/** A number for a figure that shows an outcome, the higher the better. */
type Grade = number | Doubt | "none";

function rank(grade: Grade): number {
  return typeof grade === "number" ? grade : { small: -1, before: -2, finding: -3, effort: -4, none: -5 }[grade];
}

type Reading = {
  /** Undefined for numbers that are none. */
  readonly figure?: Figure;
  readonly use: FigureUse;
  readonly block: Block;
  readonly range: Span;
  readonly label?: StoryPassage["label"];
  /** Behind the last act, between two of them, or before the first. What shares a sentence with an act is behind it. */
  readonly order: "behind" | "between" | "before";
};

function readings(
  passage: StoryPassage,
  figures: readonly StoryFigure[],
  profile: Profile,
  index: number,
  acts: readonly PlacedAct[],
): readonly Reading[] {
  const { block, span, label } = passage;
  const order = (sentence: number, start: number): Reading["order"] => {
    if (acts.some(({ act, passage: other }) => other.block === block && act.sentence === sentence)) return "behind";
    const isBehind = ({ act, index: at }: PlacedAct): boolean => index > at || (index === at && start > act.verb.end);
    if (acts.every(isBehind)) return "behind";
    return acts.some(isBehind) ? "between" : "before";
  };
  const base = { block, ...(label !== undefined && { label }) };
  const inside = figures.filter(({ figure }) => contains(span, figure.span));
  const read = inside.map(({ figure, sentence }): Reading => {
    const change = changeOf(figure, block, profile);
    const range = change === undefined ? figure.span : spanOfChange(change);
    return {
      ...base,
      figure,
      range,
      use: useOf(figure, block, sentence, profile),
      order: order(sentence, figure.span.start),
    };
  });
  const worded = block.sentences.flatMap((sentence, at): readonly Reading[] => {
    if (!contains(span, sentence.span)) return [];
    const taken = inside.filter((found) => found.sentence === at).map(({ figure }) => figure.span);
    const bare = bareNumbers(block, at, taken, profile);
    if (bare === undefined) return [];
    const use = bare.isChange ? "beside-change" : "other";
    return [{ ...base, range: bare.span, use, order: order(at, bare.span.start) }];
  });
  return [...read, ...worded];
}

/** From the first end that is written to the second. */
function spanOfChange({ from, to }: StatedChange): Span {
  return { start: Math.min(from.span.start, to.span.start), end: Math.max(from.span.end, to.span.end) };
}

/** A title may tell the outcome: `Refund time from 9.4 days to 3.1`. */
function titleReadings({ document, place: { block, span } }: Story, figuresOf: FiguresOf, profile: Profile) {
  if (block === undefined) return [];
  return figuresOf(document, block).flatMap(({ figure, sentence }): readonly Reading[] => {
    const use = contains(span, figure.span) ? useOf(figure, block, sentence, profile) : "other";
    return use === "change" ? [{ figure, use, block, range: figure.span, order: "behind" }] : [];
  });
}

function gradeOf({ figure, use, label, order }: Reading, { principles }: Story): Grade {
  const isSmall = figure === undefined || (figure.weak === true && figure.kind === "count");
  const grade = KIND_GRADES.get(figure?.kind ?? "count") ?? WORDED;
  if (label === "situation" || (label !== "outcome" && order === "before")) return use === "change" ? "before" : "none";
  if (use === "change") return isSmall ? WORDED : STRONGEST;
  if (label === "outcome") return use === "beside-change" ? grade : isSmall ? 0 : grade - 1;
  if (use === "input" || (use === "effort" && isSmall)) return "none";
  if (use === "effort") return "effort";
  if (use === "finding" && !principles.some(({ demands }) => demands.includes("data-set"))) return "finding";
  if (use === "beside-change") return grade;
  if (order === "between") return "before";
  return isSmall ? "small" : grade - 1;
}

const STRONGEST = 6;
/** A change that is told in small numbers. */
const WORDED = 2;

const KIND_GRADES: ReadonlyMap<Figure["kind"], number> = new Map<Figure["kind"], number>([
  ["money", 5],
  ["points", 4],
  ["percent", 4],
  ["bps", 4],
  ["ratio", 4],
  ["share", 3],
]);

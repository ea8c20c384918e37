import { contains, type Span } from "../base/span.ts";
import type { Block } from "../markdown/block.ts";
import { plainText } from "../markdown/plain-text.ts";
import type { Profile } from "../profile/profile.ts";
import type { Figure } from "../quantity/figure.ts";
import type { StatedChange } from "./changes.ts";
import { type PacketDocument, placeIn } from "./packet-document.ts";
import type { Place } from "./place.ts";
import { changeOf, type FigureUse, useOf, wordedChange } from "./sentence-cues.ts";
import type { Story } from "./stories.ts";
import type { Act } from "./story-act.ts";
import type { StoryPassage } from "./story-draft.ts";

export type OutcomeVerdict =
  | { readonly kind: "shown"; readonly words: string; readonly place: Place }
  /** There is a figure, and only its writer knows whether it is the outcome. */
  | { readonly kind: "unsure"; readonly words: string; readonly place: Place; readonly why: Doubt }
  | { readonly kind: "missing" };

/** The figure stands before the act, is what was found, or counts the work that was put in. */
export type Doubt = "before" | "finding" | "effort";

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
  const { document, passages, place } = story;
  const grade = (reading: Reading): Grade => gradeOf(reading, story);
  const inText = passages.flatMap((passage, index) =>
    readings(passage, figuresOf(document, passage.block), profile, index, acts),
  );
  const titled = place.block === undefined ? [] : figuresOf(document, place.block);
  const graded = inText.map((reading) => ({ reading, grade: grade(reading) }));
  const block = place.block;
  for (const { figure, sentence } of titled) {
    if (block === undefined || !contains(place.span, figure.span)) continue;
    const use = useOf(figure, block, sentence, profile);
    if (use === "change")
      graded.push({ reading: { figure, use, block, range: figure.span, follows: true }, grade: STRONGEST });
  }
  let best = graded[0];
  for (const one of graded) if (best === undefined || rank(one.grade) >= rank(best.grade)) best = one;
  if (best === undefined || best.grade === "none") return { kind: "missing" };
  const found = {
    words: plainText(best.reading.block, best.reading.range),
    place: placeIn(document, best.reading.block, best.reading.range),
  };
  return typeof best.grade === "number" ? { kind: "shown", ...found } : { kind: "unsure", why: best.grade, ...found };
}

/** A number for a figure that shows an outcome, the higher the better. */
type Grade = number | Doubt | "none";

function rank(grade: Grade): number {
  return typeof grade === "number" ? grade : { before: -1, finding: -2, effort: -3, none: -4 }[grade];
}

type Reading = {
  /** Undefined for a change that is told in small numbers and no figures. */
  readonly figure?: Figure;
  readonly use: FigureUse;
  readonly block: Block;
  readonly range: Span;
  readonly label?: StoryPassage["label"];
  /** True behind the first act, or in the sentence of any. */
  readonly follows: boolean;
};

function readings(
  passage: StoryPassage,
  figures: readonly StoryFigure[],
  profile: Profile,
  index: number,
  acts: readonly PlacedAct[],
): readonly Reading[] {
  const { block, span, label } = passage;
  const first = acts[0];
  const follows = (sentence: number, start: number): boolean =>
    first === undefined ||
    acts.some(({ act, passage: other }) => other.block === block && act.sentence === sentence) ||
    index > first.index ||
    (index === first.index && start > first.act.verb.end);
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
      follows: follows(sentence, figure.span.start),
    };
  });
  const worded = block.sentences.flatMap((sentence, at): readonly Reading[] => {
    if (!contains(span, sentence.span) || inside.some((figure) => figure.sentence === at)) return [];
    const range = wordedChange(block, at, profile);
    return range === undefined ? [] : [{ ...base, range, use: "beside-change", follows: follows(at, range.start) }];
  });
  return [...read, ...worded];
}

/** From the first end that is written to the second. */
function spanOfChange({ from, to }: StatedChange): Span {
  return { start: Math.min(from.span.start, to.span.start), end: Math.max(from.span.end, to.span.end) };
}

function gradeOf({ figure, use, label, follows }: Reading, { principles }: Story): Grade {
  const weakCount = figure?.weak === true && figure.kind === "count";
  if (label !== "outcome") {
    if (use === "input") return "none";
    if (label === "situation" || !follows) return use === "change" ? "before" : "none";
    if (use === "effort") return weakCount ? "none" : "effort";
    if (use === "finding" && !principles.some(({ demands }) => demands.includes("data-set"))) return "finding";
    if (weakCount && use !== "change") return "effort";
  }
  if (use === "change") return weakCount ? WORDED : STRONGEST;
  const kind = KIND_GRADES.get(figure?.kind ?? "count") ?? WORDED;
  return use === "beside-change" ? kind : use === "input" || weakCount ? 0 : kind - 1;
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

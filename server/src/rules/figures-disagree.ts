import { memoByFirst, memoByItems } from "../base/memo.ts";
import type { Block, Sentence } from "../markdown/block.ts";
import { plainText } from "../markdown/plain-text.ts";
import type { Evidence } from "../packet/evidence.ts";
import { comparePeriods, findPeriods } from "../packet/period.ts";
import type { Place } from "../packet/place.ts";
import { agreement, agrees } from "../quantity/compare.ts";
import { toFloat } from "../quantity/rational.ts";
import { areDigitsSwapped, writtenDigits } from "../quantity/swapped-digits.ts";
import { rowFit, subjectOf } from "../reconcile/labels.ts";
import type { CheckedFigure } from "../reconcile/verdict.ts";
import type { CheckedBlock } from "./checked-block.ts";
import { inCheckedBlocks } from "./in-checked-blocks.ts";
import { type Finding, packetRule } from "./rule.ts";
import type { PacketScope } from "./scope.ts";

type Disagreement = { readonly text: string; readonly other: string; readonly file: string; readonly subject: string };

export const figuresDisagree = packetRule<Disagreement>({
  name: "figures-disagree",
  scope: "packet",
  severity: "error",
  what: "A figure that another document of the packet gives differently, for the same thing.",
  why: "A panel reads the documents side by side, and two numbers for one thing leave it with none.",
  check: disagreements,
  message: ({ text, other, file, subject }) =>
    `${file} says ${other} for ${subject}, and this says ${text}. Keep the one that the evidence holds.`,
});

/** A figure in its sentence, with its place. */
type Said = {
  readonly checked: CheckedFigure;
  /** Its kind and its unit. */
  readonly sort: string;
  /** Its sort, and what digits it is written with in whatever order. */
  readonly digits: string;
  readonly place: Place;
  readonly sentence: Sentence;
  readonly block: Block;
};

/** A figure that a single cell gives. */
type Backed = Said & { readonly evidence: Evidence };

/**
 * Of two figures the one is in the wrong that no evidence gives, where the other agrees with a cell whose row the sentence speaks of. It
 * must be of the same sort and unit, near it in size, and neither cited nor dated otherwise.
 */
function* disagreements(scope: PacketScope): Generator<Finding<Disagreement>> {
  const backed = backedFigures(scope);
  const bySort = grouped(backed, ({ sort }) => sort);
  const byDigits = grouped(backed, ({ digits }) => digits);
  for (const one of openFigures(scope)) {
    const { checked, place } = one;
    const alike = outside(bySort.get(one.sort) ?? NONE, place.file);
    const rival = rivalOf(one, alike, byDigits.get(one.digits) ?? NONE);
    if (rival === undefined) continue;
    const { evidence, checked: other, place: at } = rival;
    const subject = evidence.rowLabel === "" ? evidence.columnLabel : evidence.rowLabel;
    yield {
      place,
      data: { text: checked.text, other: other.text, file: at.file, subject },
      related: [
        { place: at, message: `${at.file}: ${other.text}` },
        { place: evidence.place, message: `${evidence.address}: ${evidence.text}` },
      ],
    };
  }
}

const rivalOf = memoByFirst((one: Said, alike: readonly Backed[], swapped: readonly Backed[]): Backed | undefined => {
  const rivals = alike.filter(({ evidence }) => speaksOf(one, evidence));
  const isMeant = rivals.length > 0 && rivals.every(({ checked }) => isNearMiss(one.checked, checked));
  return isMeant ? rivals[0] : rivals.length > 0 ? undefined : miscopied(one, swapped);
});

/** The figure that this one was copied from, with two digits swapped: `£54.8m` for `£58.4m`, in a sentence of the same words. */
function miscopied(one: Said, swapped: readonly Backed[]): Backed | undefined {
  const found = swapped.filter(
    (rival) =>
      rival.place.file !== one.place.file &&
      areDigitsSwapped(one.checked.figure, rival.checked.figure) &&
      isToldAlike(one, rival),
  );
  const [first] = found;
  return first !== undefined && found.every(({ checked }) => checked.text === first.checked.text) ? first : undefined;
}

/** The same noun, or the same year and a word, or several words, and no other time. */
function isToldAlike(one: Said, rival: Backed): boolean {
  const [left, right] = [wordsOf(one.sentence, one.block), wordsOf(rival.sentence, rival.block)];
  const { period } = rival.evidence;
  const times = left.periods.map((named) => (period === undefined ? "unknown" : comparePeriods(named, period)));
  if (times.includes("different")) return false;
  const shared = [...left.subject].filter((word) => right.subject.has(word) && !/^\d/.test(word)).length;
  const { kind, unit } = one.checked.figure;
  return shared >= (kind === "count" && unit !== "" ? 1 : times.includes("same") ? 1 : 2);
}

/** True where the sentence names the cell's row, and no other period than the cell's. */
function speaksOf(said: Said, evidence: Evidence): boolean {
  const { subject, periods } = wordsOf(said.sentence, said.block);
  const { period } = evidence;
  if (rowFit(evidence, subject) < ENOUGH_OF_LABEL) return false;
  return period === undefined || periods.every((named) => comparePeriods(named, period) !== "different");
}

const ENOUGH_OF_LABEL = 0.5;

const wordsOf = memoByFirst((sentence: Sentence, block: Block) => {
  const text = plainText(block, sentence.span);
  return { subject: subjectOf(text), periods: findPeriods(text).map(({ period }) => period) };
});

const backedFigures = inCheckedBlocks((checked): readonly Backed[] =>
  saidIn(checked).flatMap((said) => {
    const evidence = backing(said.checked);
    return evidence === undefined ? [] : [{ ...said, evidence }];
  }),
);

const openFigures = inCheckedBlocks((checked): readonly Said[] =>
  saidIn(checked).filter((said) => isOpen(said.checked)),
);

/** The figures of prose, but for counts of nothing that is named; those of tables stand in no sentence. */
function saidIn({ block, file, figures }: CheckedBlock): readonly Said[] {
  return figures.flatMap((checked) => {
    const sentence = block.sentences[checked.sentence];
    const sort = sortOf(checked);
    if (sort === undefined || sentence === undefined || block.leaves[sentence.leaf]?.kind !== "paragraph") return [];
    const digits = `${sort} ${[...writtenDigits(checked.figure)].sort().join("")}`;
    return [{ checked, sort, digits, place: { file, block, span: checked.figure.span }, sentence, block }];
  });
}

function grouped(backed: readonly Backed[], keyOf: (one: Backed) => string): ReadonlyMap<string, readonly Backed[]> {
  const groups = new Map<string, Backed[]>();
  for (const one of backed) {
    const key = keyOf(one);
    const others = groups.get(key);
    if (others === undefined) groups.set(key, [one]);
    else others.push(one);
  }
  return new Map([...groups].map(([key, group]) => [key, sameAsBefore(group)]));
}

/** A group with the same figures is the same value, so that whom none of its own rivals left or joined is not judged again. */
const sameAsBefore = memoByItems((group: readonly Backed[]) => group);

const NONE: readonly Backed[] = [];

/** Those of a group that stand in other files than one. */
function outside(group: readonly Backed[], file: string): readonly Backed[] {
  const known = outsiders(group);
  const others = known.get(file) ?? group.filter(({ place }) => place.file !== file);
  known.set(file, others);
  return others;
}

const outsiders = memoByFirst((_: readonly Backed[]) => new Map<string, readonly Backed[]>());

function backing({ verdict }: CheckedFigure): Evidence | undefined {
  return verdict.kind === "agrees" && verdict.working.evidence.length === 1 ? verdict.working.evidence[0] : undefined;
}

function isOpen({ verdict, figure, cited }: CheckedFigure): boolean {
  return (verdict.kind === "unbacked" || verdict.kind === "cannot-tell") && figure.weak !== true && !cited;
}

/** The kind and the unit; undefined for a count of nothing that is named. */
function sortOf({ figure: { kind, unit } }: CheckedFigure): string | undefined {
  return kind === "count" && unit === "" ? undefined : `${kind} ${unit}`;
}

/** Another value, near enough to be meant for the same. */
function isNearMiss({ figure }: CheckedFigure, { figure: other }: CheckedFigure): boolean {
  if (agrees(agreement(figure, { precision: "written", number: other.amount }))) return false;
  const quotient = Math.abs(toFloat(figure.amount.value) / toFloat(other.amount.value));
  return quotient > 0.5 && quotient < 2;
}

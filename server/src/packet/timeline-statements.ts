import { MARKUP } from "../base/mask.ts";
import { contains, type Span } from "../base/span.ts";
import type { Block } from "../markdown/block.ts";
import { plainText } from "../markdown/plain-text.ts";
import type { Timeline } from "../profile/bar.ts";
import type { Lists } from "../profile/word-lists.ts";
import { compileWords, findWords } from "../profile/words.ts";
import { isRange } from "./find-dates.ts";
import { type PacketDocument, placeIn } from "./packet-document.ts";
import type { Part } from "./part.ts";
import type { Place } from "./place.ts";
import { datesInBlock, type WrittenDate } from "./settle-date.ts";
import { isNeutralLabel, type NamedSubject, subjectOf } from "./timeline-subject.ts";
import { END_PREPOSITIONS, START_PREPOSITIONS } from "./timeline-words.ts";

/** Words of a timeline with the dates that stand with them. */
export type TimelineStatement = Stretch & {
  readonly label: string;
  readonly place: Place;
  /** True in running text, where a word is not yet a name. */
  readonly prose: boolean;
  /** What the heading, or the item around it, is about. */
  readonly inherited?: NamedSubject;
};

export type Stretch = { readonly start?: WrittenDate; readonly end?: WrittenDate };

/** The statements of headings, list items and sentences, in order. */
export function readStatements(part: Part, bar: Timeline, words: Lists): readonly TimelineStatement[] {
  let around: NamedSubject | undefined;
  return part.blocks.flatMap((block) =>
    unitsOf(block).flatMap(({ span, prose }) => {
      const statements = inUnit(part.document, block, span, words).map((statement) => ({ ...statement, prose }));
      return statements.flatMap((statement): readonly TimelineStatement[] => {
        const named = subjectOf(statement.label, bar);
        const dated = statement.start !== undefined || statement.end !== undefined;
        if (!dated && !prose) around = named;
        if (!dated || named !== undefined || around === undefined) return [statement];
        return isOnlyEdge(statement.label) ? [{ ...statement, inherited: around }] : [statement];
      });
    }),
  );
}

/** One date is both the start and the end, unless the label says which it is. */
export function stretchOf(
  label: string,
  first: WrittenDate | undefined,
  second: WrittenDate | undefined,
  words: Lists,
): Stretch {
  if (first === undefined) return {};
  if (second !== undefined) return { start: first, end: second };
  switch (edgeOf(label, words)) {
    case "start":
      return { start: first };
    case "end":
      return { end: first };
    case undefined:
      return { start: first, end: first };
  }
}

/** Which edge of something a label says its date to be; undefined where it says neither, or both. */
export function edgeOf(label: string, { stepStart, stepEnd }: Lists): "start" | "end" | undefined {
  const last = label.toLowerCase().match(/\p{L}+(?=\P{L}*$)/u)?.[0] ?? "";
  const starts = START_PREPOSITIONS.includes(last) || findWords(compileWords(stepStart), label).length > 0;
  const ends = END_PREPOSITIONS.includes(last) || findWords(compileWords(stepEnd), label).length > 0;
  if (starts === ends) return undefined;
  return starts ? "start" : "end";
}

type Unit = { readonly span: Span; readonly prose: boolean };

/** Headings and list items as wholes, running text by its sentences. Tables are read on their own. */
function unitsOf(block: Block): readonly Unit[] {
  if (block.kind === "code" || block.kind === "front-matter" || block.kind === "footnote-definition") return [];
  return block.leaves.flatMap((leaf, index): readonly Unit[] => {
    if (leaf.kind === "cell") return [];
    if (leaf.kind === "heading" || leaf.inList) return [{ span: leaf.span, prose: false }];
    return block.sentences.filter((sentence) => sentence.leaf === index).map(({ span }) => ({ span, prose: true }));
  });
}

type Group = { readonly span: Span; readonly first: WrittenDate; readonly second?: WrittenDate };

/**
 * The statements of one unit: each date, or pair of dates, with the words in front of it, or those behind where the unit opens with a
 * date, as in `By 5 March: rehearsal` and `T-10 (5 March): rehearsal`.
 */
function inUnit(
  document: PacketDocument,
  block: Block,
  unit: Span,
  words: Lists,
): readonly Omit<TimelineStatement, "prose">[] {
  const place = placeIn(document, block, unit);
  const groups = groupsIn(document, block, unit);
  if (groups.length === 0) return [{ label: plainText(block, unit), place }];
  const lead = plainText(block, { start: unit.start, end: groups[0]?.span.start ?? unit.start });
  const opensWithDate =
    isNeutralLabel(lead) &&
    !isNeutralLabel(plainText(block, { start: groups[0]?.span.end ?? unit.end, end: unit.end }));
  return groups.map(({ span, first, second }, index) => {
    const before = { start: groups[index - 1]?.span.end ?? unit.start, end: span.start };
    const after = { start: span.end, end: groups[index + 1]?.span.start ?? unit.end };
    const label = plainText(block, opensWithDate ? after : before);
    const named = label !== "" || groups.length > 1 ? label : plainText(block, after);
    const edge = opensWithDate && index === 0 && edgeOf(lead, words) !== undefined ? lead : named;
    return { label: named, place, ...stretchOf(edge, first, second, words) };
  });
}

function groupsIn(document: PacketDocument, block: Block, unit: Span): readonly Group[] {
  const groups: Group[] = [];
  for (const { span, text, reading } of datesInBlock(block).filter((date) => contains(unit, date.span))) {
    const date: WrittenDate = { reading, text, place: placeIn(document, block, span) };
    const last = groups.at(-1);
    const between = last === undefined ? "" : block.masked.slice(last.span.end, span.start).replaceAll(MARKUP, " ");
    if (last !== undefined && last.second === undefined && isRange(between)) {
      groups[groups.length - 1] = { ...last, span: { start: last.span.start, end: span.end }, second: date };
    } else groups.push({ span, first: date });
  }
  return groups;
}

/** `Start:`, `Ends`, or nothing at all: a line that says only which edge of something its date is. */
function isOnlyEdge(label: string): boolean {
  return label.split(/\s+/).length <= 2;
}

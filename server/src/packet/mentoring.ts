import { memoByFirst } from "../base/memo.ts";
import { contains, type Span, shift, textOf } from "../base/span.ts";
import type { Profile } from "../profile/profile.ts";
import { tokensOf } from "../profile/word-tokens.ts";
import { compileWords, findWords } from "../profile/words.ts";
import type { Packet } from "./packet.ts";
import type { Place } from "./place.ts";
import { type PlainNumber, plainNumbers } from "./plain-numbers.ts";
import { readSignals, type SignalStatement } from "./signals.ts";

/** How many were mentored, and how many of them came to the next level, where one sentence tells both. */
export type MentoringCount = {
  readonly mentored: number;
  readonly progressed: number;
  /** Of how many, where the second number says so again: `three of the four`. */
  readonly of?: number;
  readonly place: Place;
};

export function mentoringCounts(packet: Packet): readonly MentoringCount[] {
  return readSignals(packet).flatMap((statement) => {
    const found = statement.signal.form === "fraction" ? countIn(statement, packet.profile) : undefined;
    return found === undefined ? [] : [found];
  });
}

/** Two numbers in the sentence or the cell of the signal's value. */
const countIn = memoByFirst(({ place, signal }: SignalStatement, profile: Profile): MentoringCount | undefined => {
  const { block } = place;
  const range = block?.sentences.find(({ span }) => contains(span, place.span))?.span;
  if (block === undefined || range === undefined) return undefined;
  const masked = textOf(block.masked, range);
  const [name] = findWords(compileWords(signal.aliases), masked);
  const [progress] = findWords(compileWords(profile.words.progressed), masked);
  const numbers = plainNumbers(masked).filter(
    ({ span }) => !TIMES.has(tokensOf(masked.slice(span.end)).at(0)?.word ?? ""),
  );
  if (progress === undefined || numbers.length < 2) return undefined;
  const progressed = nearest(numbers, progress.span);
  const others = numbers.filter((number) => number !== progressed);
  const mentored = name === undefined ? others[0] : nearest(others, name.span);
  if (progressed === undefined || mentored === undefined || mentored.of !== undefined) return undefined;
  return {
    mentored: mentored.value,
    progressed: progressed.value,
    place: { ...place, span: shift(progressed.span, range.start) },
    ...(progressed.of !== undefined && { of: progressed.of }),
  };
});

/** `within 18 months` counts nobody. */
const TIMES: ReadonlySet<string> = new Set([
  "day",
  "days",
  "week",
  "weeks",
  "month",
  "months",
  "quarter",
  "quarters",
  "year",
  "years",
]);

function nearest(numbers: readonly PlainNumber[], to: Span): PlainNumber | undefined {
  const distance = ({ span }: PlainNumber): number =>
    Math.min(Math.abs(span.start - to.end), Math.abs(to.start - span.end));
  return numbers.toSorted((left, right) => distance(left) - distance(right))[0];
}

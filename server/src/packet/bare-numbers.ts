import { overlaps, type Span, shift, textOf } from "../base/span.ts";
import type { Block } from "../markdown/block.ts";
import type { Profile } from "../profile/profile.ts";
import { tokensOf } from "../profile/word-tokens.ts";
import { findDates } from "./find-dates.ts";
import { plainNumbers } from "./plain-numbers.ts";
import { tellsChange } from "./sentence-cues.ts";
import { NO_ACT } from "./story-words.ts";
import { isPast } from "./verb-forms.ts";
import { vocabularyOf } from "./vocabulary.ts";

/** Numbers of a sentence that are no figures: the ends of a change told in small ones, or one that stands alone. */
export type BareNumbers = { readonly span: Span; readonly isChange: boolean };

/** `from nine a month to one`, `from 14 to none`, `two are at L6`. `taken` are the figures of the sentence. */
export function bareNumbers(
  block: Block,
  sentence: number,
  taken: readonly Span[],
  profile: Profile,
): BareNumbers | undefined {
  const range = block.sentences[sentence]?.span;
  if (range === undefined) return undefined;
  const masked = textOf(block.masked, range);
  const numbers = freeNumbers(masked, range, taken, profile);
  const change = numbers.map((number) => changeFrom(masked, number)).find((found) => found !== undefined);
  if (change !== undefined) return { isChange: true, span: shift(change, range.start) };
  const [first, second] = numbers;
  if (taken.length === 0 && first !== undefined && second !== undefined && tellsChange(block, sentence, profile)) {
    return { isChange: true, span: shift({ start: first.start, end: second.end }, range.start) };
  }
  const subject = numbers.find((number) => isSubject(masked, number));
  const digits = taken.length > 0 ? undefined : numbers.find(({ start }) => /\d/.test(masked.charAt(start)));
  const alone = subject ?? digits;
  return alone === undefined ? undefined : { isChange: false, span: shift(alone, range.start) };
}

/** The numbers that are neither figures nor parts of dates and names, as places in the sentence. */
function freeNumbers(masked: string, range: Span, taken: readonly Span[], profile: Profile): readonly Span[] {
  const dates = findDates(masked);
  const { labels } = vocabularyOf(profile);
  return plainNumbers(masked).flatMap(({ span }) => {
    const isDate = dates.some((date) => overlaps(date.span, span));
    const isName = labels.includes(tokensOf(masked.slice(0, span.start)).at(-1)?.word ?? "");
    return isDate || isName || taken.some((figure) => overlaps(figure, shift(span, range.start))) ? [] : [span];
  });
}

/** `from 14 a quarter to none`: the change that begins with a number. */
function changeFrom(masked: string, { start, end }: Span): Span | undefined {
  if (!/\bfrom[\s\0]*$/i.test(masked.slice(Math.max(0, start - NEAR), start))) return undefined;
  const behind = masked.slice(end, end + NEAR);
  const close = /^[^.;,]*?\bto\s+(?:under\s+|just\s+)?(?:none|nil|zero|nothing|nobody|[a-z]+|\d[\d.,]*)/i.exec(
    behind,
  )?.[0];
  if (close === undefined) return undefined;
  const last = tokensOf(close).at(-1);
  const isEnd = last !== undefined && (NOTHING.has(last.word) || plainNumbers(close.slice(last.start)).length > 0);
  return isEnd ? { start, end: end + close.length } : undefined;
}

/** `three reached L6`: a verb follows the number itself. */
function isSubject(masked: string, { end }: Span): boolean {
  const [next] = tokensOf(masked.slice(end, end + NEAR));
  return next !== undefined && !next.afterBreak && (NO_ACT.has(next.word) || isPast(next.word) || next.word === "now");
}

const NOTHING: ReadonlySet<string> = new Set(["none", "nil", "zero", "nothing", "nobody"]);
const NEAR = 40;

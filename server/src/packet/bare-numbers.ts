import { overlaps, type Span, shift, textOf } from "../base/span.ts";
import type { Block } from "../markdown/block.ts";
import type { Profile } from "../profile/profile.ts";
import { tokensOf } from "../profile/word-tokens.ts";
import { findDates } from "./find-dates.ts";
import { plainNumbers } from "./plain-numbers.ts";
import { tellsChange } from "./sentence-cues.ts";
import { vocabularyOf } from "./vocabulary.ts";

/** Numbers of a sentence that are no figures: the ends of a change told in small ones, or one that stands alone. */
export type BareNumbers = { readonly span: Span; readonly isChange: boolean };

/** `from nine a month to one`, `31 signed`. */
export function bareNumbers(block: Block, sentence: number, profile: Profile): BareNumbers | undefined {
  const range = block.sentences[sentence]?.span;
  if (range === undefined) return undefined;
  const masked = textOf(block.masked, range);
  const dates = findDates(masked);
  const labels = vocabularyOf(profile).labels;
  const numbers = plainNumbers(masked).filter(
    ({ span }) =>
      !dates.some((date) => overlaps(date.span, span)) &&
      !labels.includes(tokensOf(masked.slice(0, span.start)).at(-1)?.word ?? ""),
  );
  const [first, second] = numbers;
  const isPair =
    first !== undefined &&
    second !== undefined &&
    (tellsChange(block, sentence, profile) || isFromTo(masked, first.span, second.span));
  if (isPair) return { isChange: true, span: shift({ start: first.span.start, end: second.span.end }, range.start) };
  const digits = numbers.find(({ span }) => /\d/.test(masked.charAt(span.start)));
  return digits === undefined ? undefined : { isChange: false, span: shift(digits.span, range.start) };
}

function isFromTo(masked: string, first: Span, second: Span): boolean {
  return /\bfrom[\s\0]*$/i.test(masked.slice(0, first.start)) && /\bto\b/i.test(masked.slice(first.end, second.start));
}

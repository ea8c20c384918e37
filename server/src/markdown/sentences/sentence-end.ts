import type { Span } from "../../base/span.ts";
import { isClosingQuote, isDash, isMarkup, isSpace, isWideEndMark } from "./characters.ts";
import type { Enclosure } from "./enclosures.ts";
import { markBeforeClose, skipClosers, skipRaisedNumbers } from "./end-mark.ts";
import { type EndMark, endsSentence, endsWithoutSpace } from "./end-mark-verdict.ts";
import { listMarkerAt } from "./list-markers.ts";
import type { VisibleLookup } from "./visible-lookup.ts";

/** The text around an end mark. */
export type MarkSurroundings = {
  readonly text: string;
  readonly visible: VisibleLookup;
  readonly enclosures: readonly Enclosure[];
  /** Index of an enclosure before the mark, with few between. */
  readonly upcoming: number;
};

/**
 * Where the sentence ends that `mark` might end, or undefined where it goes on. What closes right at the mark belongs to it, and so
 * does a remark in brackets after it that is no sentence: `… fell 4 points. (Source: close.csv) Then`. `first` is the sentence's first
 * letter, digit or opaque character.
 */
export function sentenceEndAfter(around: MarkSurroundings, first: number, mark: Span): number | undefined {
  const { text, visible } = around;
  const closed = skipClosers(text, mark.end);
  if (first < 0 || first >= mark.start || visible(closed) < 0) return undefined;
  if (isWideEndMark(text.charCodeAt(mark.end - 1))) return closed;
  const end = skipRaisedNumbers(text, mark, closed);
  const at = (place: number): EndMark => ({ text, mark, end: place, first, next: visible(place) });
  if (!isSpace(text.charCodeAt(end))) return endsWithoutSpace(at(closed)) ? closed : undefined;

  let after = end;
  while (isSpace(text.charCodeAt(after)) || isMarkup(text.charCodeAt(after))) after += 1;
  const unit = text.charCodeAt(after);
  if (CONTINUING.has(unit) || (isDash(unit) && isClosingQuote(text.charCodeAt(closed - 1)))) return undefined;
  const remark = remarkEnd(around, after);
  if (remark !== undefined && visible(remark) >= 0 && endsSentence(at(remark))) return remark;
  return endsSentence(at(end)) ? end : undefined;
}

/** The end of the bracket that opens at a place, if it holds no sentence and is no list marker. */
function remarkEnd({ text, enclosures, upcoming, visible }: MarkSurroundings, at: number): number | undefined {
  if (text.charCodeAt(at) !== 0x28 && text.charCodeAt(at) !== 0x5b) return undefined;
  let index = upcoming;
  while ((enclosures[index]?.open ?? at) < at) index += 1;
  const remark = enclosures[index];
  if (remark?.open !== at || remark.close < 0 || markBeforeClose(text, remark) !== undefined) return undefined;
  const isMarker = listMarkerAt(text, visible(at)) !== undefined;
  const end = skipClosers(text, remark.close);
  return isMarker || !isSpace(text.charCodeAt(end)) ? undefined : end;
}

const CONTINUING: ReadonlySet<number> = new Set([...",", ":", ";"].map((character) => character.charCodeAt(0)));

import type { Span } from "../../base/span.ts";
import { FULL_STOP, isBullet, isDash, isEndMark, isLower, isMarkup, isSpace, LINE_FEED } from "./characters.ts";
import { type Enclosure, findEnclosures } from "./enclosures.ts";
import { markBeforeClose, readEndMark, skipClosers } from "./end-mark.ts";
import { type ListMarker, listMarkerAt, nextItemStart } from "./list-markers.ts";
import { notablePlaces } from "./notable.ts";
import { sentenceEndAfter } from "./sentence-end.ts";
import { followsSpace } from "./text-word.ts";
import { type VisibleLookup, visibleLookup } from "./visible-lookup.ts";

/**
 * Where the sentences of a masked text end, without the last one. One pass: what stands in quotes and brackets is passed over, except
 * in a speech (see `isSpeech`), and every other notable place is looked at once.
 */
export function sentenceEnds(text: string): readonly number[] {
  const visible = visibleLookup(text);
  const places = notablePlaces(text);
  const scan: Scan = {
    text,
    visible,
    enclosures: findEnclosures(text, places),
    ends: [],
    at: 0,
    upcoming: 0,
    speechEnd: -1,
    sentence: sentenceAt(text, 0, visible),
  };
  for (const place of places) {
    if (place < scan.at) continue;
    scan.at = place;
    scanNotable(scan);
  }
  return scan.ends;
}

type Scan = {
  readonly text: string;
  readonly visible: VisibleLookup;
  readonly enclosures: readonly Enclosure[];
  readonly ends: number[];
  /** What stands before it has been read. */
  at: number;
  /** Index of the first enclosure that does not open before `at`. */
  upcoming: number;
  /** Where the speech that the scan is in closes. */
  speechEnd: number;
  sentence: SentenceStart;
};

type SentenceStart = {
  /** The first letter, digit or opaque character; -1 where only symbols are left. */
  readonly first: number;
  /** Set where the sentence is an item of a list within the text. */
  readonly marker: ListMarker | undefined;
  /** The bullet that the sentence starts with. */
  readonly bullet: number | undefined;
};

function scanNotable(scan: Scan): void {
  const { text, enclosures, at } = scan;
  const unit = text.charCodeAt(at);
  while ((enclosures[scan.upcoming]?.open ?? at) < at) scan.upcoming += 1;
  const enclosure = enclosures[scan.upcoming];
  if (enclosure?.open === at && enclosure.close >= 0) scanEnclosure(scan, enclosure);
  else if (isEndMark(unit)) scanEndMark(scan);
  else {
    scan.at += 1;
    if (unit === CLOSE_BRACKET) endBeforeItem(scan, scan.at);
    else if (unit === LINE_FEED) endAtBlankLine(scan, at);
    else if (unit === scan.sentence.bullet && followsSpace(text, at)) endSentence(scan, at);
  }
}

function scanEnclosure(scan: Scan, enclosure: Enclosure): void {
  const { open, close } = enclosure;
  if (open < scan.sentence.first && open > scan.speechEnd && isSpeech(scan, enclosure)) {
    scan.speechEnd = close;
    scan.at += 1;
    return;
  }
  scan.at = close + 1;
  endBeforeItem(scan, scan.at);
  const mark = markBeforeClose(scan.text, enclosure);
  if (mark !== undefined) endAtMark(scan, mark);
}

function scanEndMark(scan: Scan): void {
  const mark = readEndMark(scan.text, scan.at);
  scan.at = mark.end;
  if (!endBeforeItem(scan, mark.start + 1) && !endBeforeItem(scan, mark.start + 2)) endAtMark(scan, mark);
}

function endAtMark(scan: Scan, mark: Span): void {
  const inSpeech = mark.end <= scan.speechEnd && skipClosers(scan.text, mark.end) <= scan.speechEnd;
  if (inSpeech && scan.text.charCodeAt(mark.start) !== FULL_STOP) return;
  endSentence(scan, sentenceEndAfter(scan, scan.sentence.first, mark));
}

/** Ends the sentence before a list's next item, if that item's marker ends at a place. */
function endBeforeItem(scan: Scan, markerEnd: number): boolean {
  const { marker } = scan.sentence;
  const item = marker === undefined ? undefined : nextItemStart(scan.text, marker, markerEnd);
  return endSentence(scan, item);
}

function endAtBlankLine(scan: Scan, lineEnd: number): void {
  while (isSpace(scan.text.charCodeAt(scan.at)) && scan.text.charCodeAt(scan.at) !== LINE_FEED) scan.at += 1;
  if (scan.text.charCodeAt(scan.at) === LINE_FEED) endSentence(scan, lineEnd);
}

/** A sentence of symbols alone is none: they go with what follows. */
function endSentence(scan: Scan, end: number | undefined): boolean {
  if (end === undefined || scan.sentence.first < 0 || scan.sentence.first >= end) return false;
  scan.ends.push(end);
  scan.at = Math.max(scan.at, end);
  scan.sentence = sentenceAt(scan.text, end, scan.visible);
  return true;
}

function sentenceAt(text: string, from: number, visible: VisibleLookup): SentenceStart {
  let at = from;
  while (isSpace(text.charCodeAt(at)) || isMarkup(text.charCodeAt(at))) at += 1;
  const first = visible(at);
  return {
    first,
    marker: first < 0 ? undefined : listMarkerAt(text, first),
    bullet: isBullet(text.charCodeAt(at)) ? text.charCodeAt(at) : undefined,
  };
}

/**
 * A quotation or bracket that is a run of sentences by itself, like an endorsement in quotes: it starts a sentence, closes on an end
 * mark, and the sentence does not go on after it, save for a dash and the speaker. Full stops end sentences in it; a question stays
 * with its answer.
 */
function isSpeech({ text, visible }: Scan, enclosure: Enclosure): boolean {
  if (markBeforeClose(text, enclosure) === undefined) return false;
  let at = skipClosers(text, enclosure.close);
  if (at < text.length && !isSpace(text.charCodeAt(at))) return false;
  while (isSpace(text.charCodeAt(at))) at += 1;
  return isDash(text.charCodeAt(at)) || !isLower(text.charCodeAt(visible(at)));
}

const CLOSE_BRACKET = 0x29;

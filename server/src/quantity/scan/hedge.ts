import type { Hedge } from "../figure.ts";
import type { Lexicon } from "./lexicon.ts";
import { isArticle, isMark, isWord, type Prose, textAt, tokenAt, touchesPrevious } from "./token.ts";
import type { HedgePhrase } from "./word.ts";

export type HedgeBefore = {
  readonly hedge: Hedge;
  /** The first token of the hedge. */
  readonly first: number;
  readonly phrase: string;
};

export type HedgeAfter = {
  readonly hedge: Hedge;
  /** The token behind the hedge. */
  readonly next: number;
};

/** The hedge that ends in front of a token, an article between the two left aside: `about a 14% reduction`. */
export function readHedgeBefore(prose: Prose, lexicon: Lexicon, index: number): HedgeBefore | undefined {
  const last = isArticle(prose, index - 1) ? index - 2 : index - 1;
  const token = tokenAt(prose, last);
  if (token.kind === "mark" && token.code !== POINT) return readMark(prose, lexicon, last);
  if (token.kind === "dash" && touchesPrevious(prose, last)) return readPhrase(prose, last - 1);
  const isShort = token.kind === "mark" && touchesPrevious(prose, last);
  const hedge = readPhrase(prose, isShort ? last - 1 : last);
  if (
    hedge?.phrase.endsWith(" than") === true &&
    (isWord(prose, index - 1, "the") || isMeasured(prose, hedge.first - 1))
  ) {
    return undefined;
  }
  if (hedge === undefined || !INITIALS.includes(hedge.phrase)) return hedge;
  return isShort && !touchesPrevious(prose, hedge.first) ? hedge : undefined;
}

/** `8.1% more than 8,420` measures by how much, and bounds nothing. */
function isMeasured(prose: Prose, index: number): boolean {
  return tokenAt(prose, index).kind === "number" || MEASURES.has(textAt(prose, index).toLowerCase());
}

const MEASURES: ReadonlySet<string> = new Set("% percent points point pts pp bps x times".split(" "));

/** The hedge that starts at a token behind a figure: `+`, `or more`. */
export function readHedgeAfter(prose: Prose, index: number): HedgeAfter | undefined {
  if (isMark(prose, index, PLUS) && touchesPrevious(prose, index) && !startsNumber(prose, index + 1)) {
    return { hedge: "at-least", next: index + 1 };
  }
  for (const { words, hedge } of tokenAt(prose, index).word?.hedgesAfter ?? []) {
    const next = index + words.length;
    if (isPhraseAt(prose, index, words) && !startsNumber(prose, next)) return { hedge, next };
  }
  return undefined;
}

function readMark(prose: Prose, lexicon: Lexicon, index: number): HedgeBefore | undefined {
  if (touchesPrevious(prose, index) && tokenAt(prose, index - 1).kind === "mark") {
    const double = textAt(prose, index - 1) + textAt(prose, index);
    const hedge = lexicon.hedgeMarks.get(double);
    if (hedge !== undefined) return { hedge, first: index - 1, phrase: double };
  }
  const phrase = textAt(prose, index);
  const hedge = lexicon.hedgeMarks.get(phrase);
  return hedge === undefined ? undefined : { hedge, first: index, phrase };
}

function readPhrase(prose: Prose, last: number): HedgeBefore | undefined {
  for (const { words, hedge } of tokenAt(prose, last).word?.hedgesBefore ?? NONE) {
    const first = last + 1 - words.length;
    if (!isPhraseAt(prose, first, words)) continue;
    return isSumUp(prose, first, words) ? undefined : { hedge, first, phrase: words.join(" ") };
  }
  return undefined;
}

/** What adds up to a number is that number. */
function isSumUp(prose: Prose, first: number, [up]: readonly string[]): boolean {
  return up === "up" && SUM_VERBS.has(textAt(prose, first - 1).toLowerCase());
}

const SUM_VERBS: ReadonlySet<string> = new Set("add adds added adding sum sums summed come comes came".split(" "));

function isPhraseAt(prose: Prose, first: number, words: readonly string[]): boolean {
  return words.every((word, offset) => isWord(prose, first + offset, word));
}

function startsNumber(prose: Prose, index: number): boolean {
  const { kind, word } = tokenAt(prose, index);
  return kind === "number" || kind === "currency" || word?.cardinal !== undefined;
}

const PLUS = 0x2b;
const POINT = 0x2e;
/** Short forms that hedge only with their point: `c. 1,200`. */
const INITIALS: readonly string[] = ["c", "ca"];
const NONE: readonly HedgePhrase[] = [];

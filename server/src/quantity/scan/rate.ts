import type { Draft } from "./draft.ts";
import { readPhrase } from "./read-unit.ts";
import {
  hasRole,
  isContentWord,
  isJoiningDash,
  isMark,
  isOneOf,
  isWord,
  type Prose,
  textAt,
  tokenAt,
  touchesPrevious,
} from "./token.ts";

/**
 * The denominator that the words behind a figure give it, as written: `package` in `$0.12 per package` and `$9.00 of profit per package`,
 * `each`, `1,000 orders`.
 */
export function readRate(prose: Prose, draft: Draft): string | undefined {
  const direct = readDenominator(prose, draft.next);
  if (direct !== undefined) return direct;
  if (hasRole(prose, draft.next, "rate-adverb") && wordAt(prose, draft.next + 1) === undefined) {
    return textAt(prose, draft.next);
  }
  return isWord(prose, draft.next, "of") || draft.noun !== undefined
    ? readDistantDenominator(prose, draft.next)
    : undefined;
}

/** `per X`, `a X`, `/X`, `-per-X`, `for every 1,000 X`, from the token where the form starts. */
function readDenominator(prose: Prose, index: number): string | undefined {
  if (isMark(prose, index, SLASH) && touchesPrevious(prose, index)) return wordAt(prose, index + 1);
  if (isForEvery(prose, index)) return countAt(prose, index + 2);
  const at = isJoiningDash(prose, index) ? index + 1 : index;
  const noun = isJoiningDash(prose, at + 1) ? at + 2 : at + 1;
  if (isOneOf(prose, at, ["per", "each", "every"])) {
    if (tokenAt(prose, noun).digits !== undefined) return isWord(prose, at, "per") ? countAt(prose, noun) : undefined;
    const phrase = phraseAt(prose, noun);
    if (phrase !== undefined) return phrase;
    return isWord(prose, at, "each") ? textAt(prose, at) : undefined;
  }
  if (isWord(prose, at, "apiece")) return textAt(prose, at);
  if (!isOneOf(prose, at, ["a", "an"]) || !hasRole(prose, noun, "denominator") || isPastMoment(prose, noun + 1))
    return undefined;
  return textAt(prose, noun);
}

/** `for every 10,000`, `in each 1,000`: what stands before the number that others are counted by. */
export function isForEvery(prose: Prose, index: number): boolean {
  return (
    isOneOf(prose, index, ["for", "in", "of"]) &&
    isOneOf(prose, index + 1, ["every", "each"]) &&
    tokenAt(prose, index + 2).digits !== undefined
  );
}

/** `81 cents a year ago`. */
function isPastMoment(prose: Prose, index: number): boolean {
  return isOneOf(prose, index, ["ago", "before", "earlier", "later"]);
}

/** `of contribution profit per order`: a `per` that only words of one phrase part from the figure. */
function readDistantDenominator(prose: Prose, index: number): string | undefined {
  for (let at = index; at < index + LONGEST_PHRASE; at += 1) {
    const { kind, word } = tokenAt(prose, at);
    if (kind !== "word") return undefined;
    if (word?.text === "per") return readDenominator(prose, at);
    if (word?.roles.has("function") && word.text !== "of") return undefined;
  }
  return undefined;
}

/** A word that is no function word: what a denominator names. */
function wordAt(prose: Prose, index: number): string | undefined {
  return isContentWord(prose, index) ? textAt(prose, index) : undefined;
}

/** A unit such as `sq ft`, a word, or two with a known denominator at their end: `active seller`. */
function phraseAt(prose: Prose, index: number): string | undefined {
  const unit = readPhrase(prose, index);
  if (unit !== undefined) return prose.text.slice(tokenAt(prose, index).start, tokenAt(prose, unit.last).end);
  const word = wordAt(prose, index);
  const isHead = hasRole(prose, index, "denominator") || hasRole(prose, index, "singular-noun");
  if (word === undefined || isHead || !hasRole(prose, index + 1, "singular-noun")) return word;
  return prose.text.slice(tokenAt(prose, index).start, tokenAt(prose, index + 1).end);
}

/** `1,000 orders`, `10k orders`. */
function countAt(prose: Prose, index: number): string {
  const scale = tokenAt(prose, index + 1);
  const isScaled = scale.kind === "word" && (scale.gap === "none" || scale.word?.scale !== undefined);
  const noun = isScaled ? index + 2 : index + 1;
  const last = isContentWord(prose, noun) ? noun : noun - 1;
  return prose.text.slice(tokenAt(prose, index).start, tokenAt(prose, last).end);
}

const SLASH = 0x2f;
const LONGEST_PHRASE = 6;

import type { Draft } from "./draft.ts";
import { hasRole, isJoiningDash, isMark, isWord, type Prose, textAt, tokenAt, touchesPrevious } from "./token.ts";

/**
 * The denominator that the words behind a figure give it, as written: `package` in `$0.12 per package` and `$9.00 of profit per package`,
 * `each`, `1,000 orders`.
 */
export function readRate(prose: Prose, draft: Draft): string | undefined {
  const direct = readDenominator(prose, draft.next);
  if (direct !== undefined) return direct;
  if (hasRole(prose, draft.next, "rate-adverb") && wordAt(prose, draft.next + 1) === undefined)
    return textAt(prose, draft.next);
  return isWord(prose, draft.next, "of") || draft.noun !== undefined
    ? readDistantDenominator(prose, draft.next)
    : undefined;
}

/** `per X`, `a X`, `/X`, `-per-X`, from the token where the form starts. */
function readDenominator(prose: Prose, index: number): string | undefined {
  if (isMark(prose, index, SLASH) && touchesPrevious(prose, index)) return wordAt(prose, index + 1);
  const at = isJoiningDash(prose, index) ? index + 1 : index;
  const noun = isJoiningDash(prose, at + 1) ? at + 2 : at + 1;
  if (isWord(prose, at, "per") || isWord(prose, at, "each") || isWord(prose, at, "every")) {
    if (tokenAt(prose, noun).digits !== undefined) return countAt(prose, noun);
    const phrase = phraseAt(prose, noun);
    if (phrase !== undefined) return phrase;
    return isWord(prose, at, "each") ? textAt(prose, at) : undefined;
  }
  if (isWord(prose, at, "apiece")) return textAt(prose, at);
  const isArticle = isWord(prose, at, "a") || isWord(prose, at, "an");
  return isArticle && hasRole(prose, noun, "denominator") ? textAt(prose, noun) : undefined;
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
  return tokenAt(prose, index).kind === "word" && !hasRole(prose, index, "function") ? textAt(prose, index) : undefined;
}

/** A word, or two with a known denominator at their end: `active seller`. */
function phraseAt(prose: Prose, index: number): string | undefined {
  const word = wordAt(prose, index);
  const isHead = hasRole(prose, index, "denominator") || hasRole(prose, index, "singular-noun");
  if (word === undefined || isHead || !hasRole(prose, index + 1, "singular-noun")) return word;
  return prose.text.slice(tokenAt(prose, index).start, tokenAt(prose, index + 1).end);
}

/** `1,000 orders`, `10k orders`. */
function countAt(prose: Prose, index: number): string {
  let last = index;
  while (last < index + 2 && tokenAt(prose, last + 1).kind === "word" && !hasRole(prose, last + 1, "function"))
    last += 1;
  return prose.text.slice(tokenAt(prose, index).start, tokenAt(prose, last).end);
}

const SLASH = 0x2f;
const LONGEST_PHRASE = 6;

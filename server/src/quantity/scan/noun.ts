import type { Noun } from "./draft.ts";
import { hasRole, isJoiningDash, isWord, type Prose, tokenAt } from "./token.ts";

/**
 * Finds what a number counts in the words behind it: the first plural before the phrase ends, and a known noun right behind that
 * (`sales orders`). A collective counts where there is no plural, and a singular where it is a known
 * noun right behind the number (`1.2M MAU`, `1 seller`, `12-person`).
 */
export function readNoun(prose: Prose, index: number): Noun | undefined {
  if (isJoiningDash(prose, index)) return isKnown(prose, index + 1) ? nounAt(prose, index + 1, true) : undefined;
  let at = index;
  let collective: number | undefined;
  for (let words = 0; words < LONGEST_PHRASE; words += 1) {
    if (!continuesPhrase(prose, at, words)) break;
    if (isPlural(prose, at)) return nounAt(prose, compoundEnd(prose, at), true);
    if (hasRole(prose, at, "collective")) collective ??= at;
    at += isJoiningDash(prose, at + 1) ? 2 : 1;
  }
  if (collective !== undefined) return nounAt(prose, collective, true);
  return isKnown(prose, index) && continuesPhrase(prose, index, 0) ? nounAt(prose, index, false) : undefined;
}

export function hasNoun(prose: Prose, index: number): boolean {
  return readNoun(prose, index) !== undefined;
}

function nounAt(prose: Prose, index: number, plural: boolean): Noun {
  const { start, end } = tokenAt(prose, index);
  return { start, end, next: index + 1, plural };
}

/** Words, hyphened words and names such as `EC2`; `and` only between two words that are no plurals: `public and private partners`. */
function continuesPhrase(prose: Prose, index: number, words: number): boolean {
  const token = tokenAt(prose, index);
  if (token.gap === "none" && !isJoiningDash(prose, index - 1)) return false;
  if (token.kind === "opaque") return words < LONGEST_PHRASE - 1;
  if (token.kind !== "word") return false;
  if (words === 1 && isWord(prose, index, "and")) return true;
  if (token.word === undefined) return true;
  const { roles, cardinal, change } = token.word;
  return (
    !roles.has("function") &&
    !roles.has("singular-verb") &&
    cardinal === undefined &&
    !(change?.verb === true && !change.noun)
  );
}

/** A known noun right behind a plural is the head: `sales orders`. */
function compoundEnd(prose: Prose, index: number): number {
  return tokenAt(prose, index + 1).gap !== "none" && hasRole(prose, index + 1, "noun") ? index + 1 : index;
}

function isPlural(prose: Prose, index: number): boolean {
  const { kind, start, end, word } = tokenAt(prose, index);
  if (kind !== "word") return false;
  if (word?.roles.has("noun")) return true;
  if (end - start < 4) return isAcronymPlural(prose, index);
  if (prose.text.charCodeAt(end - 1) !== SMALL_S) return false;
  return !NOT_BEFORE_S.includes(prose.text.charCodeAt(end - 2));
}

/** `PMs`, `VPs`. */
function isAcronymPlural(prose: Prose, index: number): boolean {
  const { start, end } = tokenAt(prose, index);
  const beforeLast = prose.text.charCodeAt(end - 2);
  return end - start >= 3 && prose.text.charCodeAt(end - 1) === SMALL_S && beforeLast >= 65 && beforeLast <= 90;
}

function isKnown(prose: Prose, index: number): boolean {
  return hasRole(prose, index, "singular-noun") || hasRole(prose, index, "noun") || hasRole(prose, index, "collective");
}

const LONGEST_PHRASE = 5;
const SMALL_S = 0x73;
/** Letters before a last `s` that a plural rarely has: `status`, `analysis`, `business`, `year's`. */
const NOT_BEFORE_S: readonly number[] = [0x73, 0x75, 0x69, 0x27, 0x2019];

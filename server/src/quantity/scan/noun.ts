import type { Noun } from "./draft.ts";
import { hasRole, isJoiningDash, isWord, type Prose, tokenAt } from "./token.ts";

/**
 * Finds what a number counts in the words behind it: the first plural before the phrase ends, and a known noun right behind that
 * (`sales orders`). Where there is no plural a collective or an acronym counts (`1.2M MAU`, `500 IOPS`), else a known singular right
 * behind the number (`1 seller`, `12-person`).
 */
export function readNoun(prose: Prose, index: number): Noun | undefined {
  if (isJoiningDash(prose, index)) {
    return isKnown(prose, index + 1) ? nounAt(prose, index + 1, index + 1, true) : undefined;
  }
  let at = index;
  let collective: number | undefined;
  for (let words = 0; words < LONGEST_PHRASE; words += 1) {
    if (!continuesPhrase(prose, at, words)) break;
    if (isPlural(prose, at)) return pluralAt(prose, index, at);
    if (hasRole(prose, at, "collective")) collective ??= at;
    at += isJoiningDash(prose, at + 1) ? 2 : 1;
  }
  if (collective === undefined && tokenAt(prose, index).capital === "all" && at > index) collective = index;
  if (collective !== undefined) return nounAt(prose, collective, collective, true);
  return isKnown(prose, index) && continuesPhrase(prose, index, 0) ? nounAt(prose, index, index, false) : undefined;
}

export function hasNoun(prose: Prose, index: number): boolean {
  return readNoun(prose, index) !== undefined;
}

/** `sign-ups` is one noun, and in `sales orders` a known noun right behind the plural is the head. */
function pluralAt(prose: Prose, from: number, index: number): Noun {
  const behind = index + 1;
  if (tokenAt(prose, behind).gap !== "none" && hasRole(prose, behind, "noun")) {
    return nounAt(prose, behind, behind, true);
  }
  const isTail = index > from && isJoiningDash(prose, index - 1);
  return nounAt(prose, isTail ? index - 2 : index, index, true);
}

function nounAt(prose: Prose, first: number, last: number, plural: boolean): Noun {
  return { start: tokenAt(prose, first).start, end: tokenAt(prose, last).end, next: last + 1, plural };
}

/** Words, hyphened words such as `drop-off`, and names such as `EC2`; `and` only behind the first word: `public and private partners`. */
function continuesPhrase(prose: Prose, index: number, words: number): boolean {
  const token = tokenAt(prose, index);
  if (token.gap === "none" && !isJoiningDash(prose, index - 1)) return false;
  if (token.kind === "opaque") return words < LONGEST_PHRASE - 1;
  if (token.kind !== "word") return false;
  if (words === 1 && isWord(prose, index, "and")) return true;
  if (token.word === undefined || isJoiningDash(prose, index - 1) || isJoiningDash(prose, index + 1)) return true;
  const { roles, cardinal, change } = token.word;
  return (
    !roles.has("function") &&
    !roles.has("singular-verb") &&
    cardinal === undefined &&
    !(change?.verb === true && !change.noun)
  );
}

function isPlural(prose: Prose, index: number): boolean {
  const { kind, start, end, word } = tokenAt(prose, index);
  if (kind !== "word") return false;
  if (word?.roles.has("noun")) return true;
  const isTail = isJoiningDash(prose, index - 1);
  if (end - start < (isTail ? 3 : 4)) return isAcronymPlural(prose, index);
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

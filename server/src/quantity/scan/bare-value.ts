import type { Draft } from "./draft.ts";
import { hasRole, isArticle, isContentWord, isMark, isOneOf, isWord, type Prose, textAt, tokenAt } from "./token.ts";

/**
 * A bare integer is a value where it stands alone or behind a hedge, a metric, a verb of being, or `by` and `to` behind a change verb, as
 * long as no name follows (`251 Lytton Avenue`). `first` is the first token of the figure and its hedge.
 */
export function isValue(prose: Prose, draft: Draft, first: number): boolean {
  if (tokenAt(prose, draft.last + 1).capital !== "none") return false;
  if (first < draft.first || draft.hedgeAfter !== undefined || draft.signed) return true;
  return isNamedBehind(prose, first - 1, draft.next) || isNamedBefore(prose, first - 1, draft.next);
}

/** What stands behind tells: `14 of them`, `3 per order`, `a 4 influence score`. */
function isNamedBehind(prose: Prose, before: number, behind: number): boolean {
  return isWord(prose, behind, "per") || isPartOfGroup(prose, behind) || isScore(prose, before, behind);
}

/** What stands in front tells: nothing at all, `NPS`, `was`, `a score of`, `closed`, `rose to`. */
function isNamedBefore(prose: Prose, before: number, behind: number): boolean {
  if (tokenAt(prose, before).kind === "edge") return tokenAt(prose, behind).kind === "edge";
  if (hasRole(prose, before, "metric") || isMark(prose, before, EQUALS)) return true;
  if (isMark(prose, before, COLON)) return isLabelledValue(prose, before, behind);
  if (hasRole(prose, before, "value-verb") || isPastTense(prose, before)) return !isContentWord(prose, behind);
  if (isWord(prose, before, "at"))
    return hasRole(prose, before - 1, "metric") || hasRole(prose, before - 1, "collective");
  if (isWord(prose, before, "of")) return isContentWord(prose, before - 1);
  return isOneOf(prose, before, ["by", "to"]) && isMoved(prose, before - 1);
}

/** `14 of them`, `14 of the sellers`. */
function isPartOfGroup(prose: Prose, index: number): boolean {
  if (!isWord(prose, index, "of")) return false;
  return hasRole(prose, index + 1, "determiner") || GROUP_PRONOUNS.has(textAt(prose, index + 1));
}

/** `a 4 influence score`. */
export function isScore(prose: Prose, before: number, behind: number): boolean {
  if (!isArticle(prose, before)) return false;
  return hasRole(prose, behind, "metric") || (isContentWord(prose, behind) && hasRole(prose, behind + 1, "metric"));
}

/** `closed 42.` */
export function isPastTense(prose: Prose, index: number): boolean {
  const { kind, capital, word } = tokenAt(prose, index);
  return kind === "word" && capital === "none" && word === undefined && textAt(prose, index).endsWith("ed");
}

/** `Endorsements: 2`, but not `Agenda: 1) Intro`. */
function isLabelledValue(prose: Prose, colon: number, behind: number): boolean {
  const isNamed = tokenAt(prose, colon - 1).kind === "word" && !hasRole(prose, colon - 1, "label");
  const isEnd = tokenAt(prose, behind).gap === "line" || !isContentWord(prose, behind);
  return isNamed && isEnd && !isMark(prose, behind, CLOSE);
}

/** True where a change verb stands in the words in front. */
function isMoved(prose: Prose, index: number): boolean {
  for (let at = index; at > index - REACH; at -= 1) {
    const { kind, word } = tokenAt(prose, at);
    if (kind !== "word" && kind !== "number") return false;
    if (word?.change !== undefined) return true;
  }
  return false;
}

const CLOSE = 0x29;
const COLON = 0x3a;
const EQUALS = 0x3d;
const REACH = 6;
const GROUP_PRONOUNS: ReadonlySet<string> = new Set(["them", "us", "which", "whom", "you"]);

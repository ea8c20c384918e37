import { readDirection } from "./direction.ts";
import { type Draft, isBare } from "./draft.ts";
import { readHedgeBefore } from "./hedge.ts";
import type { Lexicon } from "./lexicon.ts";
import { isSlashed } from "./share.ts";
import { hasRole, isJoiningDash, isMark, isWord, type Prose, textAt, tokenAt } from "./token.ts";

/** Decides whether a draft states a quantity. What has a unit, a noun or a form that only quantities have does; a bare number has to earn it. */
export function isFigure(prose: Prose, lexicon: Lexicon, draft: Draft): boolean {
  if (draft.of !== undefined || draft.numeral.exponent > 0) return true;
  if (isSplitName(prose, draft) || (draft.measure === undefined && isSlashed(prose, draft))) return false;
  if (draft.measure?.kind === "ratio" && !draft.spelled) return !isFactorName(prose, lexicon, draft);
  if (draft.spelled) return isSpelledFigure(prose, lexicon, draft);
  if (!isBare(draft)) return true;
  if (draft.distinct) return draft.upper !== undefined || !isNumberedName(prose, draft);
  return draft.upper === undefined && !isJoined(prose, draft) && isValue(prose, lexicon, draft);
}

/** `the 10x program`; and a bare `10x` is a byword where nothing says that something grew. */
function isFactorName(prose: Prose, lexicon: Lexicon, draft: Draft): boolean {
  const behind = draft.last + 1;
  if (hasRole(prose, behind, "factor-name") || isJoiningDash(prose, behind)) return true;
  if (draft.numeral.mantissa !== 10 || draft.numeral.decimals > 0) return false;
  const first = hedgeStart(prose, lexicon, draft);
  const isReached = FACTOR_LEADS.has(tokenAt(prose, first - 1).word?.text ?? "");
  return (
    !isReached &&
    first === draft.first &&
    !hasRole(prose, behind, "comparative") &&
    readDirection(prose, draft, first) === undefined
  );
}

/** `release 2.4`, `CC0 1.0`, `the 1.0 release`: one decimal right behind a plain word or an id, or in front of a word. */
function isNumberedName(prose: Prose, { first, last, numeral, signed }: Draft): boolean {
  if (signed || numeral.decimals !== 1 || numeral.mantissa < 10) return false;
  const { kind, word } = tokenAt(prose, first - 1);
  if (kind === "opaque") return true;
  if (word?.text === "the" || word?.text === "a")
    return isContentWord(prose, last + 1) && !isScore(prose, first - 1, last + 1);
  return kind === "word" && word === undefined && !isPastTense(prose, first - 1);
}

/** `the 80-20 rule`. */
function isSplitName(prose: Prose, { first, last }: Draft): boolean {
  return isJoiningDash(prose, first - 1) && hasRole(prose, last + 1, "split-name");
}

/** `nine days` and `four businesses` are figures; `one day we met` and `two points to make` are not. */
function isSpelledFigure(prose: Prose, lexicon: Lexicon, draft: Draft): boolean {
  const isOne = draft.numeral.mantissa === 1 && draft.numeral.decimals === 0;
  if (draft.measure === undefined) return !isOne && (draft.noun !== undefined || isGroupSize(prose, draft.first));
  const unitWord = textAt(prose, draft.last).toLowerCase();
  const isHyphened = isJoiningDash(prose, draft.last - 1);
  if (unitWord === "point" || unitWord === "points") {
    const isPlain = draft.last === draft.first + 1;
    return !isPlain || isHyphened || readDirection(prose, draft, hedgeStart(prose, lexicon, draft)) !== undefined;
  }
  if (!isOne || draft.measure.kind !== "duration" || isHyphened) return true;
  const first = hedgeStart(prose, lexicon, draft);
  return first < draft.first || DURATION_LEADS.has(tokenAt(prose, first - 1).word?.text ?? "");
}

/** `a team of nine`. */
function isGroupSize(prose: Prose, first: number): boolean {
  return isWord(prose, first - 1, "of") && hasRole(prose, first - 2, "group");
}

/** Half of a pair that is no range: `80-20`. */
function isJoined(prose: Prose, draft: Draft): boolean {
  return isJoiningDash(prose, draft.first - 1) || isJoiningDash(prose, draft.last + 1);
}

/** A bare integer is a value, unless a name follows (`251 Lytton Avenue`), where it stands alone, behind a hedge, a metric, a verb of being, or `by` and `to` behind a change verb. */
function isValue(prose: Prose, lexicon: Lexicon, draft: Draft): boolean {
  const first = hedgeStart(prose, lexicon, draft);
  const before = first - 1;
  if (tokenAt(prose, draft.last + 1).capital !== "none") return false;
  if (first < draft.first || draft.hedgeAfter !== undefined || draft.signed) return true;
  if (tokenAt(prose, before).kind === "edge" && tokenAt(prose, draft.next).kind === "edge") return true;
  if (isWord(prose, draft.next, "per") || isPartOfGroup(prose, draft.next) || isScore(prose, before, draft.next))
    return true;
  if (hasRole(prose, before, "metric") || isMark(prose, before, EQUALS)) return true;
  if (isWord(prose, before, "at"))
    return hasRole(prose, before - 1, "metric") || hasRole(prose, before - 1, "collective");
  if (hasRole(prose, before, "value-verb")) return !isContentWord(prose, draft.next);
  if (isMark(prose, before, COLON)) return isLabelledValue(prose, before, draft);
  if (isWord(prose, before, "of"))
    return tokenAt(prose, before - 1).kind === "word" && !hasRole(prose, before - 1, "function");
  if (isPastTense(prose, before)) return !isContentWord(prose, draft.next);
  if (isWord(prose, before, "to") || isWord(prose, before, "by")) return isMoved(prose, before - 1);
  return false;
}

/** `14 of them`, `14 of the sellers`. */
function isPartOfGroup(prose: Prose, index: number): boolean {
  if (!isWord(prose, index, "of")) return false;
  return hasRole(prose, index + 1, "determiner") || GROUP_PRONOUNS.has(tokenAt(prose, index + 1).word?.text ?? "");
}

/** `a 4 influence score`. */
function isScore(prose: Prose, before: number, behind: number): boolean {
  if (!isWord(prose, before, "a") && !isWord(prose, before, "an")) return false;
  return hasRole(prose, behind, "metric") || (isContentWord(prose, behind) && hasRole(prose, behind + 1, "metric"));
}

/** `508 compliant`: what stands behind says that the number is no value. */
function isContentWord(prose: Prose, index: number): boolean {
  return tokenAt(prose, index).kind === "word" && !hasRole(prose, index, "function");
}

/** `closed 42.` */
function isPastTense(prose: Prose, index: number): boolean {
  const { kind, capital, word } = tokenAt(prose, index);
  return kind === "word" && capital === "none" && word === undefined && textAt(prose, index).endsWith("ed");
}

/** `Endorsements: 2`, but not `Agenda: 1) Intro`. */
function isLabelledValue(prose: Prose, colon: number, draft: Draft): boolean {
  const isEnd = tokenAt(prose, draft.next).gap === "line" || !isContentWord(prose, draft.next);
  return (
    isEnd &&
    !isMark(prose, draft.next, CLOSE) &&
    tokenAt(prose, colon - 1).kind === "word" &&
    !hasRole(prose, colon - 1, "label")
  );
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

function hedgeStart(prose: Prose, lexicon: Lexicon, draft: Draft): number {
  return readHedgeBefore(prose, lexicon, draft.first)?.first ?? draft.first;
}

const CLOSE = 0x29;
const COLON = 0x3a;
const EQUALS = 0x3d;
const REACH = 6;
const GROUP_PRONOUNS: ReadonlySet<string> = new Set(["them", "us", "which", "whom", "you"]);
const FACTOR_LEADS: ReadonlySet<string> = new Set(["by", "to", "of", "at", "than", "was", "is"]);
const DURATION_LEADS: ReadonlySet<string> = new Set([
  "after",
  "by",
  "for",
  "from",
  "in",
  "just",
  "of",
  "only",
  "to",
  "took",
  "within",
]);

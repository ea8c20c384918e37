import { isPastTense, isScore, isValue } from "./bare-value.ts";
import { readDirection } from "./direction.ts";
import { type Draft, isBare, startOfDraft } from "./draft.ts";
import { isSlashed } from "./share.ts";
import {
  hasRole,
  isArticle,
  isContentWord,
  isJoiningDash,
  isOneOf,
  isWord,
  type Prose,
  textAt,
  tokenAt,
} from "./token.ts";

/** Decides whether a draft states a quantity. A unit, a noun or a form that only quantities have does; a bare number has to earn it. */
export function isFigure(prose: Prose, draft: Draft): boolean {
  if (draft.of !== undefined || draft.numeral.exponent > 0) return true;
  if (isSplitName(prose, draft) || (draft.measure === undefined && isSlashed(prose, draft))) return false;
  if (draft.measure?.kind === "ratio" && !draft.spelled) return !isFactorName(prose, draft);
  if (draft.spelled) return isSpelledFigure(prose, draft);
  if (!isBare(draft)) return true;
  if (draft.distinct) return draft.upper !== undefined || !isNumberedName(prose, draft);
  return draft.upper === undefined && !isJoined(prose, draft) && isValue(prose, draft, startOfDraft(draft));
}

/** `the 10x program`; and a bare `10x` is a byword where nothing says that something grew. */
function isFactorName(prose: Prose, draft: Draft): boolean {
  const behind = draft.last + 1;
  if (hasRole(prose, behind, "factor-name") || isJoiningDash(prose, behind)) return true;
  if (draft.numeral.mantissa !== 10 || draft.numeral.decimals > 0) return false;
  const first = startOfDraft(draft);
  if (first < draft.first || isOneOf(prose, first - 1, FACTOR_LEADS) || hasRole(prose, behind, "comparative"))
    return false;
  return readDirection(prose, draft, first) === undefined;
}

/** `release 2.4`, `CC0 1.0`, `the 1.0 release`: one decimal right behind a plain word or an id, or in front of a word. */
function isNumberedName(prose: Prose, { first, last, numeral, signed }: Draft): boolean {
  if (signed || numeral.decimals !== 1 || numeral.mantissa < 10) return false;
  const { kind, word } = tokenAt(prose, first - 1);
  if (kind === "opaque") return true;
  if (isArticle(prose, first - 1)) {
    return isContentWord(prose, last + 1) && !isScore(prose, first - 1, last + 1);
  }
  return kind === "word" && word === undefined && !isPastTense(prose, first - 1);
}

/** `the 80-20 rule`. */
function isSplitName(prose: Prose, { first, last }: Draft): boolean {
  return isJoiningDash(prose, first - 1) && hasRole(prose, last + 1, "split-name");
}

/** `nine days` and `four businesses` are figures; `one day we met` and `two points to make` are not. */
function isSpelledFigure(prose: Prose, draft: Draft): boolean {
  const isOne = draft.numeral.mantissa === 1 && draft.numeral.decimals === 0;
  if (draft.measure === undefined) return !isOne && (draft.noun !== undefined || isGroupSize(prose, draft.first));
  const unitWord = textAt(prose, draft.last).toLowerCase();
  const isHyphened = isJoiningDash(prose, draft.last - 1);
  if (unitWord === "point" || unitWord === "points") {
    const isPlain = draft.last === draft.first + 1;
    return !isPlain || isHyphened || readDirection(prose, draft, startOfDraft(draft)) !== undefined;
  }
  if (!isOne || draft.measure.kind !== "duration" || isHyphened) return true;
  const first = startOfDraft(draft);
  return first < draft.first || isOneOf(prose, first - 1, DURATION_LEADS);
}

/** `a team of nine`. */
function isGroupSize(prose: Prose, first: number): boolean {
  return isWord(prose, first - 1, "of") && hasRole(prose, first - 2, "group");
}

/** Half of a pair that is no range: `80-20`. */
function isJoined(prose: Prose, draft: Draft): boolean {
  return isJoiningDash(prose, draft.first - 1) || isJoiningDash(prose, draft.last + 1);
}

const FACTOR_LEADS: readonly string[] = ["at", "by", "is", "of", "than", "to", "was"];
const DURATION_LEADS: readonly string[] = [
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
];

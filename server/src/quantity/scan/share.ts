import type { Draft } from "./draft.ts";
import { compareNumerals } from "./numeral.ts";
import { hasRole, isMark, isOneOf, isWord, type Prose, textAt, touchesPrevious } from "./token.ts";

/**
 * A number of things out of another number: `4 of 5`, `4.6 out of 5`, `5 of the last 6 months`, `one in four`, `three of the five regions`,
 * `618/1,500 tickets`.
 */
export function joinShare(prose: Prose, left: Draft, right: Draft): Draft | undefined {
  if (!isPlain(left) || left.noun !== undefined || right.signed) return undefined;
  const isTime = right.measure?.kind === "duration";
  if (!isWhole(isTime ? { ...right, measure: undefined } : right)) return undefined;
  const order = compareNumerals(left.numeral, right.numeral);
  if (order > 0 || right.numeral.mantissa === 0) return undefined;
  const joint = readJoint(prose, left.last + 1, right.first);
  if (joint === undefined || (joint !== "of" && (isTime || order === 0))) return undefined;
  if (joint === "in" && !isWhole(left)) return undefined;
  if (joint === "slash" && !isFraction(prose, left, right)) return undefined;
  return {
    ...right,
    first: left.first,
    hedgeBefore: left.hedgeBefore,
    numeral: left.numeral,
    of: right.numeral,
    measure: undefined,
    spelled: left.spelled || right.spelled,
    weak: left.weak || right.weak,
    distinct: true,
  };
}

function isPlain({ measure, of, numeral, upper }: Draft): boolean {
  return measure === undefined && of === undefined && upper === undefined && numeral.exponent === 0;
}

function isWhole(draft: Draft): boolean {
  return isPlain(draft) && draft.numeral.decimals === 0;
}

type Joint = "of" | "in" | "slash";

function readJoint(prose: Prose, from: number, to: number): Joint | undefined {
  const length = to - from;
  if (length === 1 && isMark(prose, from, SLASH)) {
    return touchesPrevious(prose, from) && touchesPrevious(prose, to) ? "slash" : undefined;
  }
  if (isWord(prose, from, "in")) {
    return length === 1 || (length === 2 && isWord(prose, from + 1, "every")) ? "in" : undefined;
  }
  const of = isWord(prose, from, "out") ? from + 1 : from;
  if (!isWord(prose, of, "of")) return undefined;
  const determiner = hasRole(prose, of + 1, "determiner") ? of + 2 : of + 1;
  const place = isOneOf(prose, determiner, ["first", "last", "next", "past", "previous"]);
  return to === (place ? determiner + 1 : determiner) ? "of" : undefined;
}

/** `24/7`, `80/20` and `3/15` look the same: only what follows, or the size, makes a fraction. */
function isFraction(prose: Prose, left: Draft, right: Draft): boolean {
  if (left.numeral.mantissa + right.numeral.mantissa === 100) return false;
  if (left.numeral.decimals > 0) return true;
  return right.noun !== undefined || right.numeral.mantissa > LAST_DAY || isWord(prose, right.last + 1, "of");
}

/** Two numbers with a `/` between that make no share are a name: `24/7`, `the 80/20 rule`. */
export function isSlashed(prose: Prose, { first, last }: Draft): boolean {
  const behind = isMark(prose, last + 1, SLASH) && touchesPrevious(prose, last + 1);
  const before = isMark(prose, first - 1, SLASH) && touchesPrevious(prose, first);
  return (behind && isDigitAt(prose, last + 2)) || (before && isDigitAt(prose, first - 2));
}

function isDigitAt(prose: Prose, index: number): boolean {
  const first = textAt(prose, index).charCodeAt(0);
  return first >= 48 && first <= 57;
}

const SLASH = 0x2f;
const LAST_DAY = 31;

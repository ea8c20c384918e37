import { type Draft, isBare } from "./draft.ts";
import { isMark, isWord, type Prose } from "./token.ts";

/** Gives the bare numbers of a list what its last one has: `88, 90, and 92 out of 100`, `12, 15 and 18 days`. */
export function shareUnitsInLists(prose: Prose, drafts: readonly Draft[]): readonly Draft[] {
  const shared = drafts.slice();
  for (let index = drafts.length - 2; index >= 0; index -= 1) {
    const left = shared[index];
    const right = shared[index + 1];
    if (left === undefined || right === undefined) continue;
    if (isBare(left) && !isBare(right) && right.upper === undefined && isListJoint(prose, left.last + 1, right.first)) {
      shared[index] = withUnitOf(left, right);
    }
  }
  return shared;
}

/** The unit, noun, base and rate of another figure. A scale comes along where the number has none and is as short: `5, 7 and 9 million`. */
export function withUnitOf(draft: Draft, other: Draft): Draft {
  const { mantissa, decimals, exponent } = draft.numeral;
  const isScaled = exponent === 0 && other.numeral.exponent > 0 && mantissa / 10 ** decimals < SCALED_BELOW;
  return {
    ...draft,
    numeral: isScaled ? { ...draft.numeral, exponent: other.numeral.exponent } : draft.numeral,
    next: other.next,
    measure: other.measure,
    noun: other.noun,
    of: other.of,
  };
}

/** `,`, `and`, `or`, `&`, and a comma with one of these. */
function isListJoint(prose: Prose, from: number, to: number): boolean {
  const comma = isMark(prose, from, COMMA);
  const word = comma ? from + 1 : from;
  if (word === to) return comma;
  return to === word + 1 && (isWord(prose, word, "and") || isWord(prose, word, "or") || isMark(prose, word, AMPERSAND));
}

const AMPERSAND = 0x26;
const COMMA = 0x2c;
const SCALED_BELOW = 1000;

import { type Draft, isBare } from "./draft.ts";
import { withScaleOf } from "./numeral.ts";
import { isMark, isWord, type Prose } from "./token.ts";

/** Gives the bare numbers of a list what its last one has: `88, 90, and 92 out of 100`, `12, 15 and 18 days`. */
export function shareUnitsInLists(prose: Prose, drafts: readonly Draft[]): readonly Draft[] {
  const shared = drafts.slice();
  for (let index = drafts.length - 2; index >= 0; index -= 1) {
    const left = shared[index];
    const right = shared[index + 1];
    if (left === undefined || right === undefined) continue;
    if (isBare(left) && !isBare(right) && right.upper === undefined && isInList(prose, shared, index)) {
      shared[index] = withUnitOf(left, right);
    } else if (isBetween(prose, left, right)) {
      shared[index] = { ...left, numeral: withScaleOf(left.numeral, right.numeral) };
    }
  }
  return shared;
}

/** The unit, noun, base, rate and scale of another figure: `5, 7 and 9 million`. */
export function withUnitOf(draft: Draft, other: Draft): Draft {
  return {
    ...draft,
    numeral: withScaleOf(draft.numeral, other.numeral),
    next: other.next,
    measure: other.measure,
    noun: other.noun,
    of: other.of,
  };
}

/** `between $5 and $6 million`. */
function isBetween(prose: Prose, left: Draft, right: Draft): boolean {
  return (
    left.measure?.kind === "money" &&
    right.measure?.kind === "money" &&
    right.first === left.last + 2 &&
    isWord(prose, left.last + 1, "and") &&
    isWord(prose, left.first - 1, "between")
  );
}

/** True where the figure and the next are of one list. Of only two the second says the first in other words: `224, or 7.0%`, `912, 38.0%`. */
function isInList(prose: Prose, drafts: readonly Draft[], index: number): boolean {
  const [before, left, right, next] = [drafts[index - 1], drafts[index], drafts[index + 1], drafts[index + 2]];
  if (left === undefined || right === undefined || !isListJoint(prose, left.last + 1, right.first)) return false;
  if (!isMark(prose, left.last + 1, COMMA)) return true;
  if (right.first === left.last + 2) return next !== undefined && isListJoint(prose, right.last + 1, next.first);
  return (
    !isWord(prose, left.last + 2, "or") || (before !== undefined && isListJoint(prose, before.last + 1, left.first))
  );
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

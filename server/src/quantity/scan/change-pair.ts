import type { Change, Direction } from "../figure.ts";
import { changeBefore, endsClause } from "./change-word.ts";
import { type Draft, isBare, startOfDraft } from "./draft.ts";
import { withUnitOf } from "./list.ts";
import { compareNumerals, withScaleOf } from "./numeral.ts";
import { isChangeTold, isSameMeasure } from "./range.ts";
import { ARROW, hasRole, isArticle, isMark, isWord, type Prose, tokenAt } from "./token.ts";
import type { Measure } from "./word.ts";

export type Paired = {
  readonly drafts: readonly Draft[];
  /** Indexes into the drafts. */
  readonly changes: readonly Change[];
};

/**
 * Finds the two ends of a change: `from 23% to 17%`, `$1.42 → $1.30`, `12 days to 3`, `to 21% from 20%`, `37% (up from 30%)`. An end
 * without a unit takes the other's.
 */
export function pairChanges(prose: Prose, drafts: readonly Draft[]): Paired {
  const paired = drafts.slice();
  const changes: Change[] = [];
  for (let index = 0; index + 1 < paired.length; index += 1) {
    const left = paired[index];
    const right = paired[index + 1];
    if (left === undefined || right === undefined) continue;
    const order = orderOf(prose, left, right);
    if (order === undefined) continue;
    if (isBare(left)) paired[index] = { ...withUnitOf(left, right), distinct: true };
    else paired[index] = { ...left, numeral: withScaleOf(left.numeral, right.numeral) };
    if (isBare(right))
      paired[index + 1] = isBare(left) ? { ...right, distinct: true } : { ...withUnitOf(right, left), distinct: true };
    if (order === "range") continue;
    const ends = order === "forward" ? { from: index, to: index + 1 } : { from: index + 1, to: index };
    const direction = directionOf(prose, left, right);
    changes.push(direction === undefined ? ends : { ...ends, direction });
    // A second end may start the next change only in a chain of arrows: `12 → 9 → 3`.
    if (!isMark(prose, right.next, ARROW)) index += 1;
  }
  return { drafts: paired, changes };
}

type Order = "forward" | "backward" | "range";

function orderOf(prose: Prose, left: Draft, right: Draft): Order | undefined {
  if (!isCompatible(prose, left, right)) return undefined;
  const before = leadOf(left);
  const between = leadOf(right);
  if (isOneClause(prose, left.last + 1, right.first)) {
    if (isWord(prose, before, "from") && isWord(prose, between, "to")) {
      return hasRole(prose, before - 1, "range") ? "range" : "forward";
    }
    if (isWord(prose, between, "from")) {
      if (isWord(prose, before, "to") || isAsideFrom(prose, left, between - 1)) return "backward";
    }
  }
  return between === left.next || between === left.last + 1 ? directOrder(prose, between, left, right) : undefined;
}

/** What stands alone between two figures: an arrow, `to`, or a dash whose ends fall. */
function directOrder(prose: Prose, joint: number, left: Draft, right: Draft): Order | undefined {
  const { kind, code } = tokenAt(prose, joint);
  if (kind === "mark") return code === ARROW ? "forward" : undefined;
  if (isBare(left) || left.upper !== undefined) return undefined;
  if (left.measure !== undefined && right.measure !== undefined && !isSameMeasure(left.measure, right.measure)) {
    return undefined;
  }
  const falls = compareNumerals(left.numeral, right.numeral) > 0;
  if (kind === "dash") return falls && right.measure !== undefined ? "forward" : undefined;
  // `rose 11 points to 54` and `fell $5M to $2M` say by how much, and then the level.
  const isMoved = isChangeWord(prose, left.first - 1) && (!falls || !isBare(right));
  const isTold = isChangeTold(prose, left, right);
  const isStep = isMoved || (!isTold && (left.measure?.kind === "points" || left.measure?.kind === "bps"));
  const isAside = tokenAt(prose, left.first - 1).kind === "mark";
  return isWord(prose, joint, "to") && !isStep && (falls || isBare(right) || isAside || isTold) ? "forward" : undefined;
}

/** `37% of sales (up from 30%)`, `$5M, an increase from $3M`; but not `with 4, and grading time fell from 41 seconds`. */
function isAsideFrom(prose: Prose, left: Draft, index: number): boolean {
  if (isBare(left) || !isChangeWord(prose, index)) return false;
  const before = isArticle(prose, index - 1) ? index - 2 : index - 1;
  return before === left.last || before === left.next - 1 || tokenAt(prose, before).kind === "mark";
}

function isChangeWord(prose: Prose, index: number): boolean {
  return tokenAt(prose, index).word?.change !== undefined;
}

/** The token in front of a figure and its hedge. */
function leadOf(draft: Draft): number {
  return startOfDraft(draft) - 1;
}

function isCompatible(prose: Prose, left: Draft, right: Draft): boolean {
  if (left.measure !== undefined && right.measure !== undefined) return isComparable(left.measure, right.measure);
  if (isBare(left) && isBare(right)) return !left.spelled && !right.spelled;
  if (isBare(left)) return canTakeUnit(left, right);
  if (isBare(right)) return canTakeUnit(right, left);
  if (left.of !== undefined || right.of !== undefined) return left.of !== undefined && right.of !== undefined;
  return left.noun !== undefined && right.noun !== undefined && nounText(prose, left) === nounText(prose, right);
}

/** `from 1.2 s to 480 ms`: two units of one dimension, as far as their kind tells. */
function isComparable(left: Measure, right: Measure): boolean {
  return (
    isSameMeasure(left, right) || (left.kind === right.kind && (left.kind === "duration" || left.kind === "measure"))
  );
}

/** `4.0% to 96.4 million`: what has a scale is no percentage. */
function canTakeUnit(bare: Draft, other: Draft): boolean {
  const { measure } = other;
  return bare.numeral.exponent === 0 || measure === undefined || measure.kind === "money" || measure.kind === "measure";
}

function nounText(prose: Prose, { noun }: Draft): string {
  return noun === undefined ? "" : prose.text.slice(noun.start, noun.end).toLowerCase();
}

function isOneClause(prose: Prose, from: number, to: number): boolean {
  if (to - from > REACH) return false;
  for (let index = from; index < to; index += 1) if (endsClause(prose, index)) return false;
  return true;
}

/** The nearest change word: between the two, as in `37%, up from 30%`, or before them. */
function directionOf(prose: Prose, left: Draft, right: Draft): Direction | undefined {
  const between = leadOf(right);
  const change = isWord(prose, between, "from") ? tokenAt(prose, between - 1).word?.change : undefined;
  return change?.direction ?? changeBefore(prose, leadOf(left));
}

/** Far enough for `from $124.0 million for the year ended December 31, 2018, to $175.5 million`. */
const REACH = 16;

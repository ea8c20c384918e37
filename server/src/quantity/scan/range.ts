import { changeBefore } from "./change-word.ts";
import { isLongDash } from "./character.ts";
import { type Draft, isBare, startOfDraft } from "./draft.ts";
import { compareNumerals, type Numeral, withScaleOf } from "./numeral.ts";
import { hasRole, isArticle, isWord, type Prose, tokenAt, touchesPrevious } from "./token.ts";
import type { Measure } from "./word.ts";

/**
 * `$15M-$30M`, `2 to 3 days`, `two or three times`, `between 5 and 8 hours` as one figure with two ends. Ends that fall are a change, and
 * so are those of `from 23% to 17%`.
 */
export function joinRange(prose: Prose, left: Draft, right: Draft): Draft | undefined {
  if (left.of !== undefined || right.of !== undefined || left.noun !== undefined || left.upper !== undefined) {
    return undefined;
  }
  const joint = readJoint(prose, left.last + 1, right.first);
  if (joint === undefined || !fits(joint, left, right)) return undefined;
  const before = startOfDraft(left);
  if (joint === "and" && !isWord(prose, before - 1, "between")) return undefined;
  if (isChange(prose, before - 1, left) || (joint === "to" && isMoved(prose, before - 1, left, right))) {
    return undefined;
  }
  if (joint === "to" && isChangeTold(prose, left, right)) return undefined;
  const ends = withSharedUnit(left, right);
  if (ends === undefined || compareNumerals(ends.lower, ends.upper) >= 0) return undefined;
  return {
    ...right,
    first: left.first,
    hedgeBefore: left.hedgeBefore,
    numeral: ends.lower,
    upper: ends.upper,
    measure: ends.measure,
    signed: false,
    spelled: left.spelled || right.spelled,
    weak: left.spelled || right.spelled || (ends.measure?.kind !== "money" && (left.weak || right.weak)),
    distinct: left.distinct || right.distinct,
  };
}

type Joint = "dash" | "to" | "or" | "and";

function readJoint(prose: Prose, index: number, to: number): Joint | undefined {
  if (to !== index + 1) return undefined;
  const { kind, code, word } = tokenAt(prose, index);
  if (kind === "dash") {
    const isTight = touchesPrevious(prose, index) && touchesPrevious(prose, to);
    const isLoose = !touchesPrevious(prose, index) && !touchesPrevious(prose, to) && !isLongDash(code);
    return isTight || isLoose ? "dash" : undefined;
  }
  return word?.text === "to" || word?.text === "or" || word?.text === "and" ? word.text : undefined;
}

/** Two ends with a unit each are a range behind a dash or `to`; `between $5M and $8M` stays two figures. */
function fits(joint: Joint, left: Draft, right: Draft): boolean {
  if (joint === "dash" && left.spelled !== right.spelled) return false;
  const isRightKnown = right.measure !== undefined || right.noun !== undefined;
  if (!isBare(left)) {
    return (joint === "dash" || joint === "to") && (right.measure !== undefined || (joint === "dash" && isBare(right)));
  }
  if (joint === "or") return isRightKnown || (left.spelled && right.spelled);
  return isRightKnown || (left.distinct && right.distinct);
}

/** `rose $2M to $5M` and `fell by $2M to $5M` say by how much, and then the level. Behind a comma the ends are the change that the clause tells of. */
function isMoved(prose: Prose, lead: number, left: Draft, right: Draft): boolean {
  const { kind, word } = tokenAt(prose, lead);
  if (isWord(prose, lead, "by")) {
    const isSize = left.measure !== undefined || isFarBelow(left, right);
    return isSize && changeBefore(prose, lead - 1) !== undefined;
  }
  if (word?.change !== undefined) return left.measure !== undefined || isBare(right);
  return left.measure !== undefined && kind === "mark" && changeBefore(prose, lead - 1) !== undefined;
}

/** `Revenue: $402.6M to $424.1M, up $21.5M`: what stands behind is how far the two are apart. */
export function isChangeTold(prose: Prose, left: Draft, right: Draft): boolean {
  const lead = tokenAt(prose, startOfDraft(left) - 1);
  const isHeaded = lead.kind === "edge" || (lead.kind === "mark" && lead.code === COLON);
  if (left.measure === undefined || !isHeaded || tokenAt(prose, right.next).kind !== "mark") return false;
  const word = isArticle(prose, right.next + 1) ? right.next + 2 : right.next + 1;
  return tokenAt(prose, word).word?.change !== undefined;
}

/** The 2,000 of `rose by 2,000 to 26,000` is no lower end of a range. */
function isFarBelow({ numeral: low }: Draft, { numeral: high }: Draft): boolean {
  return compareNumerals({ ...low, exponent: low.exponent + 1 }, high) < 0;
}

type Ends = { readonly lower: Numeral; readonly upper: Numeral; readonly measure: Measure | undefined };

/** `from 5 to 3 days`, but not `ranges from 3 to 5 days`. */
function isChange(prose: Prose, lead: number, left: Draft): boolean {
  return isWord(prose, lead, "from") && !(isBare(left) && hasRole(prose, lead - 1, "range"));
}

/** An end without a unit takes the other's, and the lower end takes the scale of an upper one that is written no smaller: `$15-30M`. */
function withSharedUnit(left: Draft, right: Draft): Ends | undefined {
  const measure = right.measure ?? left.measure;
  if (left.measure !== undefined && right.measure !== undefined && !isSameMeasure(left.measure, right.measure)) {
    return undefined;
  }
  const scaled = withScaleOf(left.numeral, right.numeral);
  const lower = compareNumerals(scaled, right.numeral) < 0 ? scaled : left.numeral;
  return { lower, upper: right.numeral, measure };
}

export function isSameMeasure(left: Measure, right: Measure): boolean {
  return left.kind === right.kind && left.unit === right.unit && left.exponent === right.exponent;
}

const COLON = 0x3a;

import { fractionOfOne } from "./conversion.ts";
import { type Goal, inUnit, isSameThing, type Sketch, sketch, type Term } from "./derivation.ts";
import { difference, quotient, relativeChange, scaled, sum } from "./estimate.ts";
import { ONE, type Rational, rational } from "./rational.ts";

/** What any two of the terms yield, each pair in both orders: differences, points, relative changes, ratios, shares and sums of two. */
export function derivePairs(goal: Goal, terms: readonly Term[]): readonly Sketch[] {
  const rules = rulesFor(goal);
  const found: Sketch[] = [];
  for (const first of terms) {
    for (const second of terms) {
      if (first === second) continue;
      for (const rule of rules) found.push(...rule(first, second, goal));
    }
  }
  return found;
}

type PairRule = (first: Term, second: Term, goal: Goal) => readonly Sketch[];

/** A difference of two levels in percent is in points, and never in percent. */
function rulesFor({ kind }: Goal): readonly PairRule[] {
  switch (kind) {
    case "percent":
    case "share":
      return [relative, share, sumOfTwo];
    case "ratio":
      return [ratio, subtraction];
    default:
      return [subtraction, sumOfTwo];
  }
}

function subtraction(earlier: Term, later: Term, goal: Goal): readonly Sketch[] {
  if (!isSameThing(earlier, later)) return [];
  const [from, to] = [inUnit(earlier, goal), inUnit(later, goal)];
  const operation = fractionOfOne(goal.kind) === undefined ? "difference" : "points";
  return from && to ? sketch(operation, [later, earlier], difference(to, from)) : [];
}

function relative(baseline: Term, post: Term, goal: Goal): readonly Sketch[] {
  const postInUnit = isSameThing(baseline, post) ? inUnit(post, baseline.operand) : undefined;
  const change = postInUnit && relativeChange(baseline.estimate, postInUnit);
  return sketch("relative-change", [baseline, post], change && scaled(change, wholeOf(goal)));
}

function ratio(of: Term, to: Term): readonly Sketch[] {
  const ofInUnit = isSameThing(of, to) ? inUnit(of, to.operand) : undefined;
  return sketch("ratio", [of, to], ofInUnit && quotient(ofInUnit, to.estimate));
}

/** Returns are a share of orders, so that counts need not have one noun. A part of a rate is no share. */
function share(part: Term, whole: Term, goal: Goal): readonly Sketch[] {
  const { kind } = part.operand;
  if (kind !== whole.operand.kind || kind === "ratio" || fractionOfOne(kind) !== undefined) return [];
  const partInUnit = inUnit(part, whole.operand);
  const fraction = partInUnit && quotient(partInUnit, whole.estimate);
  return sketch("share", [part, whole], fraction && scaled(fraction, wholeOf(goal)));
}

function sumOfTwo(first: Term, second: Term, goal: Goal): readonly Sketch[] {
  if (first.index > second.index || first.operand.kind !== goal.kind || !isSameThing(first, second)) return [];
  const [left, right] = [inUnit(first, goal), inUnit(second, goal)];
  return left && right ? sketch("sum", [first, second], sum([left, right])) : [];
}

function wholeOf({ kind }: Goal): Rational {
  return kind === "percent" ? rational(100) : ONE;
}

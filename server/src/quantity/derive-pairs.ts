import { fractionOfOne } from "./conversion.ts";
import { type Derivation, derivation, type Goal, inUnit, isSameThing, type Term } from "./derivation.ts";
import { difference, quotient, relativeChange, scaled, sum } from "./estimate.ts";
import { ONE, type Rational, rational } from "./rational.ts";

/** What any two of the terms yield, each pair in both orders: differences, points, relative changes, ratios, shares and sums of two. */
export function derivePairs(goal: Goal, terms: readonly Term[]): readonly Derivation[] {
  const rules = rulesFor(goal);
  return terms.flatMap((first) =>
    terms.flatMap((second) => (first === second ? [] : rules.flatMap((rule) => rule(goal, first, second)))),
  );
}

type PairRule = (goal: Goal, first: Term, second: Term) => readonly Derivation[];

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

function subtraction(goal: Goal, earlier: Term, later: Term): readonly Derivation[] {
  if (!isSameThing(earlier, later)) return [];
  const [from, to] = [inUnit(earlier, goal), inUnit(later, goal)];
  const operation = fractionOfOne(goal.kind) === undefined ? "difference" : "points";
  return from && to ? derivation(goal, operation, [later, earlier], difference(to, from)) : [];
}

function relative(goal: Goal, baseline: Term, post: Term): readonly Derivation[] {
  const postInUnit = isSameThing(baseline, post) ? inUnit(post, baseline.operand) : undefined;
  const change = postInUnit && relativeChange(baseline.estimate, postInUnit);
  return derivation(goal, "relative-change", [baseline, post], change && scaled(change, wholeOf(goal)));
}

function ratio(goal: Goal, of: Term, to: Term): readonly Derivation[] {
  const ofInUnit = isSameThing(of, to) ? inUnit(of, to.operand) : undefined;
  return derivation(goal, "ratio", [of, to], ofInUnit && quotient(ofInUnit, to.estimate));
}

/** Returns are a share of orders, so that counts need not have one noun. A part of a rate is no share. */
function share(goal: Goal, part: Term, whole: Term): readonly Derivation[] {
  const { kind } = part.operand;
  if (kind !== whole.operand.kind || kind === "ratio" || fractionOfOne(kind) !== undefined) return [];
  const partInUnit = inUnit(part, whole.operand);
  const fraction = partInUnit && quotient(partInUnit, whole.estimate);
  return derivation(goal, "share", [part, whole], fraction && scaled(fraction, wholeOf(goal)));
}

function sumOfTwo(goal: Goal, first: Term, second: Term): readonly Derivation[] {
  if (first.index > second.index || first.operand.kind !== goal.kind || !isSameThing(first, second)) return [];
  const [left, right] = [inUnit(first, goal), inUnit(second, goal)];
  return left && right ? derivation(goal, "sum", [first, second], sum([left, right])) : [];
}

function wholeOf({ kind }: Goal): Rational {
  return kind === "percent" ? rational(100) : ONE;
}

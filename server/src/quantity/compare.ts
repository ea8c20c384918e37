import { memoByFirst } from "../base/memo.ts";
import {
  isShareInWords,
  possiblePlaces,
  readsNegative,
  roundingInterval,
  sizeBounds,
  truncationInterval,
  widestRounding,
  writtenSizes,
} from "./bounds.ts";
import type { Figure, WrittenNumber } from "./figure.ts";
import { exactly, floatEnds, type Interval, includes, isPoint, overlap } from "./interval.ts";
import { negateInterval } from "./interval-arithmetic.ts";
import { compare, negate, type Rational, sign, subtract } from "./rational.ts";

/** What is known of a quantity, in the unit of the figure that it is compared with. */
export type Known =
  | { readonly precision: "exact"; readonly value: Rational }
  | { readonly precision: "written"; readonly number: WrittenNumber }
  | { readonly precision: "derived"; readonly value: Rational; readonly interval: Interval };

/** `exact` is the very value, `truncated` has its further digits cut off, `hedged` lies within what a hedge or a range allows. */
export type Agreement = "exact" | "rounded" | "truncated" | "hedged";

export type Comparison = Agreeing | WrongSign | Differing;

export type Agreeing = {
  readonly how: Agreement;
  /** The place of the digit that the figure was rounded or cut at: 3 where `58,000` is 57,612. */
  readonly place: number;
  /** False where what is known is too coarse to give the figure, and merely admits it: `$18.64M` beside a written `$18.6M`. */
  readonly settled: boolean;
};

/** The size agrees, and the sign that is written or that the words give is the other one. */
export type WrongSign = { readonly how: "wrong-sign"; readonly size: Agreement };

/** `gap` is the known value less the nearest written one. */
export type Differing = { readonly how: "differs"; readonly gap: Rational };

/**
 * Whether the figure can stand for what is known. Both are intervals, which have to meet: fewer digits are no mismatch, another last
 * digit at the same precision is one.
 */
export function agreement(figure: Figure, known: Known): Comparison {
  const size = sizeOf(known, readsNegative(figure));
  const claims = claimsOf(figure);
  const match = bestMatch(claims, size);
  if (match !== undefined) return match;
  const mirrored = sign(size.value) < 0 ? bestMatch(claims, negated(size)) : undefined;
  if (mirrored !== undefined) return { how: "wrong-sign", size: mirrored.how };
  const gap = subtract(size.value, nearestWritten(figure, size.value));
  return { how: "differs", gap: readsNegative(figure) ? negate(gap) : gap };
}

export function agrees(comparison: Comparison): comparison is Agreeing {
  return comparison.how !== "wrong-sign" && comparison.how !== "differs";
}

/**
 * Whether a number between the two floats may agree with the figure, whatever the signs. False only where none does; what is near has to
 * be compared exactly.
 */
export function mayAgree(figure: Figure, low: number, high: number): boolean {
  const reach = reachOf(figure);
  const [least, most] = low > 0 ? [low, high] : high < 0 ? [-high, -low] : [0, Math.max(-low, high)];
  return !(least > reach.most * SLACK || most * SLACK < reach.least);
}

/** More than floats lose in a few operations. */
const SLACK = 1.000_001;

/** The least and the greatest size that the figure may stand for in any reading. */
const reachOf = memoByFirst((figure: Figure): { readonly least: number; readonly most: number } => {
  const ends = claimsOf(figure).map(({ interval }) => floatEnds(interval));
  const [low, high] = [Math.min(...ends.map((end) => end.low)), Math.max(...ends.map((end) => end.high))];
  const most = Math.max(Math.abs(low), Math.abs(high));
  return { least: low > 0 ? low : high < 0 ? -high : 0, most };
});

/** One way to read the figure, and the values that it then stands for. */
type Claim = { readonly how: Agreement; readonly place: number; readonly interval: Interval };

/** The strongest first. Of a rounding the finest place comes first, so that the place named is no coarser than it has to be. */
const claimsOf = memoByFirst((figure: Figure): readonly Claim[] => {
  const { low: number, high } = writtenSizes(figure);
  const { place } = number;
  const hedged: Claim = { how: "hedged", place, interval: sizeBounds(figure) };
  if (number !== high || (figure.hedge !== undefined && figure.hedge !== "about")) return [hedged];

  const exact: Claim = { how: "exact", place, interval: exactly(number.value) };
  if (figure.kind === "share") {
    const isHedged = figure.hedge !== undefined || isShareInWords(figure);
    return [exact, isHedged ? hedged : { ...hedged, how: "rounded" }];
  }

  const places = possiblePlaces(number);
  const rounded = places.map((at): Claim => ({ how: "rounded", place: at, interval: roundingInterval(number, at) }));
  if (figure.hedge === "about") return [exact, ...rounded, hedged];
  const truncated = places.map(
    (at): Claim => ({ how: "truncated", place: at, interval: truncationInterval(number, at) }),
  );
  return [exact, ...rounded, ...truncated];
});

/** A truncation yields to a rounding that coarse evidence admits: it is the lesser of the two readings. */
function bestMatch(claims: readonly Claim[], size: Size): Agreeing | undefined {
  const settled = claims.find((claim) => includes(claim.interval, size.value));
  if (settled !== undefined && settled.how !== "truncated") return agreeing(settled, true);
  const admitted = claims.find((claim) => isAdmitted(claim, size));
  if (admitted !== undefined) return agreeing(admitted, false);
  return settled && agreeing(settled, true);
}

function agreeing({ how, place }: Claim, settled: boolean): Agreeing {
  return { how, place, settled };
}

/**
 * 7.4 and 7.5 both stand for 7.45, and no packet means that by them: of two written numbers the intervals have to share more than an
 * end. What is derived from several may lie at an end.
 */
function isAdmitted({ how, interval }: Claim, size: Size): boolean {
  if (how !== "rounded" && how !== "hedged") return false;
  const common = overlap(interval, size.interval);
  if (common === undefined) return false;
  return size.endsCount || !isPoint(common) || isPoint(interval);
}

/** What is known with the figure's sign taken out, so that a fall of 5.9 and a written 5.9 compare as sizes. */
type Size = { readonly value: Rational; readonly interval: Interval; readonly endsCount: boolean };

function sizeOf(known: Known, negative: boolean): Size {
  const size = sizeAsKnown(known);
  return negative ? negated(size) : size;
}

function sizeAsKnown(known: Known): Size {
  switch (known.precision) {
    case "exact":
      return { value: known.value, interval: exactly(known.value), endsCount: true };
    case "written":
      return { value: known.number.value, interval: widestRounding(known.number), endsCount: false };
    case "derived":
      return { value: known.value, interval: known.interval, endsCount: true };
  }
}

function negated(size: Size): Size {
  return { ...size, value: negate(size.value), interval: negateInterval(size.interval) };
}

function nearestWritten(figure: Figure, size: Rational): Rational {
  const { low, high } = writtenSizes(figure);
  return compare(size, high.value) > 0 ? high.value : low.value;
}

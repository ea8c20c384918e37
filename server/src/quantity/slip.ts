import { agreement } from "./compare.ts";
import type { Expectation } from "./expectation.ts";
import type { Figure } from "./figure.ts";
import type { Rational } from "./rational.ts";
import { doubleRounded, lastDigitOff, pointMoved, scaleMoved, signTurned, transposed } from "./slip-of-digits.ts";
import {
  annualizedInstead,
  changeAsPoints,
  onePeriod,
  otherAnnualFactors,
  otherBaseline,
  plainMean,
  pointsAsPercent,
} from "./slip-of-operation.ts";

/** How a writer may have come by the wrong figure. A hypothesis: the evidence cannot show it. */
export type Slip = {
  readonly kind: SlipKind;
  /** What may have happened, to stand behind "perhaps". */
  readonly phrase: string;
  /** What the slip makes of the expected value, in the figure's unit. */
  readonly value: Rational;
};

export type SlipKind =
  | "wrong-sign"
  | "percent-for-points"
  | "points-for-percent"
  | "swapped-baseline"
  | "unweighted-mean"
  | "wrong-annual-factor"
  | "period-as-annual"
  | "annual-as-period"
  | "stale-value"
  | "neighboring-value"
  | "double-rounding"
  | "magnitude"
  | "moved-point"
  | "transposed-digits"
  | "last-digit";

/** The likeliest slip that leads from the expected value to the written figure, or undefined where none is known. */
export function likelySlip(written: Figure, expected: Expectation): Slip | undefined {
  for (const { kind, phrase, values, isOfDigits } of HYPOTHESES) {
    const value = values(written, expected).find((candidate) => isWritten(written, candidate, isOfDigits === true));
    if (value !== undefined) return { kind, phrase, value };
  }
  return undefined;
}

function isWritten(written: Figure, value: Rational, isOfDigits: boolean): boolean {
  const { how } = agreement(written, { precision: "exact", value });
  return how === "exact" || (how === "rounded" && !isOfDigits);
}

type Hypothesis = {
  readonly kind: SlipKind;
  readonly phrase: string;
  /** What the slip would make of the expected value, in the figure's unit. */
  readonly values: (written: Figure, expected: Expectation) => readonly Rational[];
  /** True where the values are rounded already, to the written digits. */
  readonly isOfDigits?: true;
};

/** What explains most comes first: a slip in what was worked out, then in what was read, then in the digits. */
const HYPOTHESES: readonly Hypothesis[] = [
  { kind: "wrong-sign", phrase: "the sign is turned round", values: signTurned },
  { kind: "percent-for-points", phrase: "percentage points are called percent", values: pointsAsPercent },
  { kind: "points-for-percent", phrase: "a relative change is called points", values: changeAsPoints },
  { kind: "swapped-baseline", phrase: "the change is measured from the later value", values: otherBaseline },
  { kind: "unweighted-mean", phrase: "the rows are averaged without their weights", values: plainMean },
  { kind: "wrong-annual-factor", phrase: "the factor to a year is that of another period", values: otherAnnualFactors },
  { kind: "period-as-annual", phrase: "the amount of one period is called annualized", values: onePeriod },
  { kind: "annual-as-period", phrase: "an annualized amount stands for that of the period", values: annualizedInstead },
  { kind: "stale-value", phrase: "an older value was kept", values: (_, expected) => expected.older ?? [] },
  {
    kind: "neighboring-value",
    phrase: "a neighboring value was taken",
    values: (_, expected) => expected.others ?? [],
  },
  { kind: "double-rounding", phrase: "a rounded value was rounded again", values: doubleRounded, isOfDigits: true },
  { kind: "magnitude", phrase: "thousands, millions or billions are mixed up", values: scaleMoved },
  { kind: "moved-point", phrase: "the decimal point is in another place", values: pointMoved },
  { kind: "transposed-digits", phrase: "two digits are swapped", values: transposed, isOfDigits: true },
  { kind: "last-digit", phrase: "the last digit drifted in rounding", values: lastDigitOff, isOfDigits: true },
];

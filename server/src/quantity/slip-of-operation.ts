import { conversionFactor, type Quality } from "./conversion.ts";
import type { Operand, Operation } from "./derivation.ts";
import { ANNUAL_FACTORS } from "./derive-rates.ts";
import { exactEstimate, mean } from "./estimate.ts";
import type { Expectation } from "./expectation.ts";
import type { Figure } from "./figure.ts";
import { divide, multiply, negate, ONE, type Rational, subtract } from "./rational.ts";

/** Each function gives what a slip in working the number out would make of the expected value, in the figure's unit. */

/** A change in points that is called percent: 23 % to 19 % is said to be a fall of 4 %. */
export function pointsAsPercent(written: Figure, expected: Expectation): readonly Rational[] {
  if (written.kind !== "percent") return [];
  const { quality } = expected;
  if (quality?.kind === "points" || quality?.kind === "bps") return defined(convert(expected.value, quality, POINTS));
  const [baseline, post] = operandsIn(POINTS, expected, "relative-change");
  return baseline && post ? [subtract(post, baseline)] : [];
}

/** A relative change that is called points: 23 % to 19 % is said to be a fall of 17.4 points. */
export function changeAsPoints(written: Figure, expected: Expectation): readonly Rational[] {
  if (written.kind !== "points") return [];
  if (expected.quality?.kind === "percent") return [expected.value];
  const [later, earlier] = operandsIn(PERCENT, expected, "points");
  return later && earlier ? changeInPercent(earlier, later) : [];
}

/** With the later value for a denominator, and said to go either way. */
export function otherBaseline(written: Figure, expected: Expectation): readonly Rational[] {
  const first = operandsOf(expected, "relative-change")[0];
  if (first === undefined || written.kind !== "percent") return [];
  const [baseline, post] = operandsIn(first, expected, "relative-change");
  return baseline && post ? changeInPercent(post, baseline).flatMap((change) => [change, negate(change)]) : [];
}

export function plainMean(written: Figure, expected: Expectation): readonly Rational[] {
  const operands = operandsOf(expected, "weighted-mean");
  const rows = operands.slice(0, operands.length / 2);
  const values = rows.flatMap((row) => defined(convert(row.number.value, row, written)));
  return defined(mean(values.map(exactEstimate))?.worked().value);
}

export function otherAnnualFactors(written: Figure, expected: Expectation): readonly Rational[] {
  return onePeriod(written, expected).flatMap((amount) => ANNUAL_FACTORS.map(({ factor }) => multiply(amount, factor)));
}

export function onePeriod(written: Figure, expected: Expectation): readonly Rational[] {
  const factor =
    expected.working?.derivation.operation === "annualized" ? expected.working.derivation.factor : undefined;
  const amount = factor && divide(expected.value, factor);
  return defined(amount && convert(amount, expected.quality ?? written, written));
}

/** A run-rate that is told as if it had been realized. */
export function annualizedInstead(written: Figure, expected: Expectation): readonly Rational[] {
  if (written.kind !== "money" && written.kind !== "count") return [];
  return defined(convert(expected.value, expected.quality ?? written, written)).flatMap((amount) =>
    ANNUAL_FACTORS.map(({ factor }) => multiply(amount, factor)),
  );
}

function changeInPercent(baseline: Rational, post: Rational): readonly Rational[] {
  const factor = divide(post, baseline);
  return defined(factor && convert(subtract(factor, ONE), FRACTION, PERCENT));
}

/** The operands of the expected value in their order, where it comes from that operation. */
function operandsOf({ working }: Expectation, operation: Operation): readonly Operand[] {
  if (working?.derivation.operation !== operation) return [];
  return working.derivation.operands.flatMap((index) => defined(working.operands[index]));
}

function operandsIn(unit: Quality, expected: Expectation, operation: Operation): readonly Rational[] {
  return operandsOf(expected, operation).flatMap((operand) => defined(convert(operand.number.value, operand, unit)));
}

function convert(value: Rational, from: Quality, to: Quality): Rational | undefined {
  const factor = conversionFactor(from, to);
  return factor && multiply(value, factor);
}

function defined<Value>(value: Value | undefined): readonly Value[] {
  return value === undefined ? [] : [value];
}

const POINTS: Quality = { kind: "points", unit: "pp" };
const PERCENT: Quality = { kind: "percent", unit: "%" };
const FRACTION: Quality = { kind: "share", unit: "" };

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { encloses, hull, type Interval, includes, overlap } from "../../server/src/quantity/interval.ts";
import {
  addIntervals,
  divideIntervals,
  multiplyIntervals,
  negateInterval,
  scaleInterval,
  subtractIntervals,
} from "../../server/src/quantity/interval-arithmetic.ts";
import { add, divide, multiply, type Rational, rational, subtract } from "../../server/src/quantity/rational.ts";
import { exact, interval, shown } from "./written.ts";

const OPERATIONS: Readonly<Record<string, (left: Interval, right: Interval) => Interval | undefined>> = {
  "+": addIntervals,
  "-": subtractIntervals,
  "*": multiplyIntervals,
  "/": divideIntervals,
  "∩": overlap,
  "∪": hull,
};

describe("two intervals", () => {
  test.each([
    ["[1, 2]", "+", "[3, 4)", "[4, 6)"],
    ["[1, 2]", "+", "(3, ∞)", "(4, ∞)"],
    ["(-∞, 2]", "+", "[1, ∞)", "(-∞, ∞)"],
    ["[1, 2]", "-", "[3, 4)", "(-3, -1]"],
    ["[6.35, 6.45]", "-", "[3.85, 3.95]", "[2.4, 2.6]"],
    ["[1, 2]", "-", "(0, ∞)", "(-∞, 2)"],
    ["[2, 3]", "*", "[4, 5]", "[8, 15]"],
    ["[-2, 3]", "*", "[4, 5]", "[-10, 15]"],
    ["[-2, 3]", "*", "[-5, 4]", "[-15, 12]"],
    ["(2, 3)", "*", "[4, 5]", "(8, 15)"],
    ["[0, 3]", "*", "(4, 5)", "[0, 15)"],
    ["(0, 3]", "*", "(4, 5)", "(0, 15)"],
    ["[0, 3]", "*", "(4, ∞)", "[0, ∞)"],
    ["[-1, 3]", "*", "(4, ∞)", "(-∞, ∞)"],
    ["(-∞, -2]", "*", "(-∞, -3]", "[6, ∞)"],
    ["[0, 0]", "*", "(-∞, ∞)", "[0, 0]"],
    ["[2, 2]", "*", "(1, 3]", "(2, 6]"],
    ["[-2, -2]", "*", "(1, 3]", "[-6, -2)"],
    ["[1, 2]", "/", "[4, 8]", "[0.125, 0.5]"],
    ["[1, 2]", "/", "[-8, -4]", "[-0.5, -0.125]"],
    ["[1, 2]", "/", "[4, ∞)", "(0, 0.5]"],
    ["[1, 2]", "/", "(-∞, -4)", "(-0.5, 0)"],
    ["[1, 2]", "/", "[-1, 1]", "nothing"],
    ["[1, 2]", "/", "(0, 1]", "nothing"],
    ["[1, 2]", "/", "[0, 0]", "nothing"],
    ["[1, 3]", "∩", "[2, 4]", "[2, 3]"],
    ["[1, 2]", "∩", "[2, 4]", "[2, 2]"],
    ["[1, 2)", "∩", "[2, 4]", "nothing"],
    ["[1, 2]", "∩", "(2, 4]", "nothing"],
    ["[1, 2]", "∩", "[3, 4]", "nothing"],
    ["[1, 3]", "∩", "(1, 3)", "(1, 3)"],
    ["(-∞, 3]", "∩", "[1, ∞)", "[1, 3]"],
    ["[1, 2)", "∪", "(1, 2]", "[1, 2]"],
    ["[1, 2]", "∪", "[4, ∞)", "[1, ∞)"],
  ])("%s %s %s = %s", (left, operator, right, result) => {
    const found = OPERATIONS[operator]?.(interval(left), interval(right));
    expect(found === undefined ? "nothing" : shown(found)).toBe(result);
  });
});

test.each([
  ["[1, 2)", "-1", "(-2, -1]"],
  ["(1, ∞)", "-2", "(-∞, -2)"],
  ["(1, 2]", "0", "[0, 0]"],
  ["(1, 2]", "1/2", "(0.5, 1]"],
])("%s times %s = %s", (of, factor, result) => {
  expect(shown(scaleInterval(interval(of), exact(factor)))).toBe(result);
});

test.each([
  ["[1, 2]", "1", true],
  ["(1, 2]", "1", false],
  ["[1, 2)", "2", false],
  ["(1, ∞)", "1000", true],
  ["(-∞, 1)", "1", false],
  ["(-∞, ∞)", "0", true],
])("whether %s includes %s", (of, value, result) => {
  expect(includes(interval(of), exact(value))).toBe(result);
});

test.each([
  ["[1, 2]", "(1, 2)", true],
  ["(1, 2)", "[1, 2]", false],
  ["(-∞, 2]", "[1, 2]", true],
  ["[1, 2]", "[1, ∞)", false],
])("whether %s encloses %s", (outer, inner, result) => {
  expect(encloses(interval(outer), interval(inner))).toBe(result);
});

describe("arithmetic encloses the result of any two members", () => {
  const value = fc.tuple(fc.integer({ min: -60, max: 60 }), fc.constantFrom(1, 3, 10)).map(([n, d]) => rational(n, d));
  const end = fc.option(value, { nil: undefined });
  const member = fc
    .record({ value, before: end, after: end, lowOpen: fc.boolean(), highOpen: fc.boolean() })
    .map(({ value, before, after, lowOpen, highOpen }) => ({
      value,
      within: around(value, before, after, lowOpen, highOpen),
    }));

  test.each<
    [string, (a: Interval, b: Interval) => Interval | undefined, (a: Rational, b: Rational) => Rational | undefined]
  >([
    ["sum", addIntervals, add],
    ["difference", subtractIntervals, subtract],
    ["product", multiplyIntervals, multiply],
    ["quotient", divideIntervals, divide],
  ])("%s", (_, ofIntervals, ofValues) => {
    fc.assert(
      fc.property(member, member, (left, right) => {
        const result = ofIntervals(left.within, right.within);
        const pointwise = ofValues(left.value, right.value);
        if (result === undefined) return ofIntervals === divideIntervals;
        return pointwise !== undefined && includes(result, pointwise);
      }),
      { numRuns: 2000 },
    );
  });

  test("negation is its own opposite", () => {
    fc.assert(fc.property(member, ({ within }) => shown(negateInterval(negateInterval(within))) === shown(within)));
  });
});

/** An interval that has the value in it, with ends that are as far off as the two other numbers are from zero. */
function around(
  value: Rational,
  before: Rational | undefined,
  after: Rational | undefined,
  lowOpen: boolean,
  highOpen: boolean,
): Interval {
  const low = before && subtract(value, multiply(before, before));
  const high = after && add(value, multiply(after, after));
  return {
    low,
    high,
    lowOpen: low === undefined || (lowOpen && before?.numerator !== 0n),
    highOpen: high === undefined || (highOpen && after?.numerator !== 0n),
  };
}

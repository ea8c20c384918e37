import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { agreement, agrees } from "../../server/src/quantity/compare.ts";
import type { Goal, Operand } from "../../server/src/quantity/derivation.ts";
import { derive, knownFrom } from "../../server/src/quantity/derive.ts";
import type { Expectation } from "../../server/src/quantity/expectation.ts";
import type { Figure } from "../../server/src/quantity/figure.ts";
import { likelySlip } from "../../server/src/quantity/slip.ts";
import { exact, figure, operand, plain } from "./written.ts";

const percent: Goal = { kind: "percent", unit: "%" };
const points: Goal = { kind: "points", unit: "pp" };
const money: Goal = { kind: "money", unit: "USD" };

describe("slips in the digits", () => {
  test.each<[string, string, string]>([
    ["18.6B", "18640000", "magnitude"],
    ["18.6k", "18640000", "magnitude"],
    ["18.6", "18640000", "magnitude"],
    ["186M", "18640000", "moved-point"],
    ["1.86M", "18640000", "moved-point"],
    ["81.6M", "18640000", "transposed-digits"],
    ["16.8M", "18640000", "transposed-digits"],
    ["85,000", "57612", "transposed-digits"],
    ["18.7M", "18640000", "last-digit"],
    ["18.5M", "18640000", "last-digit"],
    ["7.5", "7.445", "double-rounding"],
    ["7.5", "7.4446", "double-rounding"],
    ["7.5", "7.4444", "last-digit"],
    ["8", "7.4449", "double-rounding"],
    ["-18.6M", "18640000", "wrong-sign"],
    ["18.6M", "-18640000", "wrong-sign"],
    ["3", "2", "none"],
    ["12.4M", "18640000", "none"],
  ])("%s for %s: %s", (written, value, kind) => {
    expect(kindOf(figure("money", written), { value: exact(value) })).toBe(kind);
  });

  test("a fall that is said to be a rise", () => {
    const rose = figure("percent", "5.9", { direction: "up" });
    expect(kindOf(rose, { value: exact("-5.9") })).toBe("wrong-sign");
  });

  test("a drift of a fall", () => {
    const fell = figure("percent", "5.8", { direction: "down" });
    expect(kindOf(fell, { value: exact("-5.9") })).toBe("last-digit");
  });

  test("a hedge is no cover for a slip, and no sign of one", () => {
    expect(kindOf(figure("money", "19B", { hedge: "over" }), { value: exact("18640000") })).toBe("none");
    expect(kindOf(figure("money", "15M", { hedge: "about" }), { value: exact("1500000") })).toBe("moved-point");
  });
});

describe("values that were taken for the right one", () => {
  test.each<[string, Partial<Expectation>, string]>([
    ["an older one", { older: [exact("17210000")] }, "stale-value"],
    ["one beside it", { others: [exact("9000000"), exact("17180000")] }, "neighboring-value"],
    ["neither", { older: [exact("17300000")], others: [exact("17100000")] }, "none"],
  ])("%s", (_, rest, kind) => {
    expect(kindOf(figure("money", "17.2M"), { value: exact("18640000"), ...rest })).toBe(kind);
  });
});

describe("slips in the working", () => {
  const rates = [operand("= percent 23.0"), operand("= percent 19.0")];
  const times = [operand("= duration 6.4"), operand("= duration 3.9")];
  const shares = [
    operand("= percent 10", { column: 0 }),
    operand("= percent 60", { column: 0 }),
    operand("= count 300", { column: 1 }),
    operand("= count 100", { column: 1 }),
  ];
  const quarter = [operand("= money 6875000")];

  test.each<[string, Figure, Goal, readonly Operand[], string, string]>([
    [
      "4.0 % for 4.0 points",
      figure("percent", "4.0", { direction: "down" }),
      percent,
      rates,
      "relative-change 0,1",
      "percent-for-points -4",
    ],
    [
      "17.4 points for 17.4 %",
      figure("points", "17.4", { direction: "down" }),
      points,
      rates,
      "points 1,0",
      "points-for-percent -400/23",
    ],
    [
      "a fall from the later value",
      figure("percent", "64.1", { direction: "down" }),
      percent,
      times,
      "relative-change 0,1",
      "swapped-baseline -2500/39",
    ],
    [
      "a rise from the later value",
      figure("percent", "39.1", { direction: "up" }),
      percent,
      times,
      "relative-change 1,0",
      "swapped-baseline 39.0625",
    ],
    ["a mean without weights", figure("percent", "35"), percent, shares, "weighted-mean 0,1,2,3", "unweighted-mean 35"],
    [
      "quarters as months",
      figure("money", "82.5M"),
      { ...money, annualized: true },
      quarter,
      "annualized 0 4",
      "wrong-annual-factor 82500000",
    ],
    [
      "a quarter as a year",
      figure("money", "6.9M"),
      { ...money, annualized: true },
      quarter,
      "annualized 0 4",
      "period-as-annual 6875000",
    ],
  ])("%s", (_, written, goal, operands, wanted, slip) => {
    const derivation = derive(goal, operands).find(
      ({ operation, operands, factor }) => `${operation} ${operands}${factor ? ` ${factor.numerator}` : ""}` === wanted,
    );
    if (derivation === undefined) throw new Error(`not derived: ${wanted}`);
    expect(agrees(agreement(written, knownFrom(derivation)))).toBe(false);
    const found = likelySlip(written, { value: derivation.value, working: { derivation, operands } });
    expect(found && `${found.kind} ${plain(found.value)}`).toBe(slip);
  });

  test.each<[string, Figure, Expectation, string]>([
    ["a run-rate for what was realized", figure("money", "27.5M"), { value: exact("6875000") }, "annual-as-period"],
    [
      "percent beside a cell in points",
      figure("percent", "4.0"),
      { value: exact("4.0"), quality: points },
      "percent-for-points",
    ],
    [
      "percent beside a cell in bps",
      figure("percent", "0.7"),
      { value: exact("70"), quality: { kind: "bps", unit: "bps" } },
      "percent-for-points",
    ],
    [
      "points beside a relative change",
      figure("points", "17.4"),
      { value: exact("17.4"), quality: percent },
      "points-for-percent",
    ],
  ])("%s", (_, written, expected, kind) => {
    expect(kindOf(written, expected)).toBe(kind);
  });
});

test("a change that is measured from the other end is another change, and is named", () => {
  const number = fc.integer({ min: 100, max: 9999 });
  fc.assert(
    fc.property(number, number, (from, to) => {
      fc.pre(Math.abs(from - to) * 10 > from);
      const operands = [operand(`= duration ${from}`), operand(`= duration ${to}`)];
      const changes = derive(percent, operands).filter(({ operation }) => operation === "relative-change");
      const [right, swapped] = changes;
      if (right === undefined || swapped === undefined) throw new Error("no change");
      const size = swapped.value.numerator < 0n ? -swapped.value.numerator : swapped.value.numerator;
      const written: Figure = {
        ...figure("percent", "1.00"),
        amount: { value: { ...swapped.value, numerator: size }, place: -2, looseZeros: 0 },
        direction: to > from ? "up" : "down",
      };
      expect(agrees(agreement(written, knownFrom(right)))).toBe(false);
      expect(kindOf(written, { value: right.value, working: { derivation: right, operands } })).toBe(
        "swapped-baseline",
      );
    }),
  );
});

test("a slip has something to say", () => {
  const slip = likelySlip(figure("money", "18.6B"), { value: exact("18640000") });
  expect(slip?.phrase).toBe("thousands, millions or billions are mixed up");
  expect(slip && plain(slip.value)).toBe("18640000000");
});

function kindOf(written: Figure, expected: Expectation): string {
  return likelySlip(written, expected)?.kind ?? "none";
}

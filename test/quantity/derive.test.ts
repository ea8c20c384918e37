import { describe, expect, test } from "vitest";
import { parseDecimal } from "../../server/src/quantity/decimal.ts";
import type { Derivation, Goal, Operand } from "../../server/src/quantity/derivation.ts";
import { derive, knownFrom, PAIR_LIMIT, TRIPLE_LIMIT } from "../../server/src/quantity/derive.ts";
import type { FigureKind } from "../../server/src/quantity/figure.ts";
import { UNIT_SIZES } from "../../server/src/quantity/unit-sizes.ts";
import { operand, plain, shown } from "./written.ts";

describe("all that two raw values yield", () => {
  test.each<[FigureKind, string, readonly string[], readonly string[]]>([
    [
      "money",
      "USD",
      ["= money 14200000", "= money 3900000"],
      ["difference 1,0 = -10300000", "sum 0,1 = 18100000", "difference 0,1 = 10300000", "mean 0,1 = 9050000"],
    ],
    [
      "percent",
      "%",
      ["= duration 6.4", "= duration 3.9"],
      ["relative-change 0,1 = -39.0625", "share 0,1 = 6400/39", "relative-change 1,0 = 2500/39", "share 1,0 = 60.9375"],
    ],
    [
      "share",
      "",
      ["= count 618", "= count 1500"],
      ["relative-change 0,1 = 147/103", "share 0,1 = 0.412", "relative-change 1,0 = -0.588", "share 1,0 = 250/103"],
    ],
    [
      "points",
      "pp",
      ["= percent 23", "= percent 17"],
      ["converted 0 × 1 = 23", "converted 1 × 1 = 17", "points 1,0 = -6", "points 0,1 = 6"],
    ],
    [
      "bps",
      "bps",
      ["= percent 2.1", "= percent 2.8"],
      ["converted 0 × 100 = 210", "converted 1 × 100 = 280", "points 1,0 = 70", "points 0,1 = -70"],
    ],
    [
      "percent",
      "%",
      ["= percent 23", "= percent 17"],
      ["relative-change 0,1 = -600/23", "sum 0,1 = 40", "relative-change 1,0 = 600/17", "mean 0,1 = 20"],
    ],
    ["percent", "%", ["= points 4", "= points 3"], ["relative-change 0,1 = -25", "relative-change 1,0 = 100/3"]],
    ["ratio", "x", ["= money 9", "= money 5"], ["ratio 0,1 = 1.8", "ratio 1,0 = 5/9"]],
    [
      "count",
      "people",
      ["= count 31", "= count 19"],
      ["difference 1,0 = -12", "sum 0,1 = 50", "difference 0,1 = 12", "mean 0,1 = 25", "count 0,1 = 2"],
    ],
    [
      "duration",
      "second",
      ["= duration millisecond 180", "= duration second 1"],
      [
        "converted 0 × 0.001 = 0.18",
        "difference 1,0 = 0.82",
        "sum 0,1 = 1.18",
        "difference 0,1 = -0.82",
        "mean 0,1 = 0.59",
      ],
    ],
    ["money", "USD", ["= money EUR 5", "= money 7"], []],
    ["money", "USD", ["= percent 4", "= count 5"], []],
    ["percent", "%", ["= money 5", "= count 7"], []],
  ])("%s %s from %j", (kind, unit, operands, result) => {
    expect(
      derive(
        { kind, unit },
        operands.map((text) => operand(text)),
      ).map(inWords),
    ).toEqual(result);
  });
});

describe("a derivation that the goal asks for", () => {
  test.each<[string, Goal, readonly Operand[], string]>([
    [
      "unit times volume",
      goal("money", "USD"),
      [operand("= money 0.12"), operand("= count 96000000")],
      "product 0,1 = 11520000",
    ],
    [
      "a part of an amount",
      goal("money", "USD"),
      [operand("= money 30000000"), operand("= percent 4")],
      "product 0,1 = 1200000",
    ],
    ["a factor", goal("money", "USD"), [operand("= money 5000000"), operand("= ratio 1.8")], "product 0,1 = 9000000"],
    [
      "a rate over days",
      goal("count", "orders"),
      [operand("= count 300000", { per: "day" }), operand("= duration week 2")],
      "product 0,1 = 4200000",
    ],
    [
      "counts per team",
      goal("count", ""),
      [operand("= count 12", { per: "each" }), operand("= count 14")],
      "product 0,1 = 168",
    ],
    [
      "money per unit",
      goal("money", "USD", { per: "package" }),
      [operand("= money 11520000"), operand("= count 96000000")],
      "per-unit 0,1 = 0.12",
    ],
    [
      "orders per day",
      goal("count", "orders", { per: "day" }),
      [operand("= count 4200000"), operand("= duration week 2")],
      "per-unit 0,1 = 300000",
    ],
    [
      "spared by a lower price",
      goal("money", "USD"),
      [operand("= money 1.42"), operand("= money 1.30"), operand("= count 96000000")],
      "avoided 0,1,2 = 11520000",
    ],
    [
      "spared by a lower rate",
      goal("count", ""),
      [operand("= percent 17"), operand("= percent 23"), operand("= count 1000")],
      "avoided 1,0,2 = 60",
    ],
    [
      "a year of months",
      goal("money", "USD", { annualized: true }),
      [operand("= money 2300000")],
      "annualized 0 × 12 = 27600000",
    ],
    [
      "a year of quarters",
      goal("money", "USD", { annualized: true }),
      [operand("= money 2300000")],
      "annualized 0 × 4 = 9200000",
    ],
    ["minutes as hours", goal("duration", "hour"), [operand("= duration minute 90")], "converted 0 × 1/60 = 1.5"],
    ["days as weeks", goal("duration", "week"), [operand("= duration day 35")], "converted 0 × 1/7 = 5"],
    ["years as months", goal("duration", "month"), [operand("= duration year 2")], "converted 0 × 12 = 24"],
    ["cents as dollars", goal("money", "USD"), [operand("= money cent 11")], "converted 0 × 0.01 = 0.11"],
    ["basis points as percent", goal("percent", "%"), [operand("= bps 7.9")], "converted 0 × 0.01 = 0.079"],
    ["points as basis points", goal("bps", "bps"), [operand("= points 0.7")], "converted 0 × 100 = 70"],
    ["a share as percent", goal("percent", "%"), [operand("= share 0.8")], "converted 0 × 100 = 80"],
    [
      "kilometers as miles",
      goal("measure", "kilometer"),
      [operand("= measure mile 10")],
      "converted 0 × 1.609344 = 16.09344",
    ],
  ])("%s", (_, wanted, operands, result) => {
    expect(derive(wanted, operands).map(inWords)).toContain(result);
  });
});

describe("what is never derived", () => {
  test.each<[string, Goal, readonly Operand[]]>([
    ["percent from points", goal("percent", "%"), [operand("= points 4.0")]],
    ["a year, unless the words say so", goal("money", "USD"), [operand("= money 2300000")]],
    ["a year of a rate", goal("percent", "%", { annualized: true }), [operand("= percent 4")]],
    ["a product of plain counts", goal("money", "USD"), [operand("= count 12"), operand("= count 30")]],
    ["months from days", goal("duration", "month"), [operand("= duration day 60")]],
    ["a ratio to zero", goal("ratio", "x"), [operand("= money 0"), operand("= money 0.0")]],
    ["a ratio to what may be zero", goal("ratio", "x"), [operand("money 0"), operand("money 0")]],
    [
      "sellers less orders",
      goal("count", ""),
      [operand("= count sellers 12"), operand("= count orders 30", { column: 1 })],
    ],
  ])("%s", (_, wanted, operands) => {
    expect(derive(wanted, operands).filter(({ operation }) => operation !== "count")).toEqual([]);
  });

  test("a change from below zero", () => {
    const operands = [operand("= money -5"), operand("= money 10")];
    const operations = derive(goal("percent", "%"), operands).map(inWords);
    expect(operations.filter((text) => text.startsWith("relative-change"))).toEqual(["relative-change 1,0 = -150"]);
  });
});

describe("columns", () => {
  const rates = ["= percent 10", "= percent 20", "= percent 60"].map((text) => operand(text, { column: 0 }));
  const orders = ["= count 100", "= count 200", "= count 100"].map((text) => operand(text, { column: 1 }));
  const long = Array.from({ length: 1000 }, (_, row) => operand(`= money ${row}`, { column: 0 }));

  test.each<[string, Goal, readonly Operand[], string]>([
    ["a sum", goal("count", ""), [...rates, ...orders], "sum 3,4,5 = 400"],
    ["a mean", goal("percent", "%"), [...rates, ...orders], "mean 0,1,2 = 30"],
    ["a mean with weights", goal("percent", "%"), [...rates, ...orders], "weighted-mean 0,1,2,3,4,5 = 27.5"],
    ["the number of rows", goal("count", "lanes"), rates, "count 0,1,2 = 3"],
    [
      "a sum without a column",
      goal("money", "USD"),
      ["= money 1", "= money 2", "= money 4", "= percent 9"].map((text) => operand(text)),
      "sum 0,1,2 = 7",
    ],
  ])("%s", (_, wanted, operands, result) => {
    expect(derive(wanted, operands).map(inWords)).toContain(result);
  });

  test("are summed at any length, while only so many operands are paired", () => {
    const derivations = derive(goal("money", "USD"), long);
    expect(derivations.some(({ operands, value }) => operands.length === 1000 && plain(value) === "499500")).toBe(true);
    const paired = derivations.filter(({ operands }) => operands.length === 2);
    expect(Math.max(...paired.flatMap(({ operands }) => operands))).toBe(PAIR_LIMIT - 1);
    expect(paired.length).toBeLessThanOrEqual(1.5 * PAIR_LIMIT * (PAIR_LIMIT - 1));
  });

  test("triples are fewer still", () => {
    const prices = Array.from({ length: 40 }, (_, row) => operand(`= money ${row + 1}`));
    const triples = derive(goal("money", "USD"), [operand("= count 7"), ...prices]).filter(
      ({ operands }) => operands.length === 3,
    );
    expect(Math.max(...triples.flatMap(({ operands }) => operands))).toBe(TRIPLE_LIMIT - 1);
  });
});

describe("rounded operands", () => {
  test.each<[string, Goal, readonly string[], string, string]>([
    [
      "4.1 s to 1.9 s",
      goal("percent", "%"),
      ["duration 4.1", "duration 1.9"],
      "relative-change 0,1",
      "[-4600/83, -1400/27]",
    ],
    ["a net", goal("money", "USD"), ["money 14.2M", "money 3.9M"], "difference 0,1", "[10200000, 10400000]"],
    ["a count with loose zeros", goal("count", ""), ["count 58,000", "= count 1"], "difference 0,1", "[57499, 58499]"],
    [
      "a price times a raw volume",
      goal("money", "USD"),
      ["money 0.12", "= count 96000000"],
      "product 0,1",
      "[11040000, 12000000]",
    ],
  ])("%s", (_, wanted, operands, operation, admitted) => {
    const found = derive(
      wanted,
      operands.map((text) => operand(text)),
    ).find((each) => inWords(each).startsWith(operation));
    expect(found && shown(found.interval)).toBe(admitted);
    expect(found && knownFrom(found).precision).toBe("derived");
  });

  test("imprecise weights take a mean no further than its rows", () => {
    const rows = ["= percent 10", "= percent 10"].map((text) => operand(text, { column: 0 }));
    const weights = ["count 7", "count 8"].map((text) => operand(text, { column: 1 }));
    const found = derive(goal("percent", "%"), [...rows, ...weights]).find(
      ({ operation }) => operation === "weighted-mean",
    );
    expect(found && shown(found.interval)).toBe("[10, 10]");
  });
});

test("every size of a unit is a number", () => {
  expect(UNIT_SIZES.flat().filter(([, size]) => parseDecimal(size) === undefined)).toEqual([]);
});

function goal(kind: FigureKind, unit: string, rest: Partial<Goal> = {}): Goal {
  return { kind, unit, ...rest };
}

/** `relative-change 0,1 = -39.0625`, with the factor where there is one: `annualized 0 × 12 = 27600000`. */
function inWords({ operation, operands, factor, value }: Derivation): string {
  return `${operation} ${operands}${factor === undefined ? "" : ` × ${plain(factor)}`} = ${plain(value)}`;
}

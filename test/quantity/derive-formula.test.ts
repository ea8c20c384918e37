import { describe, expect, test } from "vitest";
import type { Goal } from "../../server/src/quantity/derivation.ts";
import { derive } from "../../server/src/quantity/derive.ts";
import type { Figure } from "../../server/src/quantity/figure.ts";
import { expression, formula, result } from "../../server/src/quantity/formula.ts";
import { figure, operand } from "./written.ts";

describe("the working in a line", () => {
  const percent: Goal = { kind: "percent", unit: "%" };
  const money: Goal = { kind: "money", unit: "USD" };
  const fell = figure("percent", "39.1", { direction: "down" });

  test.each<[string, Goal, readonly string[], readonly string[], Figure | undefined, string]>([
    [
      "relative-change 0,1",
      percent,
      ["duration 6.4", "duration 3.9"],
      ["6.4", "3.9"],
      fell,
      "(6.4 − 3.9) / 6.4 = 39.06 %",
    ],
    [
      "relative-change 0,1",
      percent,
      ["duration 6.4", "duration 3.9"],
      ["6.4", "3.9"],
      undefined,
      "(3.9 − 6.4) / 6.4 = −39.06 %",
    ],
    [
      "relative-change 0,1",
      percent,
      ["duration 6.4", "duration 3.9"],
      ["6.4", "3.9"],
      figure("percent", "-39.1"),
      "(3.9 − 6.4) / 6.4 = −39.06 %",
    ],
    [
      "relative-change 0,1",
      percent,
      ["duration 6.4", "duration 3.9"],
      ["6.4", "3.9"],
      figure("percent", "39.1", { direction: "up" }),
      "(3.9 − 6.4) / 6.4 = −39.06 %",
    ],
    [
      "relative-change 0,1",
      percent,
      ["money 1.42", "money 1.30"],
      ["$1.42", "$1.30"],
      figure("percent", "8.5"),
      "($1.42 − $1.30) / $1.42 = 8.45 %",
    ],
    [
      "difference 1,0",
      money,
      ["money 14.2M", "money 3.9M"],
      ["$14.2M", "$3.9M"],
      undefined,
      "$3.9M − $14.2M = −$10.3M",
    ],
    [
      "difference 0,1",
      money,
      ["money 14.2M", "money -3.9M"],
      ["$14.2M", "−$3.9M"],
      undefined,
      "$14.2M − (−$3.9M) = $18.1M",
    ],
    [
      "difference 0,1",
      money,
      ["money 14.2M", "money -3.9M"],
      ["$14.2M", "($3.9M)"],
      undefined,
      "$14.2M − ($3.9M) = $18.1M",
    ],
    [
      "points 1,0",
      { kind: "points", unit: "pp" },
      ["percent 23.0", "percent 17.0"],
      ["23.0 %", "17.0 %"],
      figure("points", "6.0", { direction: "down" }),
      "23.0 % − 17.0 % = 6 pp",
    ],
    [
      "points 1,0",
      { kind: "bps", unit: "bps" },
      ["percent 2.1", "percent 2.8"],
      ["2.1%", "2.8%"],
      undefined,
      "2.8% − 2.1% = 70 bps",
    ],
    ["ratio 0,1", { kind: "ratio", unit: "x" }, ["count 9", "count 5"], ["9", "5"], undefined, "9 / 5 = 1.8x"],
    ["share 0,1", percent, ["= count 618", "= count 1500"], ["618", "1,500"], undefined, "618 / 1,500 = 41.2 %"],
    ["share 0,1", { kind: "share", unit: "" }, ["= count 4", "= count 5"], ["4", "5"], undefined, "4 / 5 = 4 of 5"],
    [
      "product 0,1",
      money,
      ["money 0.12", "count 96,000,000"],
      ["$0.12", "96.0 million"],
      undefined,
      "$0.12 × 96.0 million = $11.52M",
    ],
    [
      "per-unit 0,1",
      { ...money, per: "package" },
      ["money 11.52M", "count 96,000,000"],
      ["$11.52M", "96.0M"],
      undefined,
      "$11.52M / 96.0M = $0.12",
    ],
    [
      "avoided 0,1,2",
      money,
      ["money 1.42", "money 1.30", "count 96,000,000"],
      ["$1.42", "$1.30", "96.0M"],
      undefined,
      "($1.42 − $1.30) × 96.0M = $11.52M",
    ],
    ["sum 0,1,2", money, ["money 1", "money -2", "money 4"], ["1", "-2", "4"], undefined, "1 + (-2) + 4 = $3"],
    ["mean 0,1", percent, ["percent 10", "percent 21"], ["10", "21"], undefined, "(10 + 21) / 2 = 15.5 %"],
    ["annualized 0", { ...money, annualized: true }, ["money 2.3M"], ["$2.3M"], undefined, "$2.3M × 12 = $27.6M"],
    [
      "converted 0",
      { kind: "duration", unit: "hour" },
      ["duration minute 90"],
      ["90 minutes"],
      undefined,
      "90 minutes = 1.5 h",
    ],
    ["count 0,1", { kind: "count", unit: "lanes" }, ["money 1", "money 2"], ["1", "2"], undefined, "2 rows = 2 lanes"],
    ["difference 0,1", money, ["money 14.2M", "money 3.9M"], [], undefined, "$14.2M − $3.9M = $10.3M"],
  ])("%s: %j", (wanted, goal, operands, spelled, written, text) => {
    const all = operands.map((each) => operand(each));
    const found = derive(goal, all).find(({ operation, operands }) => `${operation} ${operands}` === wanted);
    expect(found && formula(found, all, spelled, written)).toBe(text);
  });

  test("weights stand beside their rows", () => {
    const all = [
      operand("percent 10", { column: 0 }),
      operand("percent 20", { column: 0 }),
      operand("= count 100", { column: 1 }),
      operand("= count 300", { column: 1 }),
    ];
    const found = derive(percent, all).find(({ operation }) => operation === "weighted-mean");
    const text = "(10 % × 100 + 20 % × 300) / (100 + 300) = 17.5 %";
    expect(found && formula(found, all, ["10 %", "20 %", "100", "300"])).toBe(text);
  });

  test("a long sum names its ends", () => {
    const all = Array.from({ length: 30 }, (_, row) => operand(`= money ${row + 1}`, { column: 0 }));
    const found = derive(money, all).find(({ operands }) => operands.length === 30);
    const spelled = all.map((_, row) => `$${row + 1}`);
    expect(found && expression(found, all, spelled)).toBe("$1 + $2 + $3 + … + $30");
  });
});

describe("the result shows as many digits as it takes to see the rounding", () => {
  test.each([
    ["18.6", "18.64321", "18.64 %"],
    ["18.64", "18.64321", "18.643 %"],
    ["7.4", "7.4496", "7.4496 %"],
    ["7.5", "7.4500", "7.45 %"],
    ["40", "39.0625", "39.1 %"],
    ["39", "39.0000", "39 %"],
  ])("beside %s%", (written, value, text) => {
    const [found] = derive({ kind: "percent", unit: "%" }, [operand(`= share ${value}`)]);
    const scaled = found && { ...found, value: operand(`= percent ${value}`).number.value };
    expect(scaled && result(scaled, figure("percent", written))).toBe(text);
  });
});

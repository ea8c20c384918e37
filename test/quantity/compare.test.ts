import { describe, expect, test } from "vitest";
import { agreement, type Comparison, type Known } from "../../server/src/quantity/compare.ts";
import type { Figure, FigureKind } from "../../server/src/quantity/figure.ts";
import { exact, figure, interval, plain, shareOf, written } from "./written.ts";

describe("a figure beside a raw value", () => {
  test.each<[FigureKind, string, Partial<Figure>, string, string]>([
    ["money", "18.6M", {}, "18600000", "exact"],
    ["money", "18.6M", {}, "18640000", "rounded at 5"],
    ["money", "18.6M", {}, "18550000", "rounded at 5"],
    ["money", "18.6M", {}, "18650000", "rounded at 5"],
    ["money", "18.6M", {}, "18651000", "truncated at 5"],
    ["money", "18.6M", {}, "18549999", "differs by -50001"],
    ["money", "18.6M", {}, "18700000", "differs by 100000"],
    ["money", "18M", {}, "18640000", "truncated at 6"],
    ["money", "19M", {}, "18640000", "rounded at 6"],
    ["money", "18.60M", {}, "18640000", "differs by 40000"],
    ["percent", "73", {}, "72.8", "rounded at 0"],
    ["percent", "72.8", {}, "73", "differs by 0.2"],
    ["percent", "39.1", {}, "39.0625", "rounded at -1"],
    ["percent", "39.0", {}, "39.0625", "truncated at -1"],
    ["percent", "38.9", {}, "39.0625", "differs by 0.1625"],
    ["percent", "7.5", {}, "7.445", "differs by -0.055"],
    ["count", "58,000", {}, "58000", "exact"],
    ["count", "58,000", {}, "58003", "rounded at 1"],
    ["count", "58,000", {}, "57612", "rounded at 3"],
    ["count", "58,000", {}, "58900", "truncated at 3"],
    ["count", "58,000", {}, "57400", "differs by -600"],
    ["count", "58,900", {}, "58940", "rounded at 2"],
    ["count", "58,900", {}, "58950.5", "truncated at 2"],
    ["count", "58,901", {}, "58940", "differs by 39"],
    ["ratio", "2.0", { weak: true }, "1.96", "rounded at -1"],
    ["ratio", "2.0", { weak: true }, "1.94", "differs by -0.06"],
    ["count", "9", { weak: true }, "9", "exact"],
    ["points", "0", {}, "0.4", "rounded at 0"],
  ])("%s %s %o of %s is %s", (kind, amount, rest, value, result) => {
    expect(inWords(agreement(figure(kind, amount, rest), raw(value)))).toBe(result);
  });
});

describe("a hedged figure", () => {
  test.each<[string, Figure["hedge"], string, string]>([
    ["18M", "over", "18640000", "hedged"],
    ["18M", "over", "18000000", "differs by 0"],
    ["19M", "over", "18640000", "differs by -360000"],
    ["18M", "at-least", "18000000", "hedged"],
    ["18M", "at-least", "17990000", "differs by -10000"],
    ["19M", "under", "18640000", "hedged"],
    ["19M", "under", "19000000", "differs by 0"],
    ["19M", "under", "-2000000", "hedged"],
    ["19M", "at-most", "19000000", "hedged"],
    ["19M", "nearly", "18640000", "hedged"],
    ["19M", "nearly", "19000000", "hedged"],
    ["19M", "nearly", "19020000", "differs by 20000"],
    ["19M", "nearly", "16000000", "differs by -3000000"],
    ["18.6M", "about", "18600000", "exact"],
    ["18.6M", "about", "18640000", "rounded at 5"],
    ["18.6M", "about", "19200000", "hedged"],
    ["15M", "about", "13840000", "differs by -1160000"],
    ["14M", "about", "13840000", "rounded at 6"],
  ])("$%s %s of %s is %s", (amount, hedge, value, result) => {
    expect(inWords(agreement(figure("money", amount, hedge && { hedge }), raw(value)))).toBe(result);
  });

  test.each([
    ["15M", "30M", "18640000", "hedged"],
    ["15M", "30M", "14600000", "hedged"],
    ["15M", "30M", "30600000", "differs by 600000"],
    ["30M", "15M", "14000000", "differs by -1000000"],
  ])("$%s to $%s of %s is %s", (amount, upper, value, result) => {
    expect(inWords(agreement(figure("money", amount, { upper: written(upper) }), raw(value)))).toBe(result);
  });
});

describe("signs", () => {
  test.each<[string, string, Partial<Figure>, string, string]>([
    ["words say down", "5.9", { direction: "down" }, "-5.94", "rounded at -1"],
    ["words say down, it went up", "5.9", { direction: "down" }, "5.94", "wrong sign, rounded"],
    ["words say up, it went down", "5.9", { direction: "up" }, "-5.9", "wrong sign, exact"],
    ["a minus", "-5.9", {}, "-5.9", "exact"],
    ["a minus, it went up", "-5.9", {}, "5.9", "wrong sign, exact"],
    ["no sign, it went down", "5.9", {}, "-5.9", "wrong sign, exact"],
    ["words and a minus", "-5.9", { direction: "down" }, "-5.9", "exact"],
    ["words say down, by another size", "5.9", { direction: "down" }, "-6.4", "differs by -0.5"],
    ["another size and sign", "5.9", { direction: "down" }, "6.4", "differs by 12.3"],
    ["fell by over 5", "5", { direction: "down", hedge: "over" }, "-5.9", "hedged"],
    ["fell by over 5, it went up", "5", { direction: "down", hedge: "over" }, "5.9", "wrong sign, hedged"],
    ["fell by under 5, it fell by more", "5", { direction: "down", hedge: "under" }, "-5.9", "differs by -0.9"],
    ["fell by under 5, it went up", "5", { direction: "down", hedge: "under" }, "3", "wrong sign, hedged"],
    ["under 5 is no sign", "5", { hedge: "under" }, "7", "differs by 2"],
    ["nothing has no sign", "0.0", { direction: "down" }, "0", "exact"],
  ])("%s", (_, amount, rest, value, result) => {
    expect(inWords(agreement(figure("percent", amount, rest), raw(value)))).toBe(result);
  });
});

describe("a figure beside a number that is itself rounded", () => {
  test.each([
    ["18.6M", "18.6M", "exact"],
    ["18.60M", "18.6M", "exact"],
    ["19M", "18.6M", "rounded at 6"],
    ["18M", "18.6M", "truncated at 6"],
    ["18.64M", "18.6M", "rounded at 4, unsettled"],
    ["18.7M", "18.6M", "differs by -100000"],
    ["7.5", "7.4", "differs by -0.1"],
    ["7.5", "7.45", "rounded at -1"],
    ["7.4", "7.45", "rounded at -1"],
    ["7.5", "7.445", "differs by -0.055"],
    ["13", "14", "differs by 1"],
    ["58,300", "58,000", "rounded at 0, unsettled"],
    ["58,000", "58,300", "rounded at 3"],
    ["58,000", "59,000", "differs by 1000"],
  ])("%s beside a written %s", (amount, other, result) => {
    const known: Known = { precision: "written", number: written(other) };
    expect(inWords(agreement(figure("percent", amount), known))).toBe(result);
  });

  test("over 18 beside a written 18 may be true", () => {
    const known: Known = { precision: "written", number: written("18") };
    expect(inWords(agreement(figure("percent", "18", { hedge: "over" }), known))).toBe("hedged, unsettled");
  });

  test("about 15 beside a written 16 may be true", () => {
    const known: Known = { precision: "written", number: written("16") };
    expect(inWords(agreement(figure("percent", "15", { hedge: "about" }), known))).toBe("hedged, unsettled");
  });
});

describe("a figure beside what is derived from rounded numbers", () => {
  test.each([
    ["53.7", "2200/41", "[51.9, 55.4]", "rounded at -1"],
    ["54.9", "2200/41", "[51.9, 55.4]", "rounded at -1, unsettled"],
    ["55.5", "2200/41", "[51.9, 55.4]", "differs by -151/82"],
    ["2", "0", "[-1.5, 1.5]", "rounded at 0, unsettled"],
    ["18", "18.64", "[18.4, 18.9]", "rounded at 0, unsettled"],
    ["18", "18.64", "[18.6, 18.7]", "truncated at 0"],
  ])("%s beside %s within %s", (amount, value, within, result) => {
    const known: Known = { precision: "derived", value: exact(value), interval: interval(within) };
    expect(inWords(agreement(figure("percent", amount), known))).toBe(result);
  });
});

describe("shares", () => {
  const twoThirds = { ...shareOf("2", "3"), weak: true } as const;

  test.each<[string, Figure, Known, string]>([
    ["4 of 5 of 0.8", shareOf("4", "5"), raw("0.8"), "exact"],
    ["4 of 5 of 0.81", shareOf("4", "5"), raw("0.81"), "differs by 0.01"],
    [
      "2 of 3 beside a written 0.667",
      shareOf("2", "3"),
      { precision: "written", number: written("0.667") },
      "rounded at 0, unsettled",
    ],
    ["4.6 of 5 of 0.916", shareOf("4.6", "5"), raw("0.916"), "rounded at 0"],
    ["4.6 of 5 of 0.9", shareOf("4.6", "5"), raw("0.9"), "differs by -0.02"],
    ["two thirds of 0.664", twoThirds, raw("0.664"), "hedged"],
    ["two thirds of 0.6", twoThirds, raw("0.6"), "differs by -1/15"],
  ])("%s", (_, share, known, result) => {
    expect(inWords(agreement(share, known))).toBe(result);
  });
});

function raw(value: string): Known {
  return { precision: "exact", value: exact(value) };
}

function inWords(comparison: Comparison): string {
  switch (comparison.how) {
    case "differs":
      return `differs by ${plain(comparison.gap)}`;
    case "wrong-sign":
      return `wrong sign, ${comparison.size}`;
    case "exact":
      return "exact";
    default: {
      const place = comparison.how === "hedged" ? "" : ` at ${comparison.place}`;
      return `${comparison.how}${place}${comparison.settled ? "" : ", unsettled"}`;
    }
  }
}

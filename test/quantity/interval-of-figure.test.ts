import { describe, expect, test } from "vitest";
import {
  figureBounds,
  possiblePlaces,
  roundingInterval,
  truncationInterval,
  widestRounding,
} from "../../server/src/quantity/bounds.ts";
import type { Figure, FigureKind } from "../../server/src/quantity/figure.ts";
import { exact, figure, shareOf, shown, written } from "./written.ts";

describe("what a written number stands for", () => {
  test.each([
    ["18.6", ["[18.55, 18.65]"]],
    ["18.60", ["[18.595, 18.605]"]],
    ["18.6M", ["[18550000, 18650000]"]],
    ["7", ["[6.5, 7.5]"]],
    ["-4.0", ["[-4.05, -3.95]"]],
    ["0", ["[-0.5, 0.5]"]],
    ["58,000", ["[57999.5, 58000.5]", "[57995, 58005]", "[57950, 58050]", "[57500, 58500]"]],
    ["58,900", ["[58899.5, 58900.5]", "[58895, 58905]", "[58850, 58950]"]],
    ["2M", ["[1500000, 2500000]"]],
  ])("%s by rounding, the finest first", (text, intervals) => {
    const number = written(text);
    expect(possiblePlaces(number).map((place) => shown(roundingInterval(number, place)))).toEqual(intervals);
    expect(shown(widestRounding(number))).toBe(intervals.at(-1));
  });

  test.each([
    ["18M", 6, "[18000000, 19000000)"],
    ["39.0", -1, "[39, 39.1)"],
    ["-4.0", -1, "(-4.1, -4]"],
    ["0", 0, "(-1, 1)"],
    ["58,000", 3, "[58000, 59000)"],
  ])("%s by truncation at 10^%i", (text, place, result) => {
    expect(shown(truncationInterval(written(text), place))).toBe(result);
  });
});

describe("what a figure stands for", () => {
  test.each<[string, FigureKind, string, Partial<Figure>, string]>([
    ["over is strict", "money", "18M", { hedge: "over" }, "(18000000, ∞)"],
    ["at least is not", "money", "18M", { hedge: "at-least" }, "[18000000, ∞)"],
    ["under", "duration", "5", { hedge: "under" }, "(-∞, 5)"],
    ["at most", "duration", "5", { hedge: "at-most" }, "(-∞, 5]"],
    ["about, 5 % to either side", "money", "15M", { hedge: "about" }, "[14250000, 15750000]"],
    ["about, as far as it rounds", "duration", "2", { hedge: "about" }, "[1.5, 2.5]"],
    ["about, as far as loose zeros round", "count", "300", { hedge: "about" }, "[250, 350]"],
    ["nearly, 10 % down", "money", "19M", { hedge: "nearly" }, "[17100000, 19000000]"],
    ["nearly, as far as it rounds", "ratio", "2", { hedge: "nearly" }, "[1.5, 2]"],
    ["a range", "money", "15M", { upper: written("30M") }, "[14500000, 30500000]"],
    ["a range downwards", "money", "30M", { upper: written("15M") }, "[14500000, 30500000]"],
    ["a range across zero", "points", "-0.3", { upper: written("1.5") }, "[-0.35, 1.55]"],
    ["about a range", "money", "15M", { upper: written("30M"), hedge: "about" }, "[14250000, 31500000]"],
    ["over a range", "money", "15M", { upper: written("30M"), hedge: "over" }, "(15000000, ∞)"],
    ["up to a range", "money", "15M", { upper: written("30M"), hedge: "at-most" }, "(-∞, 30000000]"],
    ["a written minus", "percent", "-5.9", {}, "[-5.95, -5.85]"],
    ["words that say down", "percent", "5.9", { direction: "down" }, "[-5.95, -5.85]"],
    ["words and a minus", "percent", "-5.9", { direction: "down" }, "[-5.95, -5.85]"],
    ["words that say up", "percent", "5.9", { direction: "up" }, "[5.85, 5.95]"],
    ["a fall by over 5 %", "percent", "5", { direction: "down", hedge: "over" }, "(-∞, -5)"],
    ["a fall by at most 5 %", "percent", "5", { direction: "down", hedge: "at-most" }, "[-5, 0]"],
    ["a rise by under 5 %", "percent", "5", { direction: "up", hedge: "under" }, "[0, 5)"],
    ["over a loss", "money", "-2M", { hedge: "over" }, "(-∞, -2000000)"],
    ["a negative range", "percent", "-6", { upper: written("-4") }, "[-6.5, -3.5]"],
    ["under nothing at all", "percent", "0", { direction: "down", hedge: "under" }, "(0, ∞)"],
  ])("%s", (_, kind, amount, rest, result) => {
    expect(shown(figureBounds(figure(kind, amount, rest)))).toBe(result);
  });

  test("a share in digits is exact", () => {
    expect(shown(figureBounds(shareOf("4", "5")))).toBe("[0.8, 0.8]");
  });

  test("a share in words is not", () => {
    const twoThirds = {
      ...shareOf("2", "3"),
      amount: { value: exact("2/3"), place: 0, looseZeros: 0 },
      weak: true,
    } as const;
    expect(shown(figureBounds(twoThirds))).toBe("[19/30, 0.7]");
  });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chanceOfFit } from "../../server/src/quantity/chance.ts";
import { exactEstimate } from "../../server/src/quantity/estimate.ts";
import type { Figure } from "../../server/src/quantity/figure.ts";
import { rational, toFloat } from "../../server/src/quantity/rational.ts";
import { exact, figure, interval, shareOf, written } from "./written.ts";

const RAW = exactEstimate(exact("123"));

describe("how likely a fit is by chance", () => {
  test.each<[string, Figure, number, number]>([
    ["39.1% of one value", figure("percent", "39.1"), 1, 0.0011],
    ["39.1% of thirty", figure("percent", "39.1"), 30, 0.0328],
    ["39% of one", figure("percent", "39"), 1, 0.0111],
    ["39% of thirty", figure("percent", "39"), 30, 0.2855],
    ["3 teams of one", figure("count", "3"), 1, 0.1461],
    ["58,000 of one", figure("count", "58,000"), 1, 0.0075],
    ["over $18M of one", figure("money", "18M", { hedge: "over" }), 1, 0.5],
    ["under $18M of one", figure("money", "18M", { hedge: "under" }), 1, 0.5],
    ["about $18M of one", figure("money", "18M", { hedge: "about" }), 1, 0.0435],
    ["a fall of 39.1%", figure("percent", "39.1", { direction: "down" }), 1, 0.0011],
    ["$15M to $30M of one", figure("money", "15M", { upper: written("30M") }), 1, 0.323],
    ["4 of 5 of one", shareOf("4", "5"), 1, 0],
    ["nothing of one", figure("points", "0.0"), 1, 1],
    ["39.1% of none", figure("percent", "39.1"), 0, 0],
  ])("%s", (_, written, count, chance) => {
    expect(
      chanceOfFit(
        written,
        Array.from({ length: count }, () => RAW),
      ),
    ).toBeCloseTo(chance, 3);
  });

  test.each([
    ["[51.9, 55.4]", 0.0291],
    ["[-55.4, -51.9]", 0.0291],
    ["[-1, 1]", 1],
    ["[0, 1]", 1],
    ["[0, 0]", 0.0008],
  ])("a candidate within %s", (within, chance) => {
    const { low, high } = interval(within);
    const candidate = { low: toFloat(low ?? rational(0)), high: toFloat(high ?? rational(0)) };
    expect(chanceOfFit(figure("percent", "53.7"), [candidate])).toBeCloseTo(chance, 3);
  });
});

test("it lies between 0 and 1 and grows with the candidates", () => {
  const counts = fc.tuple(fc.nat(50), fc.nat(50));
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9999 }), counts, (digits, [few, more]) => {
      const chance = (count: number): number =>
        chanceOfFit(
          figure("percent", `${digits}`),
          Array.from({ length: count }, () => RAW),
        );
      expect(chance(few)).toBeGreaterThanOrEqual(0);
      expect(chance(few + more)).toBeGreaterThanOrEqual(chance(few));
      expect(chance(few + more)).toBeLessThanOrEqual(1);
    }),
  );
});

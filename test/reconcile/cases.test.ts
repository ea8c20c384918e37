import { describe, expect, test } from "vitest";
import type { Family } from "./case.ts";
import { FAMILIES } from "./cases/families.ts";
import { checkProse } from "./check-prose.ts";

const CASES = FAMILIES.flatMap((family) => family.cases);

for (const family of FAMILIES) {
  describe(family.title, () => {
    for (const [prose, expected] of family.cases) {
      test(`${prose} → ${expected}`, () => checkCase(family, prose, expected));
    }
  });
}

describe("the cases", () => {
  test("are three hundred or more, each told once", () => {
    const told = new Set(FAMILIES.flatMap(({ title, cases }) => cases.map(([prose]) => `${title}: ${prose}`)));
    expect(told.size).toBe(CASES.length);
    expect(CASES.length).toBeGreaterThanOrEqual(300);
  });

  test("are right in half, wrong in a quarter, and open in the rest", () => {
    const part = (verdict: string): number =>
      CASES.filter(([, expected]) => expected.startsWith(verdict)).length / CASES.length;
    expect(part("agrees")).toBeGreaterThan(0.45);
    expect(part("contradicts")).toBeGreaterThan(0.2);
    expect(part("unbacked") + part("cannot-tell")).toBeGreaterThan(0.15);
  });
});

function checkCase(family: Family, prose: string, expected: string): void {
  const { verdicts, traces, accusations } = checkProse(prose, family);
  expect(verdicts.length, "a figure is marked").toBeGreaterThan(0);
  expect(verdicts, traces.join("\n")).toEqual(verdicts.map(() => expected));
  if (expected.startsWith("agrees") || expected === "cannot-tell") expect(accusations).toEqual([]);
}

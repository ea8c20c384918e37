import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Case } from "./case.ts";
import { FAMILIES } from "./cases/families.ts";
import { checkProse } from "./check-prose.ts";

describe("a figure rounded from a cell", () => {
  test("agrees, however few digits it keeps", () => {
    fc.assert(
      fc.property(cents, shape, (value, { scale, digits }) => {
        const units = roundedUnits(value, scale, digits);
        fc.pre(units > 0n);
        expect(verdictOn(written(units, scale, digits), value)).toMatch(/^agrees (?:exact|rounded)$/);
      }),
      { numRuns: 120 },
    );
  });

  test("does not agree as exact or rounded once it is moved by more than its rounding", () => {
    fc.assert(
      fc.property(cents, shape, shift, (value, { scale, digits }, by) => {
        const units = roundedUnits(value, scale, digits) + by;
        const text = written(units, scale, digits);
        fc.pre(units > 0n && !isRoundNumber(units, digits) && isBeyondRounding(units, value, scale, digits));
        expect(verdictOn(text, value), `${text} for ${value} cents`).not.toMatch(/^agrees (?:exact|rounded)$/);
      }),
      { numRuns: 120 },
    );
  });
});

describe("baseline and post-launch", () => {
  test("are noticed when swapped", () => {
    fc.assert(
      fc.property(tenths, tenths, fc.constantFrom("moved", "went", "changed"), (before, after, verb) => {
        fc.pre(before !== after);
        const [from, to] = [percent(before), percent(after)];
        const files = { "impact.md": `${HEADER}| Return rate | percent of orders | ${from} | ${to} | |\n` };
        const told = checkProse(`The return rate ${verb} from [{${from}} to {${to}}](impact.md#return-rate).`, {
          files,
        });
        const swapped = checkProse(`The return rate ${verb} from [${to} to {${from}}](impact.md#return-rate).`, {
          files,
        });
        expect(told.verdicts).toEqual(["agrees exact", "agrees exact"]);
        expect(swapped.verdicts).toEqual(["contradicts direction"]);
      }),
    );
  });
});

describe("noise in a table", () => {
  test("of further columns and rows never turns agreement into contradiction", () => {
    fc.assert(
      fc.property(agreeing, noise, ({ family, prose }, noise) => {
        const files = Object.fromEntries(
          Object.entries(family.files).map(([path, text]) => [
            path,
            path.endsWith(".csv") ? withNoise(text, noise) : text,
          ]),
        );
        const { verdicts, traces } = checkProse(prose, { ...family, files });
        expect(
          verdicts.filter((verdict) => verdict.startsWith("contradicts")),
          traces.join("\n"),
        ).toEqual([]);
      }),
      { numRuns: 120 },
    );
  });
});

const HEADER = "| Metric | Unit | Baseline | Post-launch | Net change |\n| --- | --- | --- | --- | --- |\n";

const cents = fc.bigInt({ min: 100n, max: 10n ** 12n });
const shape = fc.record({ scale: fc.constantFrom<Scale>("", "k", "M", "B"), digits: fc.integer({ min: 0, max: 3 }) });
const shift = fc
  .integer({ min: -60, max: 60 })
  .filter((by) => by !== 0)
  .map(BigInt);
const tenths = fc.integer({ min: 11, max: 999 });

const agreeing = fc.constantFrom(
  ...FAMILIES.flatMap((family) => family.cases.filter(isAgreement).map(([prose]) => ({ family, prose }))),
);

type Noise = { readonly columns: readonly number[]; readonly rows: readonly number[] };

const noise: fc.Arbitrary<Noise> = fc.record({
  columns: fc.array(fc.integer({ min: 1, max: 99_999 }), { maxLength: 3 }),
  rows: fc.array(fc.integer({ min: 1, max: 99_999 }), { maxLength: 3 }),
});

type Scale = "" | "k" | "M" | "B";

/** Cents of one unit of each scale. */
const CENTS: Readonly<Record<Scale, bigint>> = { "": 100n, k: 100_000n, M: 100_000_000n, B: 100_000_000_000n };

/** The value in units of the last digit, half rounded up. */
function roundedUnits(value: bigint, scale: Scale, digits: number): bigint {
  const power = 10n ** BigInt(digits);
  return (2n * value * power + CENTS[scale]) / (2n * CENTS[scale]);
}

/** True where the written number is further from the value than half a unit of its last digit. */
function isBeyondRounding(units: bigint, value: bigint, scale: Scale, digits: number): boolean {
  const gap = 2n * (units * CENTS[scale] - value * 10n ** BigInt(digits));
  return gap > CENTS[scale] || -gap > CENTS[scale];
}

function written(units: bigint, scale: Scale, digits: number): string {
  const figures = units.toString().padStart(digits + 1, "0");
  const point = figures.length - digits;
  return `$${figures.slice(0, point)}${digits === 0 ? "" : `.${figures.slice(point)}`}${scale}`;
}

/** A whole number that ends in zeros may be rounded at any of them. */
function isRoundNumber(units: bigint, digits: number): boolean {
  return digits === 0 && units % 10n === 0n;
}

function verdictOn(text: string, value: bigint): string | undefined {
  const amount = `${value / 100n}.${(value % 100n).toString().padStart(2, "0")}`;
  const files = { "sources/close.csv": `line,cost_usd\nFreight,${amount}\n` };
  return checkProse(`Freight cost [{${text}}](sources/close.csv#row=2).`, { files }).verdicts[0];
}

function percent(tenths: number): string {
  return `${(tenths / 10).toFixed(1)}%`;
}

function isAgreement([, expected]: Case): boolean {
  return expected.startsWith("agrees");
}

/** The table with columns at its right and rows at its end that have nothing to do with it. */
function withNoise(csv: string, { columns, rows }: Noise): string {
  const [header = "", ...lines] = csv.trimEnd().split("\n");
  const width = header.split(",").length + columns.length;
  return [
    [header, ...columns.map((_, index) => `gauge_${index}`)].join(","),
    ...lines.map((line, row) => [line, ...columns.map((value) => value + 7 * row)].join(",")),
    ...rows.map((value, row) =>
      [`Gauge ${row}`, ...Array.from({ length: width - 1 }, (_, column) => value + 13 * column)].join(","),
    ),
  ].join("\n");
}

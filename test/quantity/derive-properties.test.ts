import fc from "fast-check";
import { expect, test } from "vitest";
import { agreement, agrees } from "../../server/src/quantity/compare.ts";
import { roundToPlace } from "../../server/src/quantity/decimal.ts";
import type { Derivation, Operand } from "../../server/src/quantity/derivation.ts";
import { derive, knownFrom } from "../../server/src/quantity/derive.ts";
import type { FigureKind, WrittenNumber } from "../../server/src/quantity/figure.ts";
import { includes } from "../../server/src/quantity/interval.ts";
import { type Rational, rational } from "../../server/src/quantity/rational.ts";
import { figure } from "./written.ts";

const KINDS: readonly { readonly kind: FigureKind; readonly unit: string }[] = [
  { kind: "money", unit: "USD" },
  { kind: "percent", unit: "%" },
  { kind: "points", unit: "pp" },
  { kind: "share", unit: "" },
  { kind: "ratio", unit: "x" },
  { kind: "count", unit: "" },
  { kind: "duration", unit: "second" },
];

const quality = fc.constantFrom(...KINDS);
const place = fc.integer({ min: -2, max: 1 });
const value = fc.integer({ min: 1, max: 1_000_000 }).map((count) => rational(count, 1000));
const terms = fc.array(fc.record({ quality, value, place, column: fc.nat(1) }), { minLength: 1, maxLength: 5 });

test("what rounded operands admit holds what the raw values give, and any rounding of it", () => {
  fc.assert(
    fc.property(quality, terms, place, (quality, terms, place) => {
      const goal = { ...quality, per: "unit", annualized: true };
      const raw = derive(
        goal,
        terms.map((term) => operandFrom(term, -3, true)),
      );
      const rounded = derive(
        goal,
        terms.map((term) => operandFrom(term, term.place, false)),
      );
      for (const derivation of rounded) {
        const truth = raw.find((other) => isSameWorking(other, derivation));
        if (truth === undefined) continue;
        expect(includes(derivation.interval, truth.value)).toBe(true);
        const claimed = { ...figure("money", "1"), amount: rounding(truth.value, place) };
        expect(agrees(agreement(claimed, knownFrom(derivation)))).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
});

test("a derivation from raw values is exact", () => {
  fc.assert(
    fc.property(quality, terms, (quality, terms) =>
      derive(
        quality,
        terms.map((term) => operandFrom(term, -3, true)),
      ).every(
        (derivation) => knownFrom(derivation).precision === "exact" && includes(derivation.interval, derivation.value),
      ),
    ),
  );
});

type GeneratedTerm = typeof terms extends fc.Arbitrary<(infer Term)[]> ? Term : never;

function operandFrom({ quality, value, column }: GeneratedTerm, place: number, exact: boolean): Operand {
  return { ...quality, number: rounding(value, place), exact, column };
}

function rounding(value: Rational, place: number): WrittenNumber {
  return { value: roundToPlace(value, place), place, looseZeros: 0 };
}

function isSameWorking(left: Derivation, right: Derivation): boolean {
  return (
    left.operation === right.operation &&
    `${left.operands}` === `${right.operands}` &&
    left.factor?.numerator === right.factor?.numerator
  );
}

import fc from "fast-check";
import { expect, test } from "vitest";
import { agreement, agrees, mayAgree } from "../../server/src/quantity/compare.ts";
import { roundToPlace } from "../../server/src/quantity/decimal.ts";
import { type Derivation, type Operand, workOut } from "../../server/src/quantity/derivation.ts";
import { derive, knownFrom, sketches } from "../../server/src/quantity/derive.ts";
import type { Direction, FigureKind, Hedge, WrittenNumber } from "../../server/src/quantity/figure.ts";
import { floatEnds, includes } from "../../server/src/quantity/interval.ts";
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

test("the floats of a sketch hold all that it comes to, and leave out no figure that agrees with it", () => {
  const hedge = fc.constantFrom<Hedge | undefined>(
    undefined,
    "about",
    "over",
    "at-least",
    "under",
    "at-most",
    "nearly",
  );
  const words = fc.record({ hedge, direction: fc.constantFrom<Direction | undefined>(undefined, "up", "down") });
  fc.assert(
    fc.property(quality, terms, place, fc.boolean(), words, (quality, terms, place, exact, words) => {
      const goal = { ...quality, per: "unit", annualized: true };
      const operands = terms.map((term) => operandFrom(term, exact ? -3 : term.place, exact));
      const found = sketches(goal, operands, operands.length);
      const derivations = found.map((sketch) => workOut(sketch, goal, operands));
      for (const [index, { estimate }] of found.entries()) {
        const derivation = derivations[index];
        if (derivation === undefined) continue;
        const ends = floatEnds(derivation.interval);
        const slack = (Math.abs(estimate.low) + Math.abs(estimate.high) + 1) * 1e-9;
        expect(estimate.low - slack).toBeLessThanOrEqual(ends.low);
        expect(estimate.high + slack).toBeGreaterThanOrEqual(ends.high);
        for (const { value } of derivations) {
          const claimed = { ...figure(quality.kind, "1"), amount: rounding(value, place), ...defined(words) };
          if (!agrees(agreement(claimed, knownFrom(derivation)))) continue;
          expect(mayAgree(claimed, estimate.low, estimate.high)).toBe(true);
        }
      }
    }),
    { numRuns: 200 },
  );
});

function defined({
  hedge,
  direction,
}: {
  readonly hedge?: Hedge | undefined;
  readonly direction?: Direction | undefined;
}) {
  return { ...(hedge !== undefined && { hedge }), ...(direction !== undefined && { direction }) };
}

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

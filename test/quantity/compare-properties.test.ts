import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { agreement, agrees } from "../../server/src/quantity/compare.ts";
import { roundToPlace } from "../../server/src/quantity/decimal.ts";
import type { Figure, WrittenNumber } from "../../server/src/quantity/figure.ts";
import {
  absolute,
  add,
  multiply,
  negate,
  powerOfTen,
  type Rational,
  rational,
  subtract,
} from "../../server/src/quantity/rational.ts";
import { figure } from "./written.ts";

const value = fc
  .tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 1, max: 1000 }))
  .map(([n, d]) => rational(n, d));
const place = fc.integer({ min: -3, max: 4 });
const zeros = fc.integer({ min: 0, max: 3 });
const hedge = fc.constantFrom<Figure["hedge"]>(undefined, "about");
const direction = fc.constantFrom<Figure["direction"]>(undefined, "up", "down");

describe("a number rounded to any digits", () => {
  test("agrees with the value that it was rounded from", () => {
    fc.assert(
      fc.property(value, place, zeros, hedge, (value, place, zeros, hedge) => {
        const rounded = figureOf(rounding(value, place, zeros), hedge && { hedge });
        return agrees(agreement(rounded, { precision: "exact", value }));
      }),
    );
  });

  test("agrees with the value rounded half to even", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e6, max: 1e6 }), place, (count, place) => {
        const tie = multiply(add(rational(count), rational(1, 2)), powerOfTen(place));
        const even = multiply(rational(count + Math.abs(count % 2)), powerOfTen(place));
        const { how } = agreement(figureOf({ value: even, place, looseZeros: 0 }), { precision: "exact", value: tie });
        return how === "rounded";
      }),
    );
  });

  test("agrees with another rounding of that value", () => {
    fc.assert(
      fc.property(value, place, place, zeros, (value, mine, theirs, zeros) => {
        const number = rounding(value, theirs, 0);
        return agrees(agreement(figureOf(rounding(value, mine, zeros)), { precision: "written", number }));
      }),
    );
  });

  test("agrees, with its sign taken into words", () => {
    fc.assert(
      fc.property(value, place, direction, (value, place, direction) => {
        const number = rounding(absolute(value), place, 0);
        const known = direction === "down" ? negate(absolute(value)) : absolute(value);
        return agrees(agreement(figureOf(number, direction && { direction }), { precision: "exact", value: known }));
      }),
    );
  });
});

describe("a value moved by more than the figure's rounding", () => {
  test("is neither exact nor rounded", () => {
    fc.assert(
      fc.property(
        value,
        place,
        zeros,
        fc.integer({ min: 1, max: 1e6 }),
        fc.boolean(),
        (value, place, zeros, more, up) => {
          const number = rounding(value, place, zeros);
          const half = multiply(powerOfTen(place + number.looseZeros), rational(1, 2));
          const by = add(half, rational(more, 1_000_000_000));
          const moved = up ? add(number.value, by) : subtract(number.value, by);
          const { how } = agreement(figureOf(number), { precision: "exact", value: moved });
          expect(how).not.toBe("exact");
          expect(how).not.toBe("rounded");
        },
      ),
    );
  });

  test("is another last digit to a number of the same precision", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), place, fc.constantFrom(-1, 1), (count, place, step) => {
        const at = (digits: number): WrittenNumber => ({
          value: multiply(rational(digits), powerOfTen(place)),
          place,
          looseZeros: 0,
        });
        return agreement(figureOf(at(count)), { precision: "written", number: at(count + step) }).how === "differs";
      }),
    );
  });
});

/** Rounds and counts as many ending zeros as loose as there are, up to `mostZeros`. */
function rounding(value: Rational, place: number, mostZeros: number): WrittenNumber {
  const rounded = roundToPlace(value, place);
  let looseZeros = 0;
  while (looseZeros < mostZeros && isMultiple(rounded, place + looseZeros + 1)) looseZeros += 1;
  return { value: rounded, place, looseZeros };
}

function isMultiple(value: Rational, place: number): boolean {
  return multiply(value, powerOfTen(-place)).denominator === 1n;
}

function figureOf(amount: WrittenNumber, rest: Partial<Figure> = {}): Figure {
  return { ...figure("money", "1", rest), amount };
}

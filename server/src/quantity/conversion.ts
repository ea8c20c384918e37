import { parseDecimal } from "./decimal.ts";
import type { FigureKind } from "./figure.ts";
import { divide, ONE, type Rational, rational } from "./rational.ts";
import { UNIT_SIZES } from "./unit-sizes.ts";

/** What a number is a number of, as in `Figure`. */
export type Quality = {
  readonly kind: FigureKind;
  readonly unit: string;
};

/**
 * The factor that turns a number of `from` into the same amount in `to`, or undefined where none does. A count passes for any other:
 * its noun is a label. Money stays in its currency.
 */
export function conversionFactor(from: Quality, to: Quality): Rational | undefined {
  if (from.kind === to.kind && (from.kind === "count" || from.unit === to.unit)) return ONE;
  return fractionConversion(from.kind, to.kind) ?? unitConversion(from, to);
}

/** What one of that kind is as a fraction of one, 1/100 for a percent; undefined where the kind is not a part of a whole. */
export function fractionOfOne(kind: FigureKind): Rational | undefined {
  return FRACTIONS.get(kind);
}

/**
 * A column of changes may be headed percent and its cells said in points. The other way round there is no conversion: to say percent
 * of what are points is the slip that a checker is there to find.
 */
function fractionConversion(from: FigureKind, to: FigureKind): Rational | undefined {
  const [source, target] = [FRACTIONS.get(from), FRACTIONS.get(to)];
  if (source === undefined || target === undefined) return undefined;
  return from === "points" && to !== "bps" ? undefined : divide(source, target);
}

function unitConversion(from: Quality, to: Quality): Rational | undefined {
  if (from.kind !== to.kind) return undefined;
  const [source, target] = [SIZES.get(from.unit), SIZES.get(to.unit)];
  return source !== undefined && target !== undefined && source.group === target.group
    ? divide(source.size, target.size)
    : undefined;
}

const FRACTIONS: ReadonlyMap<FigureKind, Rational> = new Map<FigureKind, Rational>([
  ["share", ONE],
  ["percent", rational(1, 100)],
  ["points", rational(1, 100)],
  ["bps", rational(1, 10_000)],
]);

const SIZES: ReadonlyMap<string, { readonly group: number; readonly size: Rational }> = new Map(
  UNIT_SIZES.flatMap((units, group) =>
    units.flatMap(([unit, written]) => {
      const size = parseDecimal(written);
      return size === undefined ? [] : [[unit, { group, size }] as const];
    }),
  ),
);

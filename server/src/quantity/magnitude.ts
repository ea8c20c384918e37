import { absolute, compare, powerOfTen, type Rational } from "./rational.ts";

/** The place of the first significant digit as a power of ten: 1 for 39.06, -2 for 0.012. Zero has 0. */
export function firstPlace(value: Rational): number {
  if (value.numerator === 0n) return 0;
  const size = absolute(value);
  const estimate = size.numerator.toString().length - size.denominator.toString().length;
  return compare(size, powerOfTen(estimate)) < 0 ? estimate - 1 : estimate;
}

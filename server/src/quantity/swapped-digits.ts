import type { Figure } from "./figure.ts";
import { absolute, multiply, powerOfTen } from "./rational.ts";

/** The digits that a figure is written with, down to the last one. */
export function writtenDigits({ amount: { value, place } }: Figure): string {
  const { numerator, denominator } = absolute(multiply(value, powerOfTen(-place)));
  return (numerator / denominator).toString();
}

/** True for two numbers of three digits and more that differ by the order of two digits side by side: 54.8 and 58.4. */
export function areDigitsSwapped(one: Figure, other: Figure): boolean {
  const [left, right] = [writtenDigits(one), writtenDigits(other)];
  if (one.amount.place !== other.amount.place || left.length !== right.length || left.length < 3) return false;
  const at = [...left].findIndex((digit, index) => digit !== right[index]);
  const swapped = `${left.slice(0, at)}${left.charAt(at + 1)}${left.charAt(at)}${left.slice(at + 2)}`;
  return at >= 0 && swapped === right;
}

import { decimalText, finitePlaces, parseDecimal } from "../../server/src/quantity/decimal.ts";
import type { Operand } from "../../server/src/quantity/derivation.ts";
import type { Figure, FigureKind, WrittenNumber } from "../../server/src/quantity/figure.ts";
import type { Interval } from "../../server/src/quantity/interval.ts";
import { multiply, powerOfTen, type Rational, rational } from "../../server/src/quantity/rational.ts";

/** `58,000`, `-4.0` or `18.6M` as the scanner would read it. */
export function written(text: string): WrittenNumber {
  const [, sign = "", whole = "", , fraction = "", scale = ""] = /^(-?)([\d,]+)(\.(\d+))?([kMB]?)$/.exec(text) ?? [];
  const exponent = SCALES[scale] ?? 0;
  const digits = whole.replaceAll(",", "");
  const value = exact(sign + digits + (fraction === "" ? "" : `.${fraction}`));
  const isBare = fraction === "" && scale === "" && Number(digits) !== 0;
  return {
    value: multiply(value, powerOfTen(exponent)),
    place: exponent - fraction.length,
    looseZeros: isBare ? digits.length - digits.replace(/0+$/, "").length : 0,
  };
}

/** An exact number: `0.95`, `18640000`, or a fraction such as `2/3`. */
export function exact(text: string): Rational {
  const [numerator = "", denominator] = text.split("/");
  if (denominator !== undefined) return rational(BigInt(numerator), BigInt(denominator));
  const value = parseDecimal(text.replaceAll(",", ""));
  if (value === undefined) throw new Error(`not a number: ${text}`);
  return value;
}

export function figure(kind: FigureKind, amount: string, rest: Partial<Figure> = {}): Figure {
  return { span: { start: 0, end: 0 }, kind, unit: unitOf(kind), amount: written(amount), ...rest };
}

/** A share in digits, `4 of 5`. */
export function shareOf(part: string, whole: string, rest: Partial<Figure> = {}): Figure {
  const of = written(whole);
  const amount = { value: multiply(exact(part), exact(`1/${whole}`)), place: 0, looseZeros: 0 };
  return { span: { start: 0, end: 0 }, kind: "share", unit: "", amount, of, ...rest };
}

/** A rounded number of the evidence: `money 14.2M`, `duration second 6.4`; a raw one with `=` in front, `= percent 22.96`. */
export function operand(text: string, rest: Partial<Operand> = {}): Operand {
  const words = text.replace(/^= /, "").split(" ");
  const kind = [...UNITS.keys()].find((name) => name === words[0]);
  const number = words.at(-1);
  if (kind === undefined || number === undefined) throw new Error(`not an operand: ${text}`);
  const unit = words.length > 2 ? words.slice(1, -1).join(" ") : unitOf(kind);
  return { kind, unit, number: written(number), exact: text.startsWith("= "), ...rest };
}

/** `[18.55, 18.65]`, `(18, ∞)`: parentheses for an open end. */
export function interval(text: string): Interval {
  const [, open, low = "", high = "", close] = /^([[(])(.+), (.+)([\])])$/.exec(text) ?? [];
  return {
    low: low === "-∞" ? undefined : exact(low),
    high: high === "∞" ? undefined : exact(high),
    lowOpen: open === "(",
    highOpen: close === ")",
  };
}

/** The opposite of `interval`. */
export function shown({ low, high, lowOpen, highOpen }: Interval): string {
  const from = low === undefined ? "-∞" : plain(low);
  const to = high === undefined ? "∞" : plain(high);
  return `${lowOpen ? "(" : "["}${from}, ${to}${highOpen ? ")" : "]"}`;
}

/** The decimal, or the fraction where the decimals do not end. */
export function plain(value: Rational): string {
  return finitePlaces(value) === undefined ? `${value.numerator}/${value.denominator}` : decimalText(value);
}

function unitOf(kind: FigureKind): string {
  return UNITS.get(kind) ?? "";
}

const UNITS: ReadonlyMap<FigureKind, string> = new Map<FigureKind, string>([
  ["money", "USD"],
  ["percent", "%"],
  ["points", "pp"],
  ["bps", "bps"],
  ["share", ""],
  ["ratio", "x"],
  ["count", ""],
  ["duration", "second"],
  ["measure", "kilometer"],
]);

const SCALES: Readonly<Record<string, number>> = { k: 3, M: 6, B: 9 };

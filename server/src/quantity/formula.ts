import { roundToPlace } from "./decimal.ts";
import type { Derivation, Operand } from "./derivation.ts";
import type { Figure } from "./figure.ts";
import { formatQuantity, MINUS } from "./format.ts";
import { firstPlace } from "./magnitude.ts";
import { absolute, equal, type Rational, sign } from "./rational.ts";

/**
 * The working in one line, `(6.4 − 3.9) / 6.4 = 39.06 %`. `spelled` holds the operands as they are written, by index; one that is
 * missing gets a default form. For a figure that gives the size of a fall the working does too.
 */
export function formula(
  derivation: Derivation,
  operands: readonly Operand[],
  spelled: readonly (string | undefined)[],
  figure?: Figure,
): string {
  return `${expression(derivation, operands, spelled, figure)} = ${result(derivation, figure)}`;
}

/** The working without its result: `(6.4 − 3.9) / 6.4`. */
export function expression(
  derivation: Derivation,
  operands: readonly Operand[],
  spelled: readonly (string | undefined)[],
  figure?: Figure,
): string {
  const texts = derivation.operands.map((index) => spelled[index] ?? defaultText(operands[index]));
  return expressionOf(derivation, texts, isSizeOfFall(derivation, figure));
}

/** The result with enough digits to see how it rounds to the figure, or with four where there is no figure: `39.06 %`. */
export function result(derivation: Derivation, figure?: Figure): string {
  const { value, kind, unit } = derivation;
  const shown = isSizeOfFall(derivation, figure) ? absolute(value) : value;
  return formatQuantity(shown, kind, unit, figure === undefined ? firstPlace(value) - 3 : tellingPlace(value, figure));
}

function expressionOf({ operation, factor }: Derivation, texts: readonly string[], isFall: boolean): string {
  const [first = "", second = "", third = ""] = texts;
  switch (operation) {
    case "difference":
    case "points":
      return isFall ? minus(second, first) : minus(first, second);
    case "relative-change":
      return `(${isFall ? minus(first, second) : minus(second, first)}) / ${inner(first)}`;
    case "ratio":
    case "share":
    case "per-unit":
      return `${first} / ${inner(second)}`;
    case "share-of-total":
      return `${first} / (${total(texts.slice(1))})`;
    case "product":
      return `${first} × ${inner(second)}`;
    case "avoided":
      return `(${minus(first, second)}) × ${inner(third)}`;
    case "sum":
      return total(texts);
    case "mean":
      return `(${total(texts)}) / ${texts.length}`;
    case "weighted-mean":
      return weightedMean(texts);
    case "count":
      return `${texts.length} rows`;
    case "annualized":
      return `${first} × ${factor?.numerator}`;
    case "converted":
      return first;
  }
}

function weightedMean(texts: readonly string[]): string {
  const rows = texts.slice(0, texts.length / 2);
  const weights = texts.slice(rows.length);
  return `(${total(rows.map((row, index) => `${row} × ${inner(weights[index] ?? "")}`))}) / (${total(weights)})`;
}

function minus(left: string, right: string): string {
  return `${left} ${MINUS} ${inner(right)}`;
}

function total(texts: readonly string[]): string {
  const shown = texts.length <= MOST_ADDENDS ? texts : [...texts.slice(0, 3), "…", ...texts.slice(-1)];
  return shown.map((text, index) => (index === 0 ? text : inner(text))).join(" + ");
}

/** A number with a sign stands in parentheses behind an operator. */
function inner(text: string): string {
  return /^[-+\u2212]/.test(text) ? `(${text})` : text;
}

function isSizeOfFall({ value }: Derivation, figure: Figure | undefined): boolean {
  return figure !== undefined && figure.direction !== "up" && sign(figure.amount.value) > 0 && sign(value) < 0;
}

/** One digit more than the figure has, or as many as it takes that the shown number rounds the way that the value does. */
function tellingPlace(value: Rational, { amount: { place } }: Figure): number {
  const rounded = roundToPlace(value, place);
  for (let shown = place - 1; shown > place - MOST_DIGITS; shown -= 1) {
    if (equal(roundToPlace(roundToPlace(value, shown), place), rounded)) return shown;
  }
  return place - MOST_DIGITS;
}

function defaultText(operand: Operand | undefined): string {
  return operand === undefined ? "" : formatQuantity(operand.number.value, operand.kind, operand.unit);
}

const MOST_ADDENDS = 8;
const MOST_DIGITS = 9;

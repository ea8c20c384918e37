import type { Evidence } from "../packet/evidence.ts";
import type { Derivation, Operand } from "../quantity/derivation.ts";
import type { Figure } from "../quantity/figure.ts";
import { absolute, compare, divide, equal, multiply, rational, toFloat } from "../quantity/rational.ts";
import { columnMates, isGiven, isOneColumn, isOneRow, usedCells } from "./cell-relations.ts";

/** False for arithmetic that comes to the figure, and that nobody would give as how it came about. */
export function isAccountOf(
  figure: Figure,
  derivation: Derivation,
  operands: readonly Operand[],
  cells: readonly Evidence[],
): boolean {
  return (
    isWithinReach(figure, derivation) &&
    isOfItsNumbers(figure, derivation, operands) &&
    !isWholeWithPart(derivation, cells) &&
    !(figure.weak === true && isOfUnlikeRows(derivation, cells))
  );
}

/** One of the two is what all the other rows come to, so that the other is counted twice. */
function isWholeWithPart(derivation: Derivation, cells: readonly Evidence[]): boolean {
  const used = usedCells(derivation, cells);
  if (derivation.operation !== "sum" || used.length !== 2 || !isOneColumn(used)) return false;
  return used.some((whole) => {
    const others = columnMates(whole, cells).filter((cell) => cell !== whole);
    const sum = others.reduce((total, { number }) => total + toFloat(number.value), 0);
    return others.length > 1 && Math.abs(sum / toFloat(whole.number.value) - 1) < 0.001;
  });
}

/** A fraction or a multiple in words fits so many that one line's part of another is no account of it. */
function isOfUnlikeRows(derivation: Derivation, cells: readonly Evidence[]): boolean {
  const { operation } = derivation;
  if (operation !== "share" && operation !== "ratio" && operation !== "relative-change") return false;
  const used = usedCells(derivation, cells);
  if (isOneRow(used) || used.some(isGiven) || used.some(({ total }) => total === true)) return false;
  return !isOneColumn(used) || (operation === "relative-change" && used.some(({ period }) => period === undefined));
}

/** `3 of 5` is a share of those two numbers, and not of 9 and 15. */
function isOfItsNumbers(
  { of, amount, weak }: Figure,
  { operation, operands: [part, whole] }: Derivation,
  operands: readonly Operand[],
): boolean {
  if (of === undefined || weak === true || operation !== "share") return true;
  const [first, second] = [operands[part ?? -1]?.number.value, operands[whole ?? -1]?.number.value];
  return (
    first !== undefined &&
    second !== undefined &&
    equal(second, of.value) &&
    equal(first, multiply(amount.value, of.value))
  );
}

/** A bound is not said of what is far beyond it. */
function isWithinReach({ hedge, amount }: Figure, { value }: Derivation): boolean {
  if (hedge === undefined || hedge === "about" || hedge === "nearly") return true;
  const quotient = divide(absolute(value), absolute(amount.value));
  return quotient === undefined || (compare(quotient, rational(1, 2)) > 0 && compare(quotient, rational(2)) < 0);
}

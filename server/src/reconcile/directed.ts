import { memoByFirst } from "../base/memo.ts";
import type { Evidence } from "../packet/evidence.ts";
import type { Derivation, Operand } from "../quantity/derivation.ts";
import { type Figure, withoutDirection } from "../quantity/figure.ts";

/**
 * A writer says by how much something fell without a minus, and the order of two cells is not always that of time: the size counts where
 * no words give a direction. A cost that is kept as a negative number rises as that falls, and a part of a total goes no way at all.
 */
export function directed(
  figure: Figure,
  derivation: Derivation,
  operands: readonly Operand[],
  cells: readonly Evidence[],
): Figure {
  const negative = derivation.value.numerator < 0n;
  if (figure.amount.value.numerator < 0n) return figure;
  if (figure.direction === undefined) return negative ? fallOf(figure) : figure;
  if (isPartOfTotal(derivation, cells)) return withoutDirection(figure);
  const areCosts =
    derivation.operation === "difference" &&
    derivation.operands.every((index) => (operands[index]?.number.value.numerator ?? 0n) < 0n);
  return areCosts ? turned(figure) : figure;
}

function isPartOfTotal({ operation, operands: [, whole] }: Derivation, cells: readonly Evidence[]): boolean {
  return operation === "share-of-total" || (operation === "share" && cells[whole ?? -1]?.total === true);
}

const fallOf = memoByFirst((figure: Figure): Figure => ({ ...figure, direction: "down" }));

const turned = memoByFirst(
  (figure: Figure): Figure => ({ ...figure, direction: figure.direction === "down" ? "up" : "down" }),
);

import { agreement, agrees } from "../quantity/compare.ts";
import type { Operand } from "../quantity/derivation.ts";
import { derive, knownFrom } from "../quantity/derive.ts";
import type { Change, Figure } from "../quantity/figure.ts";
import { expression, result } from "../quantity/formula.ts";
import type { Verdict } from "./verdict.ts";

/**
 * What a sentence says of itself: the figure that gives the size of a change whose two ends stand right before it, as in "from 2.5 to
 * 3.2, a 35 % increase". Undefined where the figure gives no such size.
 */
export function withinSentence(
  at: number,
  figures: readonly Figure[],
  changes: readonly Change[],
): Extract<Verdict, { kind: "agrees" | "contradicts" }> | undefined {
  const figure = figures[at];
  const change = changes.find(({ from, to }) => Math.max(from, to) === at - 1);
  const [from, to] = [figures[change?.from ?? -1], figures[change?.to ?? -1]];
  if (figure === undefined || from === undefined || to === undefined || !SIZES.has(figure.kind)) return undefined;
  const operands = [operandOf(from), operandOf(to)];
  const goal = { kind: figure.kind, unit: figure.unit };
  const sized = derive(goal, operands).filter(({ operation, operands: [first] }) =>
    operation === "relative-change"
      ? first === 0
      : (operation === "points" || operation === "difference") && first === 1,
  );
  for (const derivation of sized) {
    const falls = derivation.value.numerator < 0n;
    const claimed: Figure = figure.direction === undefined && falls ? { ...figure, direction: "down" } : figure;
    const comparison = agreement(claimed, knownFrom(derivation));
    const working = {
      formula: expression(derivation, operands, [], claimed),
      result: result(derivation, claimed),
      evidence: [],
    };
    if (agrees(comparison)) {
      return { kind: "agrees", how: "derived", working: comparison.settled ? working : { ...working, coarse: true } };
    }
    if (figure.direction === undefined || derivation.operation !== "relative-change") continue;
    return {
      kind: "contradicts",
      class: "within-sentence",
      expected: result(derivation, claimed),
      slip: "The sentence's own two figures give another change.",
      working,
    };
  }
  return undefined;
}

/** Sorts of figures that can give the size of a change. */
const SIZES: ReadonlySet<Figure["kind"]> = new Set<Figure["kind"]>([
  "percent",
  "points",
  "bps",
  "money",
  "count",
  "duration",
  "ratio",
]);

function operandOf({ kind, unit, amount }: Figure): Operand {
  return { kind, unit, number: amount, exact: false };
}

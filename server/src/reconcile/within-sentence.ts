import { agreement, agrees } from "../quantity/compare.ts";
import type { Derivation, Operand } from "../quantity/derivation.ts";
import { derive, knownFrom } from "../quantity/derive.ts";
import type { Change, Figure } from "../quantity/figure.ts";
import { expression, result } from "../quantity/formula.ts";
import type { Verdict } from "./verdict.ts";

/**
 * What a sentence says of itself: the figure that gives the size of a change whose two ends stand right before it, as in "from 2.5 to
 * 3.2, a 35 % increase". It is wrong only where it stands in apposition and goes the same way. `between` is the text that parts it from
 * the later end. Undefined where the figure gives no such size.
 */
export function withinSentence(
  at: number,
  figures: readonly Figure[],
  changes: readonly Change[],
  between: string,
): Extract<Verdict, { kind: "agrees" | "contradicts" }> | undefined {
  const figure = figures[at];
  const change = changes.find(({ from, to }) => Math.max(from, to) === at - 1);
  const [from, to] = [figures[change?.from ?? -1], figures[change?.to ?? -1]];
  if (figure === undefined || from === undefined || to === undefined || !SIZES.has(figure.kind)) return undefined;
  const operands = [operandOf(from), operandOf(to)];
  let wrong: Extract<Verdict, { kind: "contradicts" }> | undefined;
  for (const derivation of derive({ kind: figure.kind, unit: figure.unit }, operands).filter(isSizeOfChange)) {
    const falls = derivation.value.numerator < 0n && derivation.operation !== "ratio";
    const claimed: Figure = figure.direction === undefined && falls ? { ...figure, direction: "down" } : figure;
    const comparison = agreement(claimed, knownFrom(derivation));
    const formula = expression(derivation, operands, [], claimed);
    const working = { formula, result: result(derivation, claimed), evidence: [] };
    if (agrees(comparison)) {
      return { kind: "agrees", how: "derived", working: comparison.settled ? working : { ...working, coarse: true } };
    }
    if ((figure.direction === "down") !== falls || figure.direction === undefined || !APPOSITION.test(between))
      continue;
    wrong ??= {
      kind: "contradicts",
      class: "within-sentence",
      expected: result(derivation, claimed),
      slip: "The sentence's own two figures give another change.",
      working,
    };
  }
  return wrong;
}

/** From the earlier end to the later. */
function isSizeOfChange({ operation, operands: [first] }: Derivation): boolean {
  if (operation === "relative-change" || operation === "ratio") return first === 0;
  return (operation === "points" || operation === "difference") && first === 1;
}

/** A comma, a dash or a parenthesis, and then no more than what leads up to a size: no other subject and no other verb. */
const APPOSITION =
  /^[\0\s]*[,(:;\u2013\u2014-][\0\s]*(?:(?:which|that) is |or |i\.e\. )?(?:(?:a|an|the) )?(?:(?:total|net|overall|relative) )?(?:(?:down|up|increase|decrease|rise|fall|drop|gain|reduction|saving|cut|improvement|decline)(?: of| by)? ?)?[\0\s+\u2212-]*$/;

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

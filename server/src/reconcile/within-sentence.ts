import { agreement, agrees, type Known } from "../quantity/compare.ts";
import type { Derivation, Operand } from "../quantity/derivation.ts";
import { derive, knownFrom } from "../quantity/derive.ts";
import type { Change, Figure } from "../quantity/figure.ts";
import { expression, result } from "../quantity/formula.ts";
import type { Verdict } from "./verdict.ts";

/**
 * What a sentence says of itself: the figure that gives the size of a change whose two ends stand right before it, as in "from 2.5 to
 * 3.2, a 35 % increase". It is wrong only where it stands in apposition and goes the same way. Undefined where the figure gives no such
 * size.
 */
export function withinSentence(
  at: number,
  figures: readonly Figure[],
  changes: readonly Change[],
  { before, behind }: Around,
  knowns: readonly (Known | undefined)[],
): Extract<Verdict, { kind: "agrees" | "contradicts" }> | undefined {
  const figure = figures[at];
  const change = changes.find(({ from, to }) => Math.max(from, to) === at - 1);
  const [from, to] = [figures[change?.from ?? -1], figures[change?.to ?? -1]];
  if (figure === undefined || from === undefined || to === undefined || !SIZES.has(figure.kind)) return undefined;
  const goal = { kind: figure.kind, unit: figure.unit };
  const ways = waysToReckon([from, to], [knowns[change?.from ?? -1], knowns[change?.to ?? -1]]);
  const tried = ways.flatMap((operands) =>
    derive(goal, operands)
      .filter(isSizeOfChange)
      .map((derivation) => ({ derivation, operands })),
  );
  let wrong: Extract<Verdict, { kind: "contradicts" }> | undefined;
  for (const { derivation, operands } of tried) {
    const falls = derivation.value.numerator < 0n && derivation.operation !== "ratio";
    const claimed: Figure = figure.direction === undefined && falls ? { ...figure, direction: "down" } : figure;
    const comparison = agreement(claimed, knownFrom(derivation));
    const formula = expression(derivation, operands, [], claimed);
    const working = { formula, result: result(derivation, claimed), evidence: [] };
    if (agrees(comparison)) {
      return { kind: "agrees", how: "derived", working: comparison.settled ? working : { ...working, coarse: true } };
    }
    if (!isSizeInApposition(figure, falls, before, behind)) continue;
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

/** With ends that the evidence has exactly a writer reckons as they are written, or as the evidence has them; else with all that they stand for. */
function waysToReckon(
  ends: readonly Figure[],
  knowns: readonly (Known | undefined)[],
): readonly (readonly Operand[])[] {
  const written = ends.map((figure) => operandOf(figure));
  const exact = ends.flatMap((figure, index): readonly Operand[] => {
    const known = knowns[index];
    if (known?.precision !== "exact") return [];
    return [{ ...operandOf(figure), number: { ...figure.amount, value: known.value }, exact: true }];
  });
  if (exact.length < ends.length) return [written];
  return [written.map((operand) => ({ ...operand, exact: true })), exact];
}

/** The text that parts the figure from the one before it, and the text behind it. */
type Around = { readonly before: string; readonly behind: string };

/** Where no word says which way it went a noun has to say that it is a change, and nothing behind it that it is one of something else. */
function isSizeInApposition({ direction }: Figure, falls: boolean, between: string, behind: string): boolean {
  if (!APPOSITION.test(between)) return false;
  if (direction !== undefined) return (direction === "down") === falls;
  return CHANGE.test(between) && !OF_ANOTHER.test(behind);
}

const CHANGE =
  /(?:which|that) is (?:an? )?[[*_]*$|(?:gain|change|difference|saving|cut|improvement|reduction|swing)(?: of| by)? ?[[*_]*$/;

const OF_ANOTHER =
  /^[\s\0*_\])]*(?:\([^)]*\))?[\s\0*_\])]*(?:of|below|above|under|over|ahead|behind|short|better|worse|more|less|fewer|higher|lower|inside|within|than|from|on|per|a|an|each|every)\b/i;

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

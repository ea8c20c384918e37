import { textOf } from "../base/span.ts";
import { agreement, agrees } from "../quantity/compare.ts";
import type { Figure } from "../quantity/figure.ts";
import { formatQuantity } from "../quantity/format.ts";
import { multiply, rational } from "../quantity/rational.ts";
import type { Verdict } from "./verdict.ts";

/** A percentage and the numbers behind it that it is told in as well, which give another: `41.2% (681 of 1,500)`. */
export function againstItsNumbers(figure: Figure, next: Figure | undefined, sentence: string): Verdict | undefined {
  if (figure.kind !== "percent" || next?.kind !== "share" || next.of === undefined || next.weak === true)
    return undefined;
  const between = sentence.slice(figure.span.end, next.span.start);
  if (figure.direction !== undefined || !ASIDE.test(between)) return undefined;
  const text = textOf(sentence, next.span);
  const value = multiply(next.amount.value, rational(100));
  if (agrees(agreement(figure, { precision: "exact", value }))) return undefined;
  const given = formatQuantity(value, "percent", "%", figure.amount.place - 1);
  return {
    kind: "contradicts",
    class: "within-sentence",
    expected: "",
    slip: `The sentence gives the numbers as well: ${text} is ${given}.`,
    working: { formula: text, result: given, evidence: [] },
  };
}

/** Nothing between the two but an opening parenthesis, and markup. */
const ASIDE = /^[\s*_]*(?:\]\([^()\s]*\))?[\s*_]*\([\s*_[]*$/;

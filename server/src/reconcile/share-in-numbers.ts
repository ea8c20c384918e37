import { textOf } from "../base/span.ts";
import { agreement, agrees } from "../quantity/compare.ts";
import { type Figure, withoutDirection } from "../quantity/figure.ts";
import { formatQuantity } from "../quantity/format.ts";
import { multiply, rational } from "../quantity/rational.ts";
import type { Claim } from "./claim.ts";
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

/** A percentage that the sentence has just told in two numbers: `694 of 1,615 were content, or 43.0%`. */
export function givenByNumbers(
  { figure }: Pick<Claim, "figure">,
  before: readonly Claim[],
): Extract<Verdict, { kind: "agrees" }> | undefined {
  if (figure.kind !== "percent" || figure.weak === true) return undefined;
  const told = before.findLast(
    ({ figure: { kind, of, weak } }) => kind === "share" && of !== undefined && weak !== true,
  );
  if (told === undefined) return undefined;
  const value = multiply(told.figure.amount.value, rational(100));
  if (!agrees(agreement(withoutDirection(figure), { precision: "exact", value }))) return undefined;
  const result = formatQuantity(value, "percent", "%", figure.amount.place - 1);
  return { kind: "agrees", how: "derived", working: { formula: asQuotient(told.text), result, evidence: [] } };
}

function asQuotient(text: string): string {
  return text.replace(/\s+(?:out )?of\s+/, " / ");
}

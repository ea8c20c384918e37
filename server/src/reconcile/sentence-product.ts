import { agreement, agrees } from "../quantity/compare.ts";
import { conversionFactor } from "../quantity/conversion.ts";
import type { Figure } from "../quantity/figure.ts";
import { formatQuantity } from "../quantity/format.ts";
import { multiply } from "../quantity/rational.ts";
import type { Claim } from "./claim.ts";
import type { Verdict } from "./verdict.ts";

/** An amount that two other figures of its sentence come to: `27.2m labels at seven cents are €1.9m`. */
export function productInSentence(
  { figure }: Claim,
  claims: readonly Claim[],
): Extract<Verdict, { kind: "agrees" }> | undefined {
  if (figure.kind !== "money" && figure.kind !== "duration") return undefined;
  const volumes = claims.filter((other) => other.figure.kind === "count" && isNumber(other.figure));
  const units = claims.filter((other) => other.figure.kind === figure.kind && other.figure !== figure);
  for (const volume of volumes) {
    for (const unit of units) {
      const factor = conversionFactor(SMALL_COIN.test(unit.text) ? figure : unit.figure, figure);
      if (factor === undefined) continue;
      const value = multiply(multiply(volume.figure.amount.value, unit.figure.amount.value), factor);
      const comparison = agreement(figure, { precision: "exact", value });
      if (!agrees(comparison) || comparison.how === "truncated") continue;
      const formula = `${volume.text} × ${unit.text}`;
      const result = formatQuantity(value, figure.kind, figure.unit, figure.amount.place - 1);
      return { kind: "agrees", how: "derived", working: { formula, result, evidence: [] } };
    }
  }
  return undefined;
}

/** Cents are of the currency that the sentence is in. */
const SMALL_COIN = /\bcents?\b/i;

function isNumber({ of, upper }: Figure): boolean {
  return of === undefined && upper === undefined;
}

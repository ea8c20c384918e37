import { agreement, agrees } from "../quantity/compare.ts";
import { conversionFactor } from "../quantity/conversion.ts";
import { product, writtenEstimate } from "../quantity/estimate.ts";
import { type Figure, withoutDirection } from "../quantity/figure.ts";
import { formatQuantity } from "../quantity/format.ts";
import { formatLike } from "../quantity/format-like.ts";
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

/** A total that is told of two figures before it, and is not their product: `1,150 seats at $780 each, $987,000 in total`. */
export function againstItsProduct(
  at: number,
  claims: readonly Claim[],
): Extract<Verdict, { kind: "contradicts" }> | undefined {
  const [volume, unit, total] = [claims[at - 2], claims[at - 1], claims[at]];
  if (volume?.figure.kind !== "count" || unit === undefined || total === undefined || !isNumber(volume.figure))
    return undefined;
  const { figure, text } = total;
  if (figure.kind !== "money" || unit.figure.kind !== "money" || figure.unit !== unit.figure.unit) return undefined;
  if (!isNumber(unit.figure) || volume.figure.weak === true || !isToldAsProduct(unit, total)) return undefined;
  const value = product(writtenEstimate(volume.figure.amount), writtenEstimate(unit.figure.amount));
  if (agrees(agreement(withoutDirection(figure), { precision: "derived", ...value.worked() }))) return undefined;
  const expected = formatLike(value.worked().value, figure, text);
  const working = { formula: `${volume.text} × ${unit.text}`, result: expected, evidence: [] };
  return {
    kind: "contradicts",
    class: "within-sentence",
    expected,
    slip: "The two before it come to another amount.",
    working,
  };
}

function isToldAsProduct(unit: Claim, total: Claim): boolean {
  const [before, between] = [plain(unit.before), plain(total.before)];
  if (!AT.test(before) || !EACH.test(between)) return false;
  return IN_OTHER_WORDS.test(between) || IN_TOTAL.test(plain(total.behind));
}

const AT = /^[^.;:?!,]{0,60} at $/i;
const EACH = /^ (?:each|apiece|an? \p{L}+|per \p{L}+),? (?:(?:or|which is|that is|which comes to|a total of) )?$/u;
const IN_OTHER_WORDS = /(?:or|which is|that is|which comes to|a total of) $/;
const IN_TOTAL = /^ (?:in total|in all|altogether)\b/;

function plain(masked: string): string {
  return masked.replaceAll("\0", "").replace(/\s+/g, " ");
}

/** Cents are of the currency that the sentence is in. */
const SMALL_COIN = /\bcents?\b/i;

function isNumber({ of, upper }: Figure): boolean {
  return of === undefined && upper === undefined;
}

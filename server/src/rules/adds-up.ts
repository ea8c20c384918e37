import { agreement, agrees } from "../quantity/compare.ts";
import { sum, writtenEstimate } from "../quantity/estimate.ts";
import type { Figure } from "../quantity/figure.ts";

/** True where the addends come to the total as it is written, whatever their units and whatever words say of its direction. */
export function addsUp({ span, kind, unit, amount }: Figure, addends: readonly Figure[]): boolean {
  if (addends.length === 0) return false;
  const total = sum(addends.map((addend) => writtenEstimate(addend.amount)));
  return agrees(agreement({ span, kind, unit, amount }, { precision: "derived", ...total.worked() }));
}

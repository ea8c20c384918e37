import { shortfallOf } from "./impact-shortfall.ts";
import { packetRule } from "./rule.ts";

type Below = {
  readonly row: string;
  readonly amount: string;
  readonly floor: string;
  readonly kind: string;
  readonly unlock?: string;
};

export const impactBelowFloor = packetRule<Below>({
  name: "impact-below-floor",
  scope: "packet",
  severity: "warning",
  what: "A flagship whose money is below the bar's floor for its kind, and that opens nothing large enough to excuse it.",
  why: "The bar asks one initiative for an impact of that size.",
  *check(scope) {
    const shortfall = shortfallOf(scope);
    if (shortfall === undefined || shortfall.excused) return;
    const { place, row, amount, floor, kind, severity, unlockFloor } = shortfall;
    yield {
      place,
      severity,
      data: { row, amount, floor, kind, ...(unlockFloor !== undefined && { unlock: unlockFloor }) },
    };
  },
  message: ({ row, amount, floor, kind, unlock }) =>
    `${row}: the most that one initiative brings here is ${amount}, and the floor for ${kind} is ${floor}. Show what else it brought${unlock === undefined ? "" : `, or a channel of ${unlock} or more that it opens`}.`,
});

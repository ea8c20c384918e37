import type { Evidence } from "../packet/evidence.ts";
import { isAfter } from "./cell-relations.ts";
import type { Found } from "./found.ts";
import { isSameTable } from "./labels.ts";
import { isPeriod } from "./other-period.ts";
import type { Verdict } from "./verdict.ts";

/** The verdict on a change whose two ends stand in one line the other way round: from the post-launch value to the baseline. */
export function swappedPair(from: Found | undefined, to: Found): Verdict | undefined {
  const first = onlyCell(from);
  const second = onlyCell(to);
  if (first === undefined || second === undefined || !(isRowTurned(first, second) || isSeriesTurned(first, second)))
    return undefined;
  return {
    kind: "contradicts",
    class: "direction",
    expected: `from ${second.text} to ${first.text}`,
    slip: "Baseline and post-launch look swapped.",
    working: { formula: `${second.text} → ${first.text}`, result: first.text, evidence: [second, first] },
  };
}

function isRowTurned(first: Evidence, second: Evidence): boolean {
  return first.role === "post" && second.role === "baseline" && first.rowLabel === second.rowLabel;
}

/** Two values of one row or column, of which the first is of a later time. */
function isSeriesTurned(first: Evidence, second: Evidence): boolean {
  if (first.kind !== second.kind || first.unit !== second.unit || !isSameTable(first, second)) return false;
  if (first.period === undefined || second.period === undefined || !isAfter(first.period, second.period)) return false;
  return (
    first.row === second.row ||
    (first.column === second.column && isPeriod(first.rowLabel) && isPeriod(second.rowLabel))
  );
}

function onlyCell(found: Found | undefined) {
  return found?.kind === "found" && found.working.evidence.length === 1 ? found.working.evidence[0] : undefined;
}

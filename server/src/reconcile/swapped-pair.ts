import type { Found } from "./found.ts";
import type { Verdict } from "./verdict.ts";

/** The verdict on a change whose two ends stand in one row the other way round: from the post-launch value to the baseline. */
export function swappedPair(from: Found | undefined, to: Found): Verdict | undefined {
  const first = onlyCell(from);
  const second = onlyCell(to);
  if (first?.role !== "post" || second?.role !== "baseline" || first.rowLabel !== second.rowLabel) return undefined;
  return {
    kind: "contradicts",
    class: "direction",
    expected: `from ${second.text} to ${first.text}`,
    slip: "Baseline and post-launch look swapped.",
    working: { formula: `${second.text} → ${first.text}`, result: first.text, evidence: [second, first] },
  };
}

function onlyCell(found: Found | undefined) {
  return found?.kind === "found" && found.working.evidence.length === 1 ? found.working.evidence[0] : undefined;
}

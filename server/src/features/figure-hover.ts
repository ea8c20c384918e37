import type { Evidence } from "../packet/evidence.ts";
import type { CheckedFigure, Verdict } from "../reconcile/verdict.ts";
import { readable, trace } from "../reconcile/working.ts";
import { escapeMarkdown } from "./markdown-text.ts";
import { markOf } from "./tick-marks.ts";

/** The verdict in words, the arithmetic, and the cells, one a line. */
export function figureHover({ text, verdict }: CheckedFigure): string {
  const head = `**${markOf(verdict)} ${HEADLINES[verdict.kind](verdict)}**`;
  const working = "working" in verdict ? verdict.working : undefined;
  const lines = [head, escapeMarkdown(trace(text, verdict))];
  if (working !== undefined && working.evidence.length > 0) {
    lines.push(working.evidence.slice(0, MOST_CELLS).map(cellLine).join("\n"));
  }
  return lines.join("\n\n");
}

/** A source's cell has an address and labels; that of a document's table is named by its labels. */
function cellLine(evidence: Evidence): string {
  const { place, address, rowLabel, columnLabel } = evidence;
  const labels = [rowLabel, columnLabel].filter((label) => label !== "" && !address.includes(label));
  const aside = labels.length === 0 ? "" : ` (${labels.join(" · ")})`;
  return `- \`${place.file}\` ${escapeMarkdown(`${address}: ${readable(evidence)}${aside}`)}`;
}

const MOST_CELLS = 8;

const HEADLINES: { readonly [Kind in Verdict["kind"]]: (verdict: Verdict) => string } = {
  agrees: (verdict) => (verdict.kind === "agrees" ? AGREEMENTS[verdict.how] : ""),
  contradicts: () => "Contradicts the evidence",
  unbacked: () => "Not backed by the packet",
  "cannot-tell": () => "Cannot tell",
};

const AGREEMENTS = {
  exact: "Follows from the evidence",
  rounded: "Follows from the evidence, rounded",
  truncated: "Follows from the evidence, cut off rather than rounded",
  hedged: "Within what the evidence allows",
  derived: "Follows from the evidence by arithmetic",
} as const;

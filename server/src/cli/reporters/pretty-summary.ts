import { countSeverities } from "../../rules/count-severities.ts";
import type { GateReport, PacketReport } from "../report.ts";
import { paintOf, type Style } from "./style.ts";
import { displayWidth, visibleText } from "./visible-text.ts";

/** Where a packet stands: its problems, its gates, its figures. */
export function summaryLines(report: PacketReport, width: number, style: Style): readonly string[] {
  const { problems, gates, coverage } = report;
  const { figures, agrees, contradicts, unbacked, cannotTell } = coverage;
  const safe = problems.filter(({ fixes }) => fixes.some((fix) => fix.safe)).length;
  const verdicts = [
    style.green(`${agrees} follow`),
    (contradicts > 0 ? style.red : style.dim)(`${contradicts} contradict`),
    (unbacked > 0 ? style.yellow : style.dim)(`${unbacked} unbacked`),
    style.dim(`${cannotTell} cannot tell`),
  ];
  return [
    style.bold(visibleText(report.root)),
    `  problems  ${severityCounts([report], style)}`,
    `  gates     ${gates.filter(({ state }) => state === "passed").length} of ${gates.length} passed`,
    ...gateLines(gates, width - MARGIN.length, style).map((line) => MARGIN + line),
    `  figures   ${figures}: ${verdicts.join(", ")}`,
    ...(safe > 0 ? [style.dim(`  ${count(safe, "problem")} can be mended unseen: throughline fix`)] : []),
  ];
}

/** What several packets come to. */
export function totalLine(packets: readonly PacketReport[], style: Style): string {
  return `${style.bold(count(packets.length, "packet"))}: ${severityCounts(packets, style)}`;
}

function severityCounts(packets: readonly PacketReport[], style: Style): string {
  const counts = countSeverities(packets.flatMap(({ problems }) => problems));
  if (counts.error + counts.warning + counts.info === 0) return style.green("none");
  const nouns = { error: "error", warning: "warning", info: "info" } as const;
  return (["error", "warning", "info"] as const)
    .map((severity) =>
      (counts[severity] > 0 ? paintOf(severity, style) : style.dim)(count(counts[severity], nouns[severity])),
    )
    .join(", ");
}

const MARGIN = " ".repeat(12);

/** The gates with their marks, as many on a line as fit. */
function gateLines(gates: readonly GateReport[], width: number, style: Style): readonly string[] {
  const lines: string[] = [];
  let room = 0;
  for (const gate of gates) {
    const { paint, text } = gateMark(gate, style);
    const needed = displayWidth(text) + 2;
    const last = lines.pop();
    if (last !== undefined && needed <= room) lines.push(`${last}  ${paint(text)}`);
    else {
      if (last !== undefined) lines.push(last);
      lines.push(paint(text));
      room = width + 2;
    }
    room -= needed;
  }
  return lines;
}

function gateMark({ id, state, have, need }: GateReport, { green, red, dim }: Style) {
  switch (state) {
    case "passed":
      return { paint: green, text: `✓ ${id}` };
    case "failed":
      return { paint: red, text: `✗ ${id} ${have}/${need}` };
    case "not-yet":
      return { paint: dim, text: `○ ${id} not yet` };
  }
}

function count(amount: number, noun: string): string {
  return `${amount} ${noun}${amount === 1 ? "" : "s"}`;
}

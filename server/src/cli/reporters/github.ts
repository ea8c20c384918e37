import type { Severity } from "../../rules/rule.ts";
import { type PacketReport, type ProblemReport, pathFromHere, type Report } from "../report.ts";
import { visibleLines } from "./visible-text.ts";

/** Workflow commands, which GitHub shows as annotations on the lines of a pull request. */
export function githubReport({ packets }: Report): string {
  return packets.flatMap((packet) => packet.problems.map((problem) => command(packet, problem))).join("");
}

function command({ root }: PacketReport, { file, rule, severity, message, start, end }: ProblemReport): string {
  const properties = [
    `file=${escapeProperty(pathFromHere(root, file))}`,
    `line=${start.line}`,
    `endLine=${end.line}`,
    ...(start.line === end.line ? [`col=${start.column}`, `endColumn=${end.column}`] : []),
    `title=${escapeProperty(rule)}`,
  ];
  return `::${COMMANDS[severity]} ${properties.join(",")}::${escapeMessage(visibleLines(message))}\n`;
}

const COMMANDS: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", info: "notice" };

function escapeMessage(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeMessage(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

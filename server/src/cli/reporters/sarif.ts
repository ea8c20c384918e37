import type { RuleInfo, Severity } from "../../rules/rule.ts";
import { type PacketReport, type ProblemReport, pathFromHere, type Report, type ReportPosition } from "../report.ts";

/** SARIF 2.1.0, as code scanning services read it. Addresses are relative to where the command was given. */
export function sarifReport({ packets }: Report, rules: readonly RuleInfo[], version: string): string {
  const named = new Set(packets.flatMap(({ problems }) => problems.map(({ rule }) => rule)));
  const described = rules.filter(({ name }) => named.has(name));
  const indexes = new Map(described.map(({ name }, index) => [name, index]));
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "Throughline", version, rules: described.map(descriptor) } },
        columnKind: "utf16CodeUnits",
        results: packets.flatMap((packet) => packet.problems.map((problem) => result(packet, problem, indexes))),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function descriptor({ name, what, why, severity }: RuleInfo) {
  return {
    id: name,
    shortDescription: { text: what },
    fullDescription: { text: `${what} ${why}` },
    defaultConfiguration: severity === "off" ? { enabled: false } : { level: LEVELS[severity] },
  };
}

function result({ root }: PacketReport, problem: ProblemReport, indexes: ReadonlyMap<string, number>) {
  const { rule, severity, message, file, start, end, related } = problem;
  const ruleIndex = indexes.get(rule);
  return {
    ruleId: rule,
    ...(ruleIndex !== undefined && { ruleIndex }),
    level: LEVELS[severity],
    message: { text: message },
    locations: [{ physicalLocation: location(root, file, start, end) }],
    ...(related.length > 0 && {
      relatedLocations: related.map((other, id) => ({
        id,
        message: { text: other.message },
        physicalLocation: location(root, other.file, other.start, other.end),
      })),
    }),
  };
}

function location(root: string, file: string, start: ReportPosition, end: ReportPosition) {
  return {
    artifactLocation: { uri: pathFromHere(root, file).split("/").map(encodeURIComponent).join("/") },
    region: {
      startLine: start.line,
      startColumn: start.column,
      endLine: end.line,
      endColumn: end.column,
      charOffset: start.offset,
      charLength: end.offset - start.offset,
    },
  };
}

const LEVELS: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", info: "note" };

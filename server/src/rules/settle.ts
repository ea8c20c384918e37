import type { Packet } from "../packet/packet.ts";
import type { Checked } from "./checker.ts";
import { RULES } from "./index.ts";
import type { RuleProblem, Severity } from "./rule.ts";
import { type Suppressing, suppressionsOf } from "./suppression.ts";
import { suppressionUnused } from "./suppression-unused.ts";

/**
 * The problems that are shown: with the severity that the editor's settings, the manifest, the profile or the rule gives, in this order,
 * and without those that the writer lets stand.
 */
export function settledProblems(
  { packet, problems }: Checked,
  settings: Readonly<Record<string, Severity | "off">>,
): readonly RuleProblem[] {
  const severityOf = severities(packet, settings);
  const suppressions = suppressionsOf(packet);
  const used = new Set<Suppressing>();
  const shown = problems.flatMap((problem): readonly RuleProblem[] => {
    const severity = severityOf(problem);
    if (severity === "off") return [];
    const by = suppressions.filter((suppression) => suppression.covers(problem));
    for (const suppression of by) used.add(suppression);
    if (by.length > 0) return [];
    return [severity === problem.severity ? problem : { ...problem, severity }];
  });
  const unused = suppressionUnused(suppressions, used);
  return [...shown, ...unused.filter((problem) => severityOf(problem) !== "off")];
}

type SeverityOf = (problem: { readonly rule: string; readonly severity: Severity }) => Severity | "off";

function severities(packet: Packet, settings: Readonly<Record<string, Severity | "off">>): SeverityOf {
  const manifest = new Map(packet.manifest.severities.map(({ rule, severity }) => [rule, severity]));
  const off = new Set(RULES.filter((rule) => rule.severity === "off").map((rule) => rule.name));
  return ({ rule, severity }) =>
    settings[rule] ?? manifest.get(rule) ?? packet.profile.severities.get(rule) ?? (off.has(rule) ? "off" : severity);
}

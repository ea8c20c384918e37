import { memoLast } from "../base/memo.ts";
import { memoEach } from "../base/memo-each.ts";
import type { Manifest } from "../packet/manifest.ts";
import type { PacketDocument } from "../packet/packet-document.ts";
import type { Profile } from "../profile/profile.ts";
import type { Checked } from "./checker.ts";
import { RULES } from "./index.ts";
import type { RuleProblem, Severity } from "./rule.ts";
import { type Suppressing, suppressionsOf } from "./suppression.ts";
import { suppressionUnused } from "./suppression-unused.ts";

/** The problems that are shown: those of sentences by the blocks of each document in their order, and all others. */
export type Settled = {
  readonly inBlocks: ReadonlyMap<PacketDocument, readonly (readonly RuleProblem[])[]>;
  readonly inPacket: readonly RuleProblem[];
};

/** What the editor's settings say of rules. */
export type SeveritySettings = Readonly<Record<string, Severity | "off">>;

/**
 * Gives the problems of one packet, again and again, the severity that the editor's settings, the manifest, the profile or the rule says,
 * in this order, and leaves out those that the writer lets stand.
 */
export function createSettler(): (checked: Checked, settings: SeveritySettings) => Settled {
  const severityFrom = memoLast(severities);
  const settleEach = memoEach((problems: readonly RuleProblem[], severityOf: SeverityOf) =>
    graded(problems, severityOf),
  );
  return ({ packet, inBlocks, inPacket }, settings) => {
    const severityOf = severityFrom(packet.manifest, packet.profile, settings);
    const settled = [...inBlocks].map(
      ([document, each]) => [document, settleEach(document.markdown.origin, each, severityOf).each] as const,
    );
    const all: Settled = { inBlocks: new Map(settled), inPacket: graded(inPacket, severityOf) };
    const suppressions = suppressionsOf(packet);
    return suppressions.length === 0 ? all : withoutSuppressed(all, suppressions, severityOf);
  };
}

/** All problems of a packet in one list. */
export function allProblems({ inBlocks, inPacket }: Settled): readonly RuleProblem[] {
  return [...[...inBlocks.values()].flatMap((each) => each.flat()), ...inPacket];
}

type SeverityOf = (problem: { readonly rule: string; readonly severity: Severity }) => Severity | "off";

function severities(manifest: Manifest, profile: Profile, settings: SeveritySettings): SeverityOf {
  const stated = new Map(manifest.severities.map(({ rule, severity }) => [rule, severity]));
  const off = new Set(RULES.filter((rule) => rule.severity === "off").map((rule) => rule.name));
  return ({ rule, severity }) =>
    settings[rule] ?? stated.get(rule) ?? profile.severities.get(rule) ?? (off.has(rule) ? "off" : severity);
}

function graded(problems: readonly RuleProblem[], severityOf: SeverityOf): readonly RuleProblem[] {
  return problems.flatMap((problem): readonly RuleProblem[] => {
    const severity = severityOf(problem);
    if (severity === "off") return [];
    return [severity === problem.severity ? problem : { ...problem, severity }];
  });
}

function withoutSuppressed(
  { inBlocks, inPacket }: Settled,
  suppressions: readonly Suppressing[],
  severityOf: SeverityOf,
): Settled {
  const used = new Set<Suppressing>();
  const stands = (problem: RuleProblem): boolean => {
    const by = suppressions.filter((suppression) => suppression.covers(problem));
    for (const suppression of by) used.add(suppression);
    return by.length === 0;
  };
  const shown = [...inBlocks].map(
    ([document, each]) => [document, each.map((problems) => problems.filter(stands))] as const,
  );
  const others = inPacket.filter(stands);
  const unused = suppressionUnused(suppressions, used).filter((problem) => severityOf(problem) !== "off");
  return { inBlocks: new Map(shown), inPacket: [...others, ...unused] };
}

import { joinPath } from "../base/path.ts";
import type { CheckCommand } from "../cli/command.ts";
import { exitStatus } from "../cli/exit-status.ts";
import type { Report } from "../cli/report.ts";
import { githubReport } from "../cli/reporters/github.ts";
import { jsonReport } from "../cli/reporters/json.ts";
import { junitReport } from "../cli/reporters/junit.ts";
import { type PrettyOptions, prettyPacket, prettyTotal, type ReadablePacket } from "../cli/reporters/pretty.ts";
import { shardOf } from "../cli/shard.ts";
import { checkInJobs, fittingJobs } from "./node-check-pool.ts";
import { findTargets, type LabelledPacket } from "./node-find.ts";
import { type ExitStatus, USAGE_ERROR, writeError, writeOutput } from "./node-output.ts";
import type { CheckSettings, PacketCheck } from "./node-packet-check.ts";
import { showProgress } from "./node-progress.ts";
import { defaultCacheFolder, pruneResultCache } from "./node-result-cache.ts";
import type { WatchedRun } from "./node-watch.ts";
import { today } from "./today.ts";
import { VERSION } from "./version.ts";

/** Checks what the paths stand for. What could be read is reported even where something else could not. */
export async function check(command: CheckCommand): Promise<ExitStatus> {
  const wrongRule = await unknownRuleIn(Object.keys(command.severities));
  if (wrongRule !== undefined) return writeError(wrongRule);
  if (!command.watch) return (await checkOnce(command)).status;
  const { watchPackets } = await import("./node-watch.ts");
  return watchPackets(command.paths, () => checkOnce(command));
}

async function checkOnce(command: CheckCommand): Promise<WatchedRun> {
  const { packets: found, mistakes } = await findTargets(command.paths, command.limits.fileBytes);
  for (const message of mistakes) writeError(message);
  const roots = found.map(({ packet }) => packet.root);
  if (found.length === 0) return { status: USAGE_ERROR, roots };
  const packets = command.shard === undefined ? found : shardOf(found, command.shard);
  const settings = settingsOf(command);
  const jobs = command.jobs ?? fittingJobs(packets.length);
  const checks = checkInJobs(
    packets.map(({ packet }) => packet),
    settings,
    jobs,
  );
  const report = await reportAll(command, packets, checks);
  if (settings.cacheFolder !== undefined) await pruneResultCache(settings.cacheFolder);
  return { status: mistakes.length > 0 ? USAGE_ERROR : exitStatus(report, command.failOn), roots };
}

/** A packet is shown to a person as soon as it has been checked; all other formats are written as a whole. */
async function reportAll(
  command: CheckCommand,
  packets: readonly LabelledPacket[],
  checks: readonly Promise<PacketCheck>[],
): Promise<Report> {
  const progress = showProgress(packets.length);
  const pretty = command.format === "pretty" ? prettyOptions(command) : undefined;
  const readable: ReadablePacket[] = [];
  for (const [index, { packet, label }] of packets.entries()) {
    const check = await checks[index];
    const own =
      check === undefined
        ? []
        : readablePackets(check, (root) => label(root === "" ? packet.root : joinPath(packet.root, root)));
    if (pretty !== undefined) {
      progress.clear();
      for (const one of own) writeOutput(prettyPacket(one, pretty));
    }
    readable.push(...own);
    progress.advance();
  }
  progress.clear();
  const report: Report = { version: 1, packets: readable.map((one) => one.report) };
  writeOutput(pretty === undefined ? await inFormat(command, report) : prettyTotal(report, pretty));
  return report;
}

function readablePackets({ reports, texts }: PacketCheck, label: (root: string) => string): readonly ReadablePacket[] {
  return reports.map((report) => ({
    report: { ...report, root: label(report.root) },
    text: (file) => texts.get(joinPath(report.root, file)),
  }));
}

function settingsOf({ severities, limits, today: day, cache, format }: CheckCommand): CheckSettings {
  return {
    severities,
    limits,
    today: day ?? today(),
    withTexts: format === "pretty",
    ...(cache !== false && { cacheFolder: cache ?? defaultCacheFolder() }),
  };
}

async function inFormat({ format, failOn }: CheckCommand, report: Report): Promise<string> {
  switch (format) {
    case "sarif":
      return sarif(report);
    case "junit":
      return junitReport(report, failOn);
    case "github":
      return githubReport(report);
    default:
      return jsonReport(report);
  }
}

/** The rules bring the engine along, which is not needed where every result is remembered. */
async function sarif(report: Report): Promise<string> {
  const [{ sarifReport }, { DESCRIBED_RULES }] = await Promise.all([
    import("../cli/reporters/sarif.ts"),
    import("../rules/described-rules.ts"),
  ]);
  return sarifReport(report, DESCRIBED_RULES, VERSION);
}

async function unknownRuleIn(names: readonly string[]): Promise<string | undefined> {
  if (names.length === 0) return undefined;
  const { findUnknownRule, unknownRule } = await import("./node-explain.ts");
  const unknown = findUnknownRule(names);
  return unknown === undefined ? undefined : unknownRule(unknown);
}

function prettyOptions({ figures }: CheckCommand): PrettyOptions {
  return { colour: hasColour(), width: process.stdout.columns ?? 120, figures };
}

function hasColour(): boolean {
  const { NO_COLOR: off = "", FORCE_COLOR: on = "", TERM: terminal = "" } = process.env;
  if (off !== "") return false;
  return (on !== "" && on !== "0") || (process.stdout.isTTY === true && terminal !== "dumb");
}

import { joinPath } from "../base/path.ts";
import { packetReport } from "../cli/build-report.ts";
import type { CheckedPacket } from "../cli/check-packets.ts";
import type { CheckCommand } from "../cli/command.ts";
import { exitStatus } from "../cli/exit-status.ts";
import type { Report } from "../cli/report.ts";
import { githubReport } from "../cli/reporters/github.ts";
import { jsonReport } from "../cli/reporters/json.ts";
import { junitReport } from "../cli/reporters/junit.ts";
import { prettyReport, type ReadablePacket } from "../cli/reporters/pretty.ts";
import { sarifReport } from "../cli/reporters/sarif.ts";
import { DESCRIBED_RULES } from "../rules/described-rules.ts";
import { findUnknownRule, unknownRule } from "./node-explain.ts";
import { type ExitStatus, USAGE_ERROR, writeError, writeOutput } from "./node-output.ts";
import { readTarget } from "./node-targets.ts";
import { VERSION } from "./version.ts";

/** Checks what the paths stand for. What could be read is reported even where something else could not. */
export async function check(command: CheckCommand): Promise<ExitStatus> {
  const unknown = findUnknownRule(Object.keys(command.severities));
  if (unknown !== undefined) return writeError(unknownRule(unknown));
  const { packets, mistakes } = await readPackets(command);
  for (const message of mistakes) writeError(message);
  if (packets.length === 0) return USAGE_ERROR;
  const readable = packets.map((packet) => ({ report: packetReport(packet), text: textBelow(packet) }));
  const report: Report = { version: 1, packets: readable.map(({ report: own }) => own) };
  writeOutput(inFormat(command, report, readable));
  return mistakes.length > 0 ? USAGE_ERROR : exitStatus(report, command.failOn);
}

type PacketsRead = { readonly packets: readonly CheckedPacket[]; readonly mistakes: readonly string[] };

async function readPackets(command: CheckCommand): Promise<PacketsRead> {
  const packets: CheckedPacket[] = [];
  const mistakes: string[] = [];
  for (const path of new Set(command.paths)) {
    const read = await readTarget(path, command);
    if (read.kind === "mistake") {
      mistakes.push(read.message);
      continue;
    }
    const { packets: found, snapshot, only } = read.loaded;
    if (found.length === 0) mistakes.push(`${path}: holds no packet`);
    for (const packet of found) {
      packets.push({
        packet,
        label: read.label(packet.root),
        text: snapshot.text,
        ...(only !== undefined && { only }),
      });
    }
  }
  return { packets, mistakes };
}

function textBelow({ packet, text }: CheckedPacket): (file: string) => string | undefined {
  return (file) => text(joinPath(packet.root, file));
}

function inFormat(command: CheckCommand, report: Report, packets: readonly ReadablePacket[]): string {
  switch (command.format) {
    case "json":
      return jsonReport(report);
    case "sarif":
      return sarifReport(report, DESCRIBED_RULES, VERSION);
    case "junit":
      return junitReport(report, command.failOn);
    case "github":
      return githubReport(report);
    case "pretty":
      return prettyReport(packets, { colour: hasColour(), width: terminalWidth(), figures: command.figures });
  }
}

function hasColour(): boolean {
  const { NO_COLOR: off = "", FORCE_COLOR: on = "", TERM: terminal = "" } = process.env;
  if (off !== "") return false;
  return (on !== "" && on !== "0") || (process.stdout.isTTY === true && terminal !== "dumb");
}

function terminalWidth(): number {
  return process.stdout.columns ?? 120;
}

import type { FailOn } from "../command.ts";
import { isFailure } from "../exit-status.ts";
import { type PacketReport, type ProblemReport, pathFromHere, type Report } from "../report.ts";

/** A suite for each file with a problem and one for each packet without; only what fails the run is a failure. */
export function junitReport({ packets }: Report, failOn: FailOn): string {
  const suites = packets.flatMap((packet) => packetSuites(packet, failOn));
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="throughline">\n${suites.join("")}</testsuites>\n`;
}

function packetSuites({ root, problems }: PacketReport, failOn: FailOn): readonly string[] {
  if (problems.length === 0)
    return [suite(root, [`    <testcase name="no problem"${attribute("classname", root)}/>\n`], 0)];
  const files = [...new Set(problems.map(({ file }) => file))];
  return files.map((file) => {
    const path = pathFromHere(root, file);
    const own = problems.filter((problem) => problem.file === file);
    const failures = own.filter(({ severity }) => isFailure(severity, failOn)).length;
    return suite(
      path,
      own.map((problem) => testCase(path, problem, failOn)),
      failures,
    );
  });
}

function suite(name: string, cases: readonly string[], failures: number): string {
  const counts = ` tests="${cases.length}" failures="${failures}" errors="0"`;
  return `  <testsuite${attribute("name", name)}${counts}>\n${cases.join("")}  </testsuite>\n`;
}

function testCase(path: string, { rule, severity, message, start }: ProblemReport, failOn: FailOn): string {
  const name = `${rule} ${start.line}:${start.column}`;
  const text = `${path}:${start.line}:${start.column} ${severity} ${message}`;
  const body = isFailure(severity, failOn)
    ? `<failure${attribute("type", severity)}${attribute("message", message)}>${escapeText(text)}</failure>`
    : `<system-out>${escapeText(text)}</system-out>`;
  return `    <testcase${attribute("name", name)}${attribute("classname", path)}>${body}</testcase>\n`;
}

function attribute(name: string, value: string): string {
  return ` ${name}="${escapeText(value).replaceAll("\n", "&#10;").replaceAll("\t", "&#9;")}"`;
}

function escapeText(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "\uFFFD")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { runEditorTests } from "../test/editor/editor-tests.ts";
import { type Counts, readCounts } from "../test/editor/named-tests.ts";
import { findChromium } from "./chromium.ts";
import { runNpm } from "./npm.ts";
import { OUT, ROOT } from "./paths.ts";
import { runProcess } from "./processes.ts";
import { plainError, runScript, say } from "./script.ts";
import { installVSCode } from "./vscode.ts";

/** Runs every check there is, one stage after the other, and ends with how many passed and failed in all. */
runScript(async () => {
  const editors = Promise.allSettled([installVSCode(), findChromium()]);
  const results = [
    await stage("build", () => script("build")),
    await stage("types", () => script("types")),
    await stage("lint", () => script("lint")),
    await stage("knip", () => script("knip")),
    await stage("vitest", vitest),
    await stage("editor", async () => {
      await editors;
      return runEditorTests();
    }),
    await stage("web", web),
  ];
  const passed = results.reduce((sum, result) => sum + result.passed, 0);
  const failed = results.reduce((sum, result) => sum + result.failed, 0);
  say(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
});

async function stage(name: string, run: () => Promise<Counts>): Promise<Counts> {
  const start = performance.now();
  const counts = await run().catch((error: unknown) => {
    say(error instanceof Error ? error.message : String(error));
    return FAILED;
  });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  say(`${counts.failed === 0 ? "✓" : "✗"} ${name}: ${counts.passed} passed, ${counts.failed} failed (${seconds} s)`);
  return counts;
}

const PASSED: Counts = { passed: 1, failed: 0 };
const FAILED: Counts = { passed: 0, failed: 1 };

/** One of the package's own scripts as one check: what it prints is shown where it fails. */
async function script(name: string): Promise<Counts> {
  const { code, output } = await runNpm(["run", "--silent", name], { cwd: ROOT, output: "pipe" });
  if (code === 0) return PASSED;
  say(output.trim());
  return FAILED;
}

/** The editor's tests in the extension host of a browser, whose server says more than anyone wants to read. */
async function web(): Promise<Counts> {
  const script = join(ROOT, "test", "editor", "web.ts");
  const { output } = await runProcess(process.execPath, [script], { cwd: ROOT, output: "pipe" });
  const counts = readCounts(output);
  const lines = output.trim().split("\n");
  say((counts?.failed === 0 ? lines.filter((line) => /^ {2}[✓✗] /.test(line)) : lines).join("\n"));
  return counts ?? FAILED;
}

/** Counts tests. A test that did not run, or a file that did not load, has not passed. */
async function vitest(): Promise<Counts> {
  const report = join(OUT, "vitest.json");
  rmSync(report, { force: true });
  const args = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const { code } = await runNpm(["run", "--silent", "test:unit", "--", ...args], { cwd: ROOT, output: "inherit" });
  if (!existsSync(report)) throw plainError("vitest ended without a report");
  const { passed, total, brokenFiles } = readReport(JSON.parse(readFileSync(report, "utf8")));
  const failed = total - passed + brokenFiles;
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed };
}

type Report = { readonly passed: number; readonly total: number; readonly brokenFiles: number };

function readReport(report: unknown): Report {
  if (typeof report !== "object" || report === null) throw plainError("vitest's report cannot be read");
  const count = (name: string): number => {
    const value: unknown = Object.entries(report).find(([key]) => key === name)?.[1];
    if (typeof value !== "number") throw plainError(`vitest's report has no ${name}`);
    return value;
  };
  const files: unknown = "testResults" in report ? report.testResults : [];
  return { passed: count("numPassedTests"), total: count("numTotalTests"), brokenFiles: countBroken(files) };
}

function countBroken(files: unknown): number {
  if (!Array.isArray(files)) return 0;
  return files.filter(({ status, assertionResults }) => status === "failed" && assertionResults.length === 0).length;
}

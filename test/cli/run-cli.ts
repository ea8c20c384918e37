import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, onTestFinished } from "vitest";

export const ROOT = join(import.meta.dirname, "../..");
export const CLI = join(ROOT, "dist/cli.js");

/** Results are kept here and not where those of the user's own packets are. */
const CACHE = mkdtempSync(join(tmpdir(), "throughline-results-"));
afterAll(() => rmSync(CACHE, { recursive: true, force: true }));

export type CliRun = { readonly status: number | null; readonly stdout: string; readonly stderr: string };

/** Runs the built command line as a user does, in a folder, without a terminal. */
export function runCli(folder: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): CliRun {
  if (!existsSync(CLI)) throw new Error("There is no dist/cli.js. Build it first: npm run build");
  const { FORCE_COLOR: _, ...inherited } = process.env;
  const run = spawnSync(process.execPath, [CLI, ...args], {
    cwd: folder,
    encoding: "utf8",
    env: { ...inherited, THROUGHLINE_CACHE_DIR: CACHE, ...env },
    maxBuffer: 100_000_000,
  });
  return { status: run.status, stdout: run.stdout, stderr: run.stderr };
}

/** A folder with these files that is gone after the test. */
export function temporaryFolder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), "throughline-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), content);
  }
  return folder;
}

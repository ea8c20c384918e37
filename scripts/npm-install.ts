import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runNpm } from "./npm.ts";
import { EDITORS } from "./paths.ts";
import { plainError, say } from "./script.ts";

/**
 * Installs packages into a folder of their own under `.vscode-test`, once, and returns the folder. None of their install scripts runs: all
 * they would do is compile or download what is not needed here. `finish` completes the install.
 */
export async function installOnce(
  folderName: string,
  packages: readonly string[],
  finish: (folder: string) => Promise<void> = async () => {},
): Promise<string> {
  const folder = join(EDITORS, folderName);
  const done = join(folder, "installed");
  if (existsSync(done)) return folder;
  say(`Installing ${packages.join(" and ")} into .vscode-test (once) ...`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), '{ "private": true }\n');
  await npmInstall(folder, packages);
  await finish(folder);
  writeFileSync(done, "");
  return folder;
}

/** Runs `npm install` in a folder; with no packages, for what its own manifest names. */
export async function npmInstall(folder: string, packages: readonly string[]): Promise<void> {
  const args = [
    "install",
    ...packages,
    "--omit=dev",
    "--ignore-scripts",
    "--no-audit",
    "--no-fund",
    "--loglevel=error",
  ];
  const { code, output } = await runNpm(args, { cwd: folder, output: "pipe" });
  if (code === 0) return;
  const reason = output.trim().split("\n").at(-1) ?? "";
  throw plainError(`npm could not install ${packages.join(", ") || folder}: ${reason}`);
}

import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { runNpm } from "./npm.ts";
import { ROOT } from "./paths.ts";
import { plainError, runScript, say } from "./script.ts";
import { packVsix } from "./vsix.ts";

/** Packs the extension for VS Code and the command line for npm, each into one file beside the manifest. */
runScript(async () => {
  const { version }: { readonly version: string } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
  const extension = `throughline-${version}.vsix`;
  await packVsix(join(ROOT, extension));
  const { code, output } = await runNpm(["pack", "--silent", "--ignore-scripts"], { cwd: ROOT, output: "pipe" });
  if (code !== 0) throw plainError(output.trim());
  for (const file of [extension, `throughline-${version}.tgz`]) {
    say(`${file}  ${Math.ceil(statSync(join(ROOT, file)).size / 1024)} KB`);
  }
  return 0;
});

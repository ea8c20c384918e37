import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runTests } from "@vscode/test-electron";
import { EDITORS, ROOT } from "../../scripts/paths.ts";
import { atEnd } from "../../scripts/processes.ts";
import { runScript } from "../../scripts/script.ts";
import { bundleSuites } from "./bundle-suite.ts";
import { copyOfDraft, folderWithoutPacket } from "./folders.ts";

/** The same suites in the desktop VS Code, which is downloaded when it is not there yet. */
runScript(async () => {
  const suites = await bundleSuites(".cjs");
  const runs = [
    { folder: copyOfDraft(), tests: suites.withPacket },
    { folder: folderWithoutPacket(), tests: suites.withoutPacket },
  ];
  let failed = 0;
  for (const { folder, tests } of runs) {
    const profile = mkdtempSync(join(tmpdir(), "throughline-desktop-"));
    atEnd(async () => rmSync(profile, { recursive: true, force: true, maxRetries: 3 }));
    failed += await runTests({
      cachePath: EDITORS,
      extensionDevelopmentPath: ROOT,
      extensionTestsPath: tests,
      launchArgs: [folder, "--user-data-dir", profile, "--disable-extensions", "--disable-workspace-trust"],
    }).catch((error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
      return 1;
    });
  }
  return failed === 0 ? 0 : 1;
});

import { startBrowser } from "../../scripts/browser.ts";
import { ROOT } from "../../scripts/paths.ts";
import { runScript, say } from "../../scripts/script.ts";
import { startVSCode } from "../../scripts/vscode.ts";
import { bundleSuites } from "./bundle-suite.ts";
import { copyOfDraft, folderWithoutPacket } from "./folders.ts";
import { type Counts, countsLine } from "./named-tests.ts";
import { runPageTests } from "./page/tests.ts";
import { runInHost } from "./run-in-host.ts";

/** The built extension in a real VS Code: first from inside its extension host, then as a user, with keyboard and mouse. */
runScript(async () => {
  const [vscode, browser, suites] = await Promise.all([startVSCode({}), startBrowser(), bundleSuites(".cjs")]);
  const inHost = (folder: string, tests: string): Promise<Counts> =>
    runInHost(browser, vscode.urlFor({ folder, extension: ROOT, tests }));
  const results = [
    await inHost(copyOfDraft(), suites.withPacket),
    await inHost(folderWithoutPacket(), suites.withoutPacket),
    await runPageTests(browser, vscode, say),
  ];
  const passed = results.reduce((sum, result) => sum + result.passed, 0);
  const failed = results.reduce((sum, result) => sum + result.failed, 0);
  say(countsLine({ passed, failed }));
  return failed === 0 ? 0 : 1;
});

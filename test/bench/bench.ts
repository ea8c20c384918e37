import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT } from "../../scripts/paths.ts";
import { plainError, runScript, say } from "../../scripts/script.ts";
import { writeBenchPacket } from "./bench-packet.ts";
import { PARSE_ALONE, wholeDocumentPeers } from "./peers.ts";
import { type Typing, typingLatency } from "./typing.ts";

/**
 * Measures Throughline beside its peers in one run, taking turns, and writes `docs/BENCHMARKS.md`. The peers are installed in
 * `test/bench/peers` and nowhere else. `--quick` leaves out the longest documents.
 */
runScript(async () => {
  const quick = process.argv.includes("--quick");
  installPeers();
  const folder = mkdtempSync(join(tmpdir(), "throughline-bench-"));
  try {
    const sizes = [2_000, 20_000, ...(quick ? [] : [200_000])];
    const lines = [...(await typingTable(folder, sizes)), "", ...wholeTable(folder, sizes)];
    writeFileSync(join(ROOT, "docs/BENCHMARKS.md"), page(lines));
    for (const line of lines) say(line);
    return 0;
  } finally {
    rmSync(folder, { recursive: true });
  }
});

const PEERS = join(import.meta.dirname, "peers");
const CLI = join(ROOT, "dist/cli.js");
const EDITS = 200;
const ROUNDS = 3;

function installPeers(): void {
  if (existsSync(join(PEERS, "node_modules"))) return;
  say("Installing the peers…");
  const { status } = spawnSync("npm", ["ci", "--no-audit", "--no-fund"], { cwd: PEERS, stdio: "ignore" });
  if (status !== 0) throw plainError("The peers cannot be installed from the registry.");
}

async function typingTable(folder: string, sizes: readonly number[]): Promise<readonly string[]> {
  const servers: Readonly<Record<string, readonly string[]>> = {
    Throughline: [process.execPath, CLI, "lsp", "--stdio"],
    rumdl: [join(PEERS, "node_modules/@rumdl/cli-linux-x64/rumdl"), "server"],
  };
  const lines = [
    "| words | server | initialize | first diagnostics | median edit | 99th percentile | memory |",
    "| ---: | --- | ---: | ---: | ---: | ---: | ---: |",
  ];
  for (const words of sizes) {
    const { narrative } = writeBenchPacket(join(folder, `${words}`), words);
    const rounds = new Map<string, Typing[]>(Object.keys(servers).map((name) => [name, []]));
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const [name, command] of Object.entries(servers)) {
        say(`Typing in ${words} words: ${name}, round ${round + 1} of ${ROUNDS}`);
        rounds.get(name)?.push(await typingLatency(command, narrative, EDITS));
      }
    }
    for (const [name, found] of rounds) {
      const of = (key: keyof Typing): number => median(found.map((one) => one[key]));
      const times = (["initialize", "first", "median", "slowest"] as const).map((key) => `${of(key).toFixed(1)} ms`);
      lines.push(`| ${words} | ${name} | ${times.join(" | ")} | ${of("memory").toFixed(0)} MB |`);
    }
  }
  return lines;
}

/** Whole documents, each time in a process of its own; one that takes too long is told so. */
function wholeTable(folder: string, sizes: readonly number[]): readonly string[] {
  const lines = ["| words | program | time | Throughline takes |", "| ---: | --- | ---: | ---: |"];
  for (const words of sizes) {
    const packet = join(folder, `${words}`);
    const cold = freshTime([process.execPath, CLI, "check", "--no-cache", "--fail-on", "never", packet]);
    const warm = [process.execPath, CLI, "check", "--cache-dir", join(folder, "cache"), "--fail-on", "never", packet];
    freshTime(warm);
    const programs: readonly (readonly [string, readonly string[]])[] = [
      ["Throughline with its result cache", warm],
      [
        "unified with remark-parse and remark-gfm, parsing alone",
        [process.execPath, PARSE_ALONE, join(packet, "narrative.md")],
      ],
      ...wholeDocumentPeers(PEERS, join(packet, "narrative.md")),
    ];
    lines.push(`| ${words} | Throughline, all findings and verdicts | ${shown(cold)} | |`);
    for (const [name, command] of programs) {
      say(`All of ${words} words: ${name}`);
      const time = freshTime(command);
      const ratio = cold === undefined || time === undefined ? "" : `${(cold / time).toFixed(2)} times as long`;
      lines.push(`| ${words} | ${name} | ${shown(time)} | ${ratio} |`);
    }
  }
  return lines;
}

/** The median of some fresh processes in milliseconds; undefined where one takes longer than a minute. */
function freshTime([program = "", ...args]: readonly string[]): number | undefined {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now();
    const { error } = spawnSync(program, args, { cwd: PEERS, stdio: "ignore", timeout: LONGEST });
    if (error !== undefined) return undefined;
    times.push(performance.now() - start);
    if (times.length === 1 && (times[0] ?? 0) > LONGEST / 4) break;
  }
  return median(times);
}

const LONGEST = 120_000;

function shown(time: number | undefined): string {
  return time === undefined ? "over two minutes" : `${time.toFixed(0)} ms`;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((left, right) => left - right);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

function page(lines: readonly string[]): string {
  const machine = `${cpus().length} × ${cpus()[0]?.model ?? "processor"}, Node ${process.version}`;
  return `# Benchmarks

Written by \`npm run bench\`, which measures everything here in one run on one machine, the programs taking turns: ${machine}. Read the
ratios; the times are those of that machine on that day. What each edit makes the engine do is counted in \`npm run bench:check\`, which
is part of the tests and depends on no machine.

The packet is a narrative of so many words with an impact table of 20 rows and three CSV sources that it cites, so that verdicts are part
of the cost. The first table is the time over stdio from a letter typed to the diagnostics of that version, ${EDITS} letters all over the
document; the second is a process from start to end.

The peers do other work: rumdl and markdownlint check the form of Markdown, textlint terminology, cspell spelling, write-good and Harper
style and grammar. None of them reads a figure.

${lines.join("\n")}
`;
}

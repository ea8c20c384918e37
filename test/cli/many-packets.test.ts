import { spawn } from "node:child_process";
import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import type { Report } from "../../server/src/cli/report.ts";
import { CLI, runCli, temporaryFolder } from "./run-cli.ts";

const NARRATIVE = "# Promotion narrative\n\nShipping cost fell to [$44.3M](cost.csv#cell=2,2) in FY2026.\n";
const COST = "line,fy2026_usd\nShipping cost,43297310\n";

/** Packets that differ in their figures, named `p1`, `p2`, ... */
function packets(count: number): Record<string, string> {
  const names = Array.from({ length: count }, (_, index) => `p${index + 1}`);
  return Object.fromEntries(
    names.flatMap((name, index) => [
      [`${name}/packet.yaml`, "packet: 1\n"],
      [`${name}/narrative.md`, NARRATIVE.replace("44.3", `${44 + index}.3`)],
      [`${name}/cost.csv`, COST],
    ]),
  );
}

function check(folder: string, ...args: readonly string[]): Report {
  return JSON.parse(runCli(folder, ["check", "--format", "json", "--today", "2027-01-15", ...args]).stdout);
}

function roots({ packets }: Report): readonly string[] {
  return packets.map(({ root }) => root);
}

describe("patterns", () => {
  test("stand for the packets that they match, and for nothing else", () => {
    const folder = temporaryFolder({ ...packets(2), "notes.txt": "", "empty/readme.txt": "", "q/draft.md": NARRATIVE });
    expect(roots(check(folder, "p*"))).toEqual(["p1", "p2"]);
    expect(roots(check(folder, "*"))).toEqual(["p1", "p2", "q"]);
    expect(check(folder, "*/narrative.md", "p1").packets.map(({ root, figures }) => [root, figures[0]?.file])).toEqual([
      ["p1", "narrative.md"],
      ["p2", "narrative.md"],
      ["p1", "narrative.md"],
    ]);
  });

  test.each(["x*", "*.txt", "empty*"])("%s, which matches no packet, is a mistake", (pattern) => {
    const folder = temporaryFolder({ ...packets(1), "notes.txt": "", "empty/readme.txt": "" });
    const { status, stdout, stderr } = runCli(folder, ["check", pattern]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain(pattern);
  });
});

test("several jobs report the same as one, in the same order", () => {
  const folder = temporaryFolder(packets(5));
  const alone = check(folder, "--no-cache", "--jobs", "1");
  expect(check(folder, "--no-cache", "--jobs", "3")).toEqual(alone);
  expect(roots(alone)).toEqual(["p1", "p2", "p3", "p4", "p5"]);
});

test("shards share the packets out among them, and one that gets none is clean", () => {
  const folder = temporaryFolder(packets(3));
  expect(roots(check(folder, "--shard", "1/2"))).toEqual(["p1", "p3"]);
  expect(roots(check(folder, "--shard", "2/2"))).toEqual(["p2"]);
  expect(runCli(folder, ["check", "--shard", "4/4"]).status).toBe(0);
});

describe("the cache", () => {
  const shown = (folder: string, ...args: readonly string[]): string =>
    runCli(folder, ["check", "--today", "2027-01-15", ...args]).stdout;

  test("answers as a fresh check does, whatever changes", () => {
    const folder = temporaryFolder(packets(2));
    const agree = (...args: readonly string[]): string => {
      const fresh = shown(folder, "--no-cache", ...args);
      expect(shown(folder, "--cache-dir", "results", ...args)).toBe(fresh);
      expect(shown(folder, "--cache-dir", "results", ...args)).toBe(fresh);
      return fresh;
    };
    const first = agree();
    writeFileSync(join(folder, "p1/cost.csv"), COST.replace("43297310", "44297310"));
    expect(agree()).not.toBe(first);
    expect(agree("--rule", "figure-contradicts-evidence=off")).not.toContain("figure-contradicts-evidence");
    agree("p2/narrative.md");
  });

  test("keeps a result for the packet's content, the day and the severities, readable by its user only", () => {
    const folder = temporaryFolder(packets(2));
    const kept = (): readonly string[] => readdirSync(join(folder, "results")).filter((name) => name !== "pruned");
    shown(folder, "--cache-dir", "results");
    expect(kept()).toHaveLength(2);
    shown(folder, "--cache-dir", "results", "--today", "2027-01-16");
    expect(kept()).toHaveLength(4);
    expect(statSync(join(folder, "results")).mode & 0o777).toBe(0o700);
    for (const name of kept()) {
      const path = join(folder, "results", name);
      expect(statSync(path).mode & 0o777).toBe(0o600);
      writeFileSync(path, readFileSync(path, "utf8").replaceAll("44.3", "99.9"));
    }
    expect(shown(folder, "--cache-dir", "results")).toContain("$99.9M");
    for (const name of kept()) writeFileSync(join(folder, "results", name), "{");
    expect(shown(folder, "--cache-dir", "results")).toContain("$44.3M");
  });

  test("is done without where it cannot be written", () => {
    const folder = temporaryFolder({ ...packets(1), taken: "a file" });
    chmodSync(join(folder, "taken"), 0o400);
    expect(shown(folder, "--cache-dir", "taken")).toBe(shown(folder, "--no-cache"));
  });
});

test("--watch checks again when a packet changes", async () => {
  const folder = temporaryFolder(packets(1));
  const child = spawn(process.execPath, [CLI, "check", "p1", "--watch", "--no-cache"], { cwd: folder });
  onTestFinished(() => void child.kill());
  let said = "";
  const saying = (text: string): Promise<void> =>
    new Promise((resolve) => {
      const look = (): void => {
        if (said.includes(text)) resolve();
        else setTimeout(look, 20);
      };
      look();
    });
  child.stdout.on("data", (bytes) => {
    said += String(bytes);
  });
  child.stderr.on("data", (bytes) => {
    said += String(bytes);
  });
  await saying("Watching for changes");
  expect(said).toContain("$44.3M");
  said = "";
  writeFileSync(join(folder, "p1/narrative.md"), NARRATIVE.replace("44.3", "43.3"));
  await saying("Watching for changes");
  expect(said).not.toContain("figure-contradicts-evidence");
});

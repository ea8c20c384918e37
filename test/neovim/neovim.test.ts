import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { installFromDebian } from "../../scripts/debian.ts";
import { findCommand } from "../../scripts/find-command.ts";
import { CLI, temporaryFolder } from "../cli/run-cli.ts";

const nvim = findCommand("nvim") ?? (await installFromDebian("neovim", "nvim"));

const FILES = {
  "packet.yaml": "packet: 1\n",
  "narrative.md": `# Promotion narrative

Shipping cost fell to [$44.3M](cost.csv#cell=2,2) in FY2026.[^close]

Das Café 🚀 war für [$9.9M](cost.csv#cell=3,2) da.

[^close]: Finance close of [the year](cost.csv).
`,
  "impact.md": `# Impact

| Metric | Baseline | Post-launch | Net change | Source |
| :--- | ---: | ---: | ---: | :--- |
| Refund time, days | 9 | 3 | −3 | [cost](cost.csv) |
`,
  "cost.csv": "line,fy2026_usd\nShipping cost,43297310\nContact cost,6404600\n",
};

type Outcome = {
  readonly error?: string;
  readonly encoding: string;
  readonly narrative: readonly string[];
  readonly impact: readonly string[];
  readonly hover: unknown;
  readonly definition: string;
  readonly actions: readonly string[];
  readonly fixed: string;
  readonly after_fix: readonly string[];
  readonly renamed: string;
  readonly completions: readonly string[];
};

function work(encoding: string): Outcome {
  const folder = temporaryFolder(FILES);
  const out = join(folder, "outcome.json");
  const script = join(import.meta.dirname, "client.lua");
  const { stderr } = spawnSync(
    nvim ?? "nvim",
    ["--headless", "-u", "NONE", "-i", "NONE", "-n", "-c", `luafile ${script}`],
    {
      cwd: folder,
      encoding: "utf8",
      timeout: 100_000,
      env: {
        ...process.env,
        ...{ NODE: process.execPath, CLI, OUT: out, ENCODING: encoding },
        ...{ FINDING: "figure-contradicts-evidence $9.9M", XDG_STATE_HOME: folder, XDG_DATA_HOME: folder },
      },
    },
  );
  try {
    return JSON.parse(readFileSync(out, "utf8"));
  } catch {
    throw new Error(`Neovim wrote nothing: ${stderr}`);
  }
}

// A machine that has no Neovim and may not install one tries the other clients only.
test.skipIf(nvim === undefined).each(["utf-16", "utf-8"])(
  "in Neovim, which counts in %s, a packet is worked on",
  { timeout: 120_000 },
  (encoding) => {
    const outcome = work(encoding);
    expect(outcome.error).toBeUndefined();
    expect(outcome.encoding).toBe(encoding);
    expect(outcome.narrative).toEqual(
      expect.arrayContaining(["figure-contradicts-evidence $44.3M", "figure-contradicts-evidence $9.9M"]),
    );
    expect(outcome.impact).toContain("net-change-arithmetic −3");
    expect(JSON.stringify(outcome.hover)).toContain("43,297,310");
    expect(outcome.definition).toBe("cost.csv");
    expect(outcome.actions.length).toBeGreaterThan(0);
    expect(outcome.fixed).toContain("| −6 |");
    expect(outcome.after_fix).not.toContain("net-change-arithmetic −3");
    expect(outcome.renamed).toContain("FY2026.[^finance]");
    expect(outcome.renamed).toContain("[^finance]: Finance close");
    expect(outcome.completions).toContain("impact.md#refund-time-days");
  },
);

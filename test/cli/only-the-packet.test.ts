import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { HOSTILE } from "../export/hostile-packet.ts";
import { OUTSIDE } from "../packet/outside.ts";
import { ROOT, runCli, temporaryFolder } from "./run-cli.ts";

/** A packet that names files outside of it wherever a packet names files, and the files. */
function lurking(): string {
  const links = OUTSIDE.map((path) => `It fell to [$5M](<${path}>).\n`).join("\n");
  const hostile = Object.fromEntries(HOSTILE.map(({ path, text }) => [`p/${path}`, text]));
  return realpathSync(
    temporaryFolder({
      ...hostile,
      "p/packet.yaml": `packet: 1\nprofile: ../bar.yaml\ndocuments: { stories: ${JSON.stringify(["../secret.md", ...OUTSIDE])} }\n`,
      "p/deep/note.md": `${links}\n[^1]: [x](../../secret.csv)\n`,
      "secret.csv": "line,usd\nFuel,5000000\n",
      "secret.md": "Fuel fell to $5M.\n",
      "bar.yaml": "extends: ../secret.yaml\n",
    }),
  );
}

/** What a run of the command line looked at, started and connected to, without its own program. */
function edgesOf(folder: string, args: readonly string[]): readonly string[] {
  const scratch = mkdtempSync(join(tmpdir(), "throughline-edges-"));
  onTestFinished(() => rmSync(scratch, { recursive: true, force: true }));
  const record = join(scratch, "record");
  const hook = pathToFileURL(join(import.meta.dirname, "record-edges.mjs")).href;
  const { status } = runCli(folder, args, { NODE_OPTIONS: `--import=${hook}`, RECORD: record });
  expect(status).toBeLessThan(2);
  const lines = existsSync(record) ? readFileSync(record, "utf8").trimEnd().split("\n") : [];
  return lines.filter((line) => !line.startsWith(`look ${pathToFileURL(join(ROOT, "dist")).href}`));
}

test.each([
  ["check", "p", "--no-cache"],
  ["check", "p", "--no-cache", "--jobs", "2", "--format", "sarif"],
  ["fix", "p", "--dry-run"],
  ["export", "slides", "p", "--out", "a.pptx"],
  ["export", "document", "p", "--out", "a.docx"],
  ["export", "report", "p"],
])("throughline %s %s %s looks at nothing outside of the packet, starts no program and connects to nothing", (...args) => {
  const folder = lurking();
  const edges = edgesOf(folder, args);
  expect(edges.length).toBeGreaterThan(3);
  const foreign = edges.filter((edge) => {
    if (!edge.startsWith("look file:")) return true;
    const path = fileURLToPath(edge.slice("look ".length));
    return (
      path !== join(folder, "p") &&
      !path.startsWith(join(folder, "p/")) &&
      !path.startsWith(join(folder, "a.")) &&
      !path.startsWith(join(folder, ".a."))
    );
  });
  expect(foreign).toEqual([]);
});

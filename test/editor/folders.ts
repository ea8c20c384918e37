import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT } from "../../scripts/paths.ts";
import { atEnd } from "../../scripts/processes.ts";
import { HOSTILE } from "../export/hostile-packet.ts";
import { workbook } from "../sources/workbook.ts";

/** A copy of the draft packet, with a workbook, that tests may change; gone when the script ends. */
export function copyOfDraft(): string {
  const folder = join(temporaryFolder(), "returns-draft");
  cpSync(join(ROOT, "examples", "returns-draft"), folder, { recursive: true });
  writeFileSync(join(folder, "sources", "close.xlsx"), CLOSE);
  return folder;
}

/** A packet whose texts are out to be run. */
export function hostilePacket(): string {
  const folder = join(temporaryFolder(), "hostile");
  mkdirSync(join(folder, "sources"), { recursive: true });
  for (const { path, text } of HOSTILE) writeFileSync(join(folder, path), text);
  return folder;
}

/** A folder of Markdown that reads much like a packet and is none. */
export function folderWithoutPacket(): string {
  const folder = join(temporaryFolder(), "notes");
  mkdirSync(folder);
  writeFileSync(join(folder, "README.md"), NOTES);
  writeFileSync(join(folder, "impact.md"), NOTES);
  return folder;
}

/** An extension that does nothing, for a suite to be the tests of where what it tries is installed. */
export function emptyExtension(): string {
  const folder = join(temporaryFolder(), "empty");
  mkdirSync(folder);
  const manifest = { name: "empty", publisher: "throughline-tests", version: "0.0.0", engines: { vscode: "^1.91.0" } };
  writeFileSync(join(folder, "package.json"), JSON.stringify(manifest));
  return folder;
}

/** A workbook that says of return shipping what the draft's tables say. */
const CLOSE = workbook({
  sheets: [{ name: "Q3", cells: { A1: "line", B1: "fy2026_usd", A2: "Return shipping cost", B2: { v: "18615170" } } }],
});

const NOTES = `# Notes

I cut refund time from 9 days to 3 and saved $18.6M, which no table holds.

| Metric | Baseline | Post-launch | Net change |
| :--- | ---: | ---: | ---: |
| Refund time | 9 | 3 | −5 |
`;

export function temporaryFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "throughline-editor-")));
  atEnd(async () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
  return folder;
}

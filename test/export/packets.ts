import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Exportable } from "../../server/src/export/exportable.ts";
import { type GivenFile, readPackets } from "../specs/check-packet.ts";

export const TODAY = "2026-11-23";

export type ExampleName = "returns" | "returns-draft";

/** The files of an example packet. */
export function exampleFiles(name: ExampleName): readonly GivenFile[] {
  const folder = join(import.meta.dirname, "../../examples", name);
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => /\.\w+$/.test(path))
    .toSorted()
    .map((path) => ({ path: path.replaceAll("\\", "/"), text: readFileSync(join(folder, path), "utf8") }));
}

/** What is exported of an example packet, which is read once. */
export function exportableExample(name: ExampleName): Exportable {
  const known = read.get(name) ?? exportableOf(exampleFiles(name));
  read.set(name, known);
  return known;
}

const read = new Map<ExampleName, Exportable>();

/** What is exported of the one packet that the files are. */
export function exportableOf(files: readonly GivenFile[]): Exportable {
  const [packet] = readPackets(files, TODAY);
  if (packet === undefined) throw new Error("The files are no packet.");
  return packet.exportable();
}

/** The files with one put in the place of its own, or added. */
export function withFile(files: readonly GivenFile[], path: string, text: string): readonly GivenFile[] {
  return [...files.filter((file) => file.path !== path), { path, text }];
}

/** A packet whose texts are out to be run, to end what they stand in, or to be taken for something else. */
export const HOSTILE: readonly GivenFile[] = [
  {
    path: "packet.yaml",
    text: "packet: 1\ncandidate: '<script>alert(1)</script>'\nreview: 2027-03-15\nflagship: 'A & B --> \"x\"'\n",
  },
  {
    path: "narrative.md",
    text: [
      "# Narrative",
      "",
      "## Storyline",
      "",
      "I found a *gap* --> <img src=x onerror=alert(1)> of [$61.9M](impact.md#total) & more.",
      "I built =SUM(A1) and [x](javascript:alert(1)) delivered ]]> it.",
      "It saved {{alert(1)}} `code` \u202e$18.6M.[^a]",
      "",
      "[^a]: See [the cell](sources/a.csv#cell=2,2) and <https://example.org/?a=1&b=2>.",
      "",
    ].join("\n"),
  },
  {
    path: "impact.md",
    text: [
      "# Impact table",
      "",
      "| Metric | Baseline | Post-launch | Net change | Source |",
      "| --- | --- | --- | --- | --- |",
      '| =HYPERLINK("http://x") | $61.9M | $43.3M | −$18.6M | [a](sources/a.csv#row=2) |',
      "| <b>@SUM</b> \\| x | -5.9% | +3.1% | -cmd\\|' /C calc'!A0 | [b](sources/a.csv) |",
      "",
    ].join("\n"),
  },
  { path: "sources/a.csv", text: "line,fy2025_usd\n=1+1,61900000\n" },
];

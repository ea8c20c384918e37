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

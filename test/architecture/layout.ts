import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export const ROOT = join(import.meta.dirname, "../..");
export const SERVER = join(ROOT, "server/src");

/** The folders that do no I/O and know no editor, each of which may import only those before it. */
export const PURE_FOLDERS = [
  "base",
  "quantity",
  "markdown",
  "sources",
  "profile",
  "packet",
  "reconcile",
  "rules",
  "features",
  "export",
] as const;

/** The folders around the engine, in the same order. The engine itself stands between the two, in files of `server/src`. */
export const OUTER_FOLDERS = ["protocol", "lsp", "cli", "hosts"] as const;

/** Every TypeScript file below a folder, by its path from there with `/`. */
export function sourceFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => path.endsWith(".ts") && !path.endsWith(".d.ts"));
}

/** What a file imports or re-exports, as it is written: `../base/span.ts`, `unified`. Imports on demand are among them. */
export function importsOf(path: string): readonly string[] {
  const text = readFileSync(path, "utf8");
  const statements = text.matchAll(/^(?:import\s+|(?:import|export)\b[^;"]*?\bfrom\s+)"([^"]+)"/gm);
  const onDemand = text.matchAll(/\bimport\("([^"]+)"\)/g);
  return [...statements, ...onDemand].map(([, specifier = ""]) => specifier);
}

import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { ROOT } from "./paths.ts";
import { runScript, say } from "./script.ts";
import { importYamlAsText } from "./yaml-as-text.ts";

/** Writes what follows from the rules, a page for each, their index, the schemas and the setting's rule names, and the client's texts. */
runScript(async () => {
  importYamlAsText();
  const { generatedDocs, RULE_PAGES } = await import("./generated-docs.ts");
  const files = generatedDocs(readText);
  for (const [path, text] of files) writeIfChanged(path, text);
  for (const name of readdirSync(join(ROOT, RULE_PAGES))) {
    const path = `${RULE_PAGES}/${name}`;
    if (files.has(path)) continue;
    rmSync(join(ROOT, path));
    say(`deleted ${path}`);
  }
  return 0;
});

function readText(path: string): string | undefined {
  const file = join(ROOT, path);
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}

function writeIfChanged(path: string, text: string): void {
  if (readText(path) === text) return;
  const file = join(ROOT, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  say(`wrote ${path}`);
}

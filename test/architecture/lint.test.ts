import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ROOT } from "./layout.ts";

/** What the linter has to refuse in a file of the core. */
const REFUSED: Readonly<Record<string, string>> = {
  noDefaultExport: "export default function planted() {}",
  noBarrelFile: 'export { span } from "./span.ts";',
  noReExportAll: 'export * from "./span.ts";',
  noExplicitAny: "export const planted = (value: any) => value;",
  noEnum: "export enum Planted { One }",
  noNonNullAssertion: "export const planted = (value?: string) => value!.length;",
  noConsole: 'console.log("planted");',
  noUnusedImports: 'import { span } from "./span.ts";',
};

/** The linter reads a folder with its own configuration, each planted file named after the rule that must refuse it. */
describe("the linter", () => {
  const folder = mkdtempSync(join(tmpdir(), "throughline-lint-"));
  const core = join(folder, "server/src/base");
  let output = "";

  beforeAll(() => {
    for (const file of ["biome.json", ".gitignore"]) cpSync(join(ROOT, file), join(folder, file));
    mkdirSync(core, { recursive: true });
    for (const [rule, text] of Object.entries(REFUSED)) writeFileSync(join(core, `${rule}.ts`), `${text}\n`);
    writeFileSync(join(core, "plain.ts"), "export const plain = (value: string) => value.length;\n");
    output = lint(folder);
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(Object.entries(REFUSED))("refuses with %s: %s", (rule) => {
    expect(output).toMatch(new RegExp(`/${rule}\\.ts:\\d+:\\d+ lint/\\w+/${rule}\\b`));
  });

  it("has nothing against a plain function", () => {
    expect(output).not.toContain("plain.ts");
  });
});

function lint(folder: string): string {
  const linter = join(ROOT, "node_modules/.bin/biome");
  const { stdout, stderr, error } = spawnSync(linter, ["lint", "--max-diagnostics=none", "--colors=off"], {
    cwd: folder,
    encoding: "utf8",
  });
  if (error !== undefined) throw error;
  return stdout + stderr;
}

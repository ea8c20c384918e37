import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { OUTER_FOLDERS, PURE_FOLDERS, ROOT, sourceFiles } from "./layout.ts";

/** Each test plants a file in a copy of the sources and lets the compiler read its folder. */
describe("the compiler", () => {
  let copy = "";

  beforeAll(() => {
    copy = realpathSync(mkdtempSync(join(tmpdir(), "throughline-layout-")));
    cpSync(join(ROOT, "server"), join(copy, "server"), { recursive: true });
    cpSync(join(ROOT, "tsconfig.base.json"), join(copy, "tsconfig.base.json"));
    symlinkSync(join(ROOT, "node_modules"), join(copy, "node_modules"));
  });

  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  it.each(PURE_FOLDERS)("refuses what is above %s, and Node and the DOM in it", (folder) => {
    const planted = join(copy, "server/src", folder, "planted.ts");
    writeFileSync(planted, plantedIn(folder));
    const output = compile(folder);
    rmSync(planted);
    const refused = output.split("\n").filter((line) => line.includes("planted.ts("));
    expect(refused.filter((line) => line.includes("TS6307"))).toHaveLength(1);
    for (const name of ["node:fs", "document", "process"]) {
      expect(refused.filter((line) => line.includes(`Cannot find name '${name}'`))).toHaveLength(1);
    }
  });

  it("has nothing against the same folders without what was planted", () => {
    expect(compile("export")).toBe("");
  });

  function compile(folder: string): string {
    const compiler = join(ROOT, "node_modules/.bin/tsc");
    const { stdout, stderr, error } = spawnSync(compiler, ["-b", join(copy, "server/src", folder)], {
      encoding: "utf8",
    });
    if (error !== undefined) throw error;
    return stdout + stderr;
  }
});

function plantedIn(folder: (typeof PURE_FOLDERS)[number]): string {
  const above = [...PURE_FOLDERS, ...OUTER_FOLDERS][PURE_FOLDERS.indexOf(folder) + 1] ?? "";
  const [file] = sourceFiles(join(ROOT, "server/src", above));
  return [
    `import "../${above}/${file}";`,
    'import { readFileSync } from "node:fs";',
    "export const planted = [readFileSync, document.title, process.argv];",
    "",
  ].join("\n");
}

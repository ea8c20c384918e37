import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { importsOf, OUTER_FOLDERS, PURE_FOLDERS, ROOT, SERVER, sourceFiles } from "./layout.ts";

const FOLDERS: readonly string[] = [...PURE_FOLDERS, ...OUTER_FOLDERS];

describe("the layout", () => {
  it("has these folders in server/src and no others", () => {
    const found = readdirSync(SERVER, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(found.map(({ name }) => name).toSorted()).toEqual(FOLDERS.toSorted());
  });

  it.each(FOLDERS)("lets the project of %s see only the folders before it", (folder) => {
    const before = new Set(FOLDERS.slice(0, FOLDERS.indexOf(folder)));
    const seen = references(folder).map((path) => path.replace(/^\.\.\/?/, ""));
    const engine = PURE_FOLDERS.some((name) => name === folder) ? [] : [""];
    expect(seen.filter((name) => !before.has(name) && !engine.includes(name))).toEqual([]);
  });

  it.each(Object.entries(ONLY_IMPORTERS))("has %s imported in %j alone", (name, folders) => {
    const importers = sourceFiles(SERVER).filter((path) => packagesOf(path).includes(name));
    expect(importers.filter((path) => !folders.some((folder) => path.startsWith(`${folder}/`)))).toEqual([]);
    expect(importers).not.toEqual([]);
  });

  it("names every package that is imported on the way from bytes to findings", () => {
    const inside = sourceFiles(SERVER).filter((path) => PURE_FOLDERS.some((folder) => path.startsWith(`${folder}/`)));
    const used = new Set(inside.flatMap(packagesOf));
    expect([...used].filter((name) => !(name in ONLY_IMPORTERS)).toSorted()).toEqual([]);
  });

  it("keeps the client from all of the server but its protocol", () => {
    const client = join(ROOT, "client/src");
    const imports = sourceFiles(client).flatMap((path) => importsOf(join(client, path)));
    const server = imports.filter((specifier) => specifier.includes("/server/"));
    expect(server.filter((specifier) => !specifier.includes("/server/src/protocol/"))).toEqual([]);
  });

  it("has no file that is named after nothing", () => {
    const vague = /(?:^|[/-])(?:utils?|helpers?|misc|common)\.ts$|(?:^|\/)index\.ts$/;
    const found = sourceFiles(SERVER).filter((path) => vague.test(path));
    expect(found).toEqual(["rules/index.ts"]);
  });
});

/** Where each package may be imported. */
const ONLY_IMPORTERS: Readonly<Record<string, readonly string[]>> = {
  unified: ["markdown"],
  "remark-parse": ["markdown"],
  "remark-gfm": ["markdown"],
  "remark-frontmatter": ["markdown"],
  mdast: ["markdown"],
  fflate: ["sources", "export"],
  pptxgenjs: ["export"],
  docx: ["export"],
  saxen: ["sources"],
  numfmt: ["sources"],
  yaml: ["profile"],
  "vscode-languageserver": ["lsp", "hosts"],
};

function references(folder: string): readonly string[] {
  const config: { readonly references: readonly { readonly path: string }[] } = JSON.parse(
    readFileSync(join(SERVER, folder, "tsconfig.json"), "utf8"),
  );
  return config.references.map(({ path }) => path);
}

function packagesOf(path: string): readonly string[] {
  return importsOf(join(SERVER, path))
    .filter((specifier) => !specifier.startsWith("."))
    .map((specifier) => (specifier.startsWith("@") ? specifier : (specifier.split("/")[0] ?? specifier)));
}

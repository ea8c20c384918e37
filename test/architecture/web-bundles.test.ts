import { existsSync, readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ROOT } from "./layout.ts";

/** What the bundler says of the files that it wrote: the modules in each, and what each asks its surroundings for. */
type Outputs = Readonly<
  Record<
    string,
    {
      readonly inputs: Readonly<Record<string, unknown>>;
      readonly imports: readonly { readonly path: string; readonly external?: boolean }[];
    }
  >
>;

const OUTPUTS = join(ROOT, "out/bundles.json");
if (!existsSync(OUTPUTS)) throw new Error("There is no out/bundles.json. Build it first: npm run build");
const outputs: Outputs = JSON.parse(readFileSync(OUTPUTS, "utf8"));
const forWeb = Object.entries(outputs).filter(([file]) => file.endsWith(".web.js"));

/** The writer of slides says itself that it does without these in a browser: it would read pictures with them, and is given none. */
const EMPTY_IN_SLIDES: ReadonlySet<string> = new Set(["(disabled):node:fs", "(disabled):node:https"]);

describe.each(forWeb)("%s", (file, { inputs, imports }) => {
  test("asks for nothing that a browser does not have", () => {
    const asked = imports.filter(({ external }) => external === true).map(({ path }) => path);
    expect(asked.filter((path) => path !== "vscode" || !file.includes("extension"))).toEqual([]);
  });

  test("holds no module of Node, nor one that the bundler emptied in its place", () => {
    const emptied = Object.keys(inputs).filter((path) => path.startsWith("(disabled)") && !EMPTY_IN_SLIDES.has(path));
    const node = Object.keys(inputs).filter((path) => builtinModules.includes(path.replace(/^node:/, "")));
    const hosts = Object.keys(inputs).filter((path) => /server\/src\/(hosts\/(node[-.]|cli\.)|cli\/)/.test(path));
    expect({ emptied, node, hosts }).toEqual({ emptied: [], node: [], hosts: [] });
  });
});

test("the server for the browser reads workbooks", () => {
  const server = forWeb.find(([file]) => file.endsWith("server.web.js"))?.[1];
  expect(Object.keys(server?.inputs ?? {})).toContain("server/src/sources/xlsx.ts");
});

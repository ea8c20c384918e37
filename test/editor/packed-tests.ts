import assert from "node:assert/strict";
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import type { Browser } from "playwright-core";
import { say } from "../../scripts/script.ts";
import { startVSCode } from "../../scripts/vscode.ts";
import { packVsix } from "../../scripts/vsix.ts";
import { copyOfDraft, emptyExtension, temporaryFolder } from "./folders.ts";
import { type Counts, type NamedTest, runTests } from "./named-tests.ts";
import { runInHost } from "./run-in-host.ts";

/** Packs the extension, looks at what is in it, installs it into a VS Code without any other, and tries it there. */
export async function runPackedTests(browser: Browser, suite: string): Promise<Counts> {
  const file = join(temporaryFolder(), "throughline.vsix");
  await packVsix(file);
  const looked = await runTests(contentTests(file), say);
  const vscode = await startVSCode({}, [file]);
  const url = vscode.urlFor({ folder: copyOfDraft(), extension: emptyExtension(), tests: suite });
  const tried = await runInHost(browser, url);
  return { passed: looked.passed + tried.passed, failed: looked.failed + tried.failed };
}

function contentTests(file: string): readonly NamedTest[] {
  const entries = unzipSync(readFileSync(file));
  const text = (name: string): string => new TextDecoder().decode(entries[`extension/${name}`]);
  return [
    {
      name: "the packed extension is smaller than 2 MB",
      run: async () => assert(statSync(file).size < 2_000_000, `it has ${statSync(file).size} bytes`),
    },
    {
      name: "the packed extension holds what its manifest shows, and its README no picture, as VS Code's page of it shows none",
      run: async () => {
        // The command line comes with the npm package alone.
        const manifest = text("package.json").replace('"./dist/cli.js"', '""');
        const named = [
          ...manifest.matchAll(/"\.?\/?((?:dist|docs|images|media|syntaxes|walkthrough)\/[\w./-]+\.\w+)"/g),
        ];
        const missing = named.map(([, path]) => path ?? "").filter((path) => !(`extension/${path}` in entries));
        assert(named.length > 3, "nothing is shown");
        assert(
          /^# Throughline\n/.test(text("readme.md")) && !text("readme.md").includes("!["),
          "its README is another",
        );
        assert(missing.length === 0, `it lacks ${missing.join(", ")}`);
      },
    },
    {
      name: "the packed extension holds no tests, no sources and no source maps",
      run: async () => {
        const foreign = Object.keys(entries).filter((name) =>
          /\.(ts|map)$|\/(test|examples|node_modules|scripts)\//.test(name),
        );
        assert(foreign.length === 0, `it holds ${foreign.join(", ")}`);
        for (const name of Object.keys(entries).filter((entry) => /\.m?js$/.test(entry))) {
          const code = new TextDecoder().decode(entries[name]);
          assert(!code.includes("sourceMappingURL="), `${name} names a source map`);
        }
      },
    },
  ];
}

import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { type BuildOptions, build, context } from "esbuild";
import { DIST, OUT, ROOT } from "./paths.ts";
import { plainError, runScript } from "./script.ts";

/**
 * Bundles the extension, the language server and the command line into `dist`, and writes down in `out` what each bundle is made of.
 *
 *     node scripts/build.ts            as it is published
 *     node scripts/build.ts --dev      with source maps
 *     node scripts/build.ts --watch    with source maps, again after each change
 */
runScript(async () => {
  const watching = process.argv.includes("--watch");
  const bundles = allBundles(watching || process.argv.includes("--dev"));
  requireEntryPoints(bundles);
  writeDoors();
  writeSamples();
  writeRulePages();
  if (watching) return watch(bundles);
  const results = await Promise.all(bundles.map((bundle) => build(bundle)));
  const outputs = Object.assign({}, ...results.map(({ metafile }) => metafile?.outputs));
  mkdirSync(OUT, { recursive: true });
  writeFileSync(join(OUT, "bundles.json"), JSON.stringify(outputs));
  const written = Object.keys(outputs);
  removeAllBut(
    new Set([...Object.keys(DOORS), SAMPLES, RULE_PAGES, ...written.map((path) => relative(DIST, join(ROOT, path)))]),
  );
  return 0;
});

type Bundle = Omit<BuildOptions, "entryPoints"> & { readonly entryPoints: Readonly<Record<string, string>> };

/** VS Code 1.91, the oldest that is supported, runs extensions on Node 20; so may the command line. */
function allBundles(dev: boolean): readonly Bundle[] {
  const common: Omit<BuildOptions, "entryPoints"> = {
    absWorkingDir: ROOT,
    bundle: true,
    loader: { ".yaml": "text" },
    logLevel: "warning",
    metafile: true,
    minify: !dev,
    outdir: DIST,
    sourcemap: dev,
  };
  // Where a project of the server names its own declarations in the place of a package's, the bundle takes the package.
  const packages = { tsconfig: join(ROOT, "tsconfig.base.json") };
  const node = { ...common, platform: "node", target: "node20" } as const;
  const web = { ...common, platform: "browser", target: "es2023" } as const;
  const extension: Pick<BuildOptions, "format" | "external"> = { format: "cjs", external: ["vscode"] };
  return [
    { ...node, ...extension, entryPoints: { extension: "client/src/extension.node.ts" } },
    { ...web, ...extension, entryPoints: { "extension.web": "client/src/extension.web.ts" } },
    { ...web, format: "iife", entryPoints: { dashboard: "client/src/dashboard/main.tsx" } },
    { ...web, entryPoints: { "dashboard-style": "client/src/dashboard/dashboard.css" } },
    {
      ...web,
      ...packages,
      format: "iife",
      conditions: ["worker"],
      entryPoints: { "server.web": "server/src/hosts/web.ts", "export.web": "server/src/hosts/web-export.ts" },
    },
    {
      ...node,
      ...packages,
      format: "esm",
      splitting: true,
      entryPoints: {
        "node/server": "server/src/hosts/node.ts",
        "node/cli": "server/src/hosts/cli.ts",
        "node/check-worker": "server/src/hosts/check-worker.ts",
      },
      chunkNames: "node/[name]-[hash]",
      outExtension: { ".js": ".mjs" },
      banner: { js: REQUIRE },
    },
  ];
}

/** Packages in CommonJS ask for Node's modules with `require`, which an ES module has to make for itself. */
const REQUIRE = `import { createRequire as createRequireOf } from "node:module"; const require = createRequireOf(import.meta.url);`;

/**
 * Files of `dist` that are not bundled. VS Code loads extensions as CommonJS, whatever the rest of the package is. Only ES modules can share
 * code and load some of it when it is first needed, so the programs for Node are that, each behind a door of one line.
 */
const DOORS: Readonly<Record<string, string>> = {
  "package.json": '{ "type": "commonjs" }\n',
  "server.js": 'import("./node/server.mjs");\n',
  "cli.js": '#!/usr/bin/env node\nimport("./node/cli.mjs");\n',
};

function writeDoors(): void {
  mkdirSync(DIST, { recursive: true });
  for (const [name, content] of Object.entries(DOORS)) writeFileSync(join(DIST, name), content);
  chmodSync(join(DIST, "cli.js"), 0o755);
}

/** The example packets in one file, since the host of a browser cannot list the folders of an extension. */
function writeSamples(): void {
  const examples = join(ROOT, "examples");
  const samples = readdirSync(examples).map((name) => [name, filesBelow(join(examples, name))]);
  writeFileSync(join(DIST, SAMPLES), JSON.stringify(Object.fromEntries(samples)));
}

/** The pages of the rules in one file: they say much alike, and packed together they take half the room. */
function writeRulePages(): void {
  const pages = filesBelow(join(ROOT, "docs", "rules")).map(({ path, text }) => [path, text]);
  writeFileSync(join(DIST, RULE_PAGES), JSON.stringify(Object.fromEntries(pages)));
}

function filesBelow(folder: string): readonly { readonly path: string; readonly text: string }[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ path: relative(folder, file).replaceAll("\\", "/"), text: readFileSync(file, "utf8") }));
}

const SAMPLES = "samples.json";
const RULE_PAGES = "rule-pages.json";

function requireEntryPoints(bundles: readonly Bundle[]): void {
  const entries = bundles.flatMap(({ entryPoints }) => Object.values(entryPoints));
  const missing = entries.filter((entry) => !existsSync(join(ROOT, entry)));
  if (missing.length > 0) throw plainError(`Cannot build, there is no ${missing.join(", no ")}.`);
}

async function watch(bundles: readonly Bundle[]): Promise<number> {
  for (const bundle of bundles) await (await context({ ...bundle, logLevel: "info" })).watch();
  return new Promise(() => {});
}

/** Takes away what an earlier build wrote and this one did not. */
function removeAllBut(written: ReadonlySet<string>): void {
  for (const path of readdirSync(DIST, { recursive: true, withFileTypes: true })) {
    const file = join(path.parentPath, path.name);
    if (path.isFile() && !written.has(relative(DIST, file))) rmSync(file);
  }
}

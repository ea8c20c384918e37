import { build } from "esbuild";
import { expect, test } from "vitest";

/** The packages that a module brings along in a bundle for the browser, where an import of a part of Node fails the build. */
async function packagesOf(module: string): Promise<readonly string[]> {
  const { metafile } = await build({
    entryPoints: [`server/src/sources/${module}`],
    bundle: true,
    format: "esm",
    platform: "browser",
    logLevel: "silent",
    metafile: true,
    write: false,
  });
  const names = Object.keys(metafile.inputs).map((file) => /node_modules\/([^/]+)/.exec(file)?.[1] ?? "");
  return [...new Set(names)].filter((name) => name !== "").toSorted();
}

test.each([
  ["csv.ts", []],
  ["resolve-fragment.ts", []],
  ["decode-text.ts", []],
  ["xlsx.ts", ["fflate", "numfmt", "saxen"]],
])("%s brings along %j", async (module, packages) => {
  expect(await packagesOf(module)).toEqual(packages);
});

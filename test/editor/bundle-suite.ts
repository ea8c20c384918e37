import { join } from "node:path";
import { build } from "esbuild";
import { OUT } from "../../scripts/paths.ts";

/** The suites, bundled for an extension host to load: absolute paths. */
export type Suites = { readonly withPacket: string; readonly withoutPacket: string; readonly installed: string };

/** Bundles the suites. The ending is `.cjs` in a current VS Code; the oldest one in a browser loads `.js` only. */
export async function bundleSuites(ending: ".cjs" | ".js"): Promise<Suites> {
  const suite = join(import.meta.dirname, "suite");
  const outdir = join(OUT, "editor");
  await build({
    entryPoints: ["with-packet.ts", "without-packet.ts", "installed.ts"].map((file) => join(suite, file)),
    bundle: true,
    external: ["vscode"],
    format: "cjs",
    logLevel: "warning",
    outdir,
    outExtension: { ".js": ending },
    sourcemap: "inline",
    target: "node20",
  });
  const bundled = (name: string): string => join(outdir, `${name}${ending}`);
  return {
    withPacket: bundled("with-packet"),
    withoutPacket: bundled("without-packet"),
    installed: bundled("installed"),
  };
}

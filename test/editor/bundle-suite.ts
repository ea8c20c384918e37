import { join } from "node:path";
import { build } from "esbuild";
import { OUT } from "../../scripts/paths.ts";

/** The two suites, bundled for an extension host to load: absolute paths. */
export type Suites = { readonly withPacket: string; readonly withoutPacket: string };

/** Bundles the suites. The ending is `.cjs` in a current VS Code; the oldest one in a browser loads `.js` only. */
export async function bundleSuites(ending: ".cjs" | ".js"): Promise<Suites> {
  const suite = join(import.meta.dirname, "suite");
  const outdir = join(OUT, "editor");
  await build({
    entryPoints: [join(suite, "with-packet.ts"), join(suite, "without-packet.ts")],
    bundle: true,
    external: ["vscode"],
    format: "cjs",
    logLevel: "warning",
    outdir,
    outExtension: { ".js": ending },
    sourcemap: "inline",
    target: "node20",
  });
  return { withPacket: join(outdir, `with-packet${ending}`), withoutPacket: join(outdir, `without-packet${ending}`) };
}

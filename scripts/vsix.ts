import { join } from "node:path";
import { installOnce } from "./npm-install.ts";
import { ROOT } from "./paths.ts";
import { runProcess } from "./processes.ts";
import { plainError } from "./script.ts";

/**
 * Builds the extension and packs it into a file. What goes in is listed in `.vscodeignore`. The packer is no dependency: signing and
 * publishing, which are most of it, bring programs for each platform.
 */
export async function packVsix(file: string): Promise<void> {
  const folder = await installOnce(`vsce-${VERSION}`, [`@vscode/vsce@${VERSION}`]);
  const vsce = join(folder, "node_modules", "@vscode", "vsce", "vsce");
  const options = ["--no-dependencies", "--allow-missing-repository", "--no-rewrite-relative-links", "--out", file];
  const { code, output } = await runProcess(process.execPath, [vsce, "package", ...options], {
    cwd: ROOT,
    output: "pipe",
  });
  if (code !== 0) throw plainError(output.trim());
}

const VERSION = "4.1.0";

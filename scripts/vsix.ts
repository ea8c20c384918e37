import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { installOnce } from "./npm-install.ts";
import { OUT, ROOT } from "./paths.ts";
import { runProcess } from "./processes.ts";
import { plainError } from "./script.ts";

/**
 * Builds the extension and packs it into a file. What goes in is listed in `.vscodeignore`. The packer is no dependency: signing and
 * publishing, which are most of it, bring programs for each platform.
 */
export async function packVsix(file: string): Promise<void> {
  const folder = await installOnce(`vsce-${VERSION}`, [`@vscode/vsce@${VERSION}`]);
  const vsce = join(folder, "node_modules", "@vscode", "vsce", "vsce");
  const readme = join(OUT, "README.md");
  mkdirSync(OUT, { recursive: true });
  writeFileSync(readme, withoutPictures(readFileSync(join(ROOT, "README.md"), "utf8")));
  const options = [
    ...["--no-dependencies", "--allow-missing-repository", "--no-rewrite-relative-links"],
    ...["--readme-path", relative(ROOT, readme), "--out", file],
  ];
  const { code, output } = await runProcess(process.execPath, [vsce, "package", ...options], {
    cwd: ROOT,
    output: "pipe",
  });
  if (code !== 0) throw plainError(output.trim());
}

/** VS Code's page of an extension shows pictures that come over https, and none that lie beside the text. */
function withoutPictures(readme: string): string {
  return readme.replace(/^!\[[^\]]*\]\([^)]*\)\n+/gm, "");
}

const VERSION = "4.1.0";

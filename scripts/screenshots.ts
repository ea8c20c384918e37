import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { copyOfDraft } from "../test/editor/folders.ts";
import { openWorkbench, type Workbench } from "../test/editor/page/workbench.ts";
import { startBrowser } from "./browser.ts";
import { ROOT } from "./paths.ts";
import { PICTURES, type Picture } from "./pictures.ts";
import { runProcess } from "./processes.ts";
import { plainError, runScript, say } from "./script.ts";
import { startVSCode } from "./vscode.ts";

/**
 * Takes the documentation's pictures of the draft packet in a real VS Code: `docs/images/<name>-<theme>.png`.
 *
 *     node scripts/screenshots.ts [name...]
 */
runScript(async () => {
  const wanted = process.argv.slice(2);
  mkdirSync(join(ROOT, "docs", "images"), { recursive: true });
  const [vscode, browser] = await Promise.all([startVSCode(SETTINGS), startBrowser()]);
  for (const [theme, name] of THEMES) {
    const pictures = PICTURES.filter(
      (picture) => picture.themes.includes(theme) && (wanted.length === 0 || wanted.includes(picture.name)),
    );
    if (pictures.length === 0) continue;
    const workbench = await openWorkbench(browser, vscode, copyOfDraft());
    await workbench.chooseTheme(name);
    for (const picture of pictures) {
      await picture.show(workbench);
      await settle(workbench);
      await take(workbench, picture, theme);
    }
    await workbench.close();
  }
  return 0;
});

const THEMES = [
  ["light", "Light 2026"],
  ["dark", "Dark 2026"],
  ["contrast", "Dark High Contrast"],
] as const;

/** Nothing in the picture that is not the packet, and nothing that blinks. */
const SETTINGS = {
  "breadcrumbs.enabled": false,
  "editor.minimap.enabled": false,
  "editor.stickyScroll.enabled": false,
  "editor.fontSize": 13,
  "editor.cursorBlinking": "solid",
  "editor.occurrencesHighlight": "off",
  "editor.matchBrackets": "never",
  "workbench.editor.showIcons": false,
};

async function take({ page }: Workbench, { name }: Picture, theme: string): Promise<void> {
  const path = `docs/images/${name}-${theme}.png`;
  await page.screenshot({ path: join(ROOT, path), animations: "disabled", caret: "hide" });
  await takeColorsOut(join(ROOT, path));
  say(path);
}

/** The README's pictures are packed with the extension, and are a third as large with few colors. */
async function takeColorsOut(file: string): Promise<void> {
  const command = ["--force", "--speed", "1", "--output", file, "32", file];
  const { code, output } = await runProcess("pngquant", command, { output: "pipe" });
  if (code !== 0) throw plainError(`pngquant makes the pictures smaller, and has to be there.\n${output.trim()}`);
}

/** Waits until two pictures in a row are the same. */
async function settle({ page }: Workbench): Promise<void> {
  let before = await page.screenshot();
  for (let tries = 0; tries < 20; tries += 1) {
    await page.waitForTimeout(300);
    const after = await page.screenshot();
    if (after.equals(before)) return;
    before = after;
  }
}

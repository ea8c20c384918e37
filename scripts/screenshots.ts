import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { copyOfDraft } from "../test/editor/folders.ts";
import { editorLines, openWorkbench, squiggles, type Workbench } from "../test/editor/page/workbench.ts";
import { startBrowser } from "./browser.ts";
import { ROOT } from "./paths.ts";
import { runScript, say } from "./script.ts";
import { startVSCode } from "./vscode.ts";

/** Takes the documentation's pictures of the draft packet in a real VS Code, light and dark: `docs/images/<name>-<theme>.png`. */
runScript(async () => {
  const images = join(ROOT, "docs", "images");
  mkdirSync(images, { recursive: true });
  const [vscode, browser] = await Promise.all([startVSCode(SETTINGS), startBrowser()]);
  for (const theme of ["Light", "Dark"] as const) {
    const workbench = await openWorkbench(browser, vscode, copyOfDraft());
    await workbench.chooseTheme(`${theme} 2026`);
    for (const [name, show] of Object.entries(PICTURES)) {
      await show(workbench);
      await settle(workbench);
      await workbench.page.screenshot({
        path: join(images, `${name}-${theme.toLowerCase()}.png`),
        animations: "disabled",
        caret: "hide",
      });
      say(`docs/images/${name}-${theme.toLowerCase()}.png`);
    }
    await workbench.close();
  }
  return 0;
});

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

/** In this order: each begins where the one before it ended. */
const PICTURES: Readonly<Record<string, (workbench: Workbench) => Promise<void>>> = {
  findings: async ({ page, goTo }) => {
    await goTo("narrative.md", "## Storyline");
    await squiggles(page, "error").first().waitFor();
  },
  "figure-hover": async ({ page, goTo, showHover }) => {
    await goTo("narrative.md", "30.1%");
    await showHover();
    await page.locator(".monaco-hover .hover-contents").first().waitFor();
  },
  "contradiction-hover": async ({ page, goTo, showHover }) => {
    await goTo("narrative.md", "$16.8M");
    await showHover();
    await page.locator(".monaco-hover .hover-contents").first().waitFor();
  },
  "principle-hover": async ({ page, goTo, showHover }) => {
    await goTo("lp-stories.md", "Dive Deep*\n\nIn FY2026 Q3");
    await showHover();
    await page.locator(".monaco-hover .hover-contents").first().waitFor();
  },
  "quick-fix": async ({ page, goTo }) => {
    await goTo("impact.md", "−6.1");
    await squiggles(page, "error").first().waitFor();
    await page.keyboard.press("Control+.");
    await page.locator(".action-widget .monaco-list-row").first().waitFor();
  },
  problems: async ({ page, goTo, runCommand }) => {
    await page.keyboard.press("Escape");
    await goTo("narrative.md", "## Impact");
    await runCommand("Problems: Focus on Problems View");
    await page.locator(".markers-panel .monaco-list-row").first().waitFor();
  },
  deck: async ({ page, goTo, runCommand }) => {
    await page.keyboard.press("Control+J");
    await goTo("narrative.md", "## Storyline");
    await runCommand("Throughline: Export Deck Outline");
    await editorLines(page).getByText("marp: true").first().waitFor();
  },
};

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

import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Locator, Page } from "playwright-core";
import { ROOT } from "../../../scripts/paths.ts";
import type { VSCode } from "../../../scripts/vscode.ts";
import { eventually } from "../eventually.ts";

/** A VS Code in a page, worked as a user works it: with keyboard and mouse. */
export type Workbench = {
  readonly page: Page;
  readonly folder: string;
  /** Opens a file of the folder and puts the cursor before the words, which stand there once on disk. */
  readonly goTo: (file: string, words: string) => Promise<void>;
  /** Runs a command by its title, from the command palette. */
  readonly runCommand: (title: string) => Promise<void>;
  /** Shows the hover at the cursor, as the keyboard does it. */
  readonly showHover: () => Promise<void>;
  /** Waits for a notification with these words, and takes all of them away. */
  readonly notified: (words: string) => Promise<void>;
  readonly chooseTheme: (name: string) => Promise<void>;
  /** Takes back what was typed into the active editor, which has a file, and closes all editors. */
  readonly discardChanges: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/** Opens VS Code on a folder with a packet, and waits until the extension has read it. */
export async function openWorkbench(browser: Browser, vscode: VSCode, folder: string): Promise<Workbench> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  page.setDefaultNavigationTimeout(120_000);
  await page.goto(vscode.urlFor({ folder, extension: ROOT }));
  await readiness(page).waitFor({ timeout: 120_000 });
  const runCommand = async (title: string): Promise<void> => {
    await openQuickInput(page, ["F1"]);
    await choose(page, `>${title}`, title);
  };
  return {
    page,
    folder,
    goTo: (file, words) => goTo(page, folder, file, words),
    runCommand,
    showHover: async () => {
      await page.keyboard.press("Control+K");
      await page.keyboard.press("Control+I");
    },
    // A VS Code under test shows notifications in their list alone.
    notified: async (words) => {
      await eventually(`it says ${words}`, async () => {
        await runCommand("Notifications: Show Notifications");
        const said = page.locator(".notifications-center", { hasText: words });
        return said.waitFor({ timeout: 2_500 }).then(
          () => true,
          () => undefined,
        );
      });
      await runCommand("Notifications: Clear All Notifications");
    },
    chooseTheme: async (name) => {
      await openQuickInput(page, ["Control+K", "Control+T"]);
      await choose(page, name, name);
    },
    discardChanges: async () => {
      await runCommand("File: Revert File");
      await runCommand("View: Close All Editors");
    },
    close: () => context.close(),
  };
}

/** The extension's entry in the status bar, which is there when the server has read the packet. */
export function readiness(page: Page): Locator {
  return page.locator('.statusbar-item[id$="throughline.readiness"]');
}

/** The lines of the editor that are in view. */
export function editorLines(page: Page): Locator {
  return page.locator(".editor-group-container.active .monaco-editor .view-lines");
}

/** The squiggles of one severity in the editor that are in view. */
export function squiggles(page: Page, severity: "error" | "warning" | "info"): Locator {
  return page.locator(`.editor-group-container.active .monaco-editor .squiggly-${severity}`);
}

async function goTo(page: Page, folder: string, file: string, words: string): Promise<void> {
  const text = readFileSync(join(folder, file), "utf8");
  const start = text.indexOf(words);
  if (start < 0 || text.includes(words, start + 1)) throw new Error(`${words} does not stand in ${file} once`);
  const before = text.slice(0, start).split("\n");
  const column = (before.at(-1)?.length ?? 0) + 1;
  await openQuickInput(page, ["Control+P"]);
  await choose(page, `${file}:${before.length}:${column}`, file);
  await page.locator(`.tab.active[data-resource-name="${file}"]`).waitFor();
  // What is typed before the keyboard and the cursor are there is lost, or comes to stand elsewhere.
  await page.locator(".editor-group-container.active .monaco-editor.focused").waitFor();
  await page
    .locator('.statusbar-item[id="status.editor.selection"]', { hasText: `Ln ${before.length}, Col ${column}` })
    .waitFor();
}

/** Presses the keys until the quick input is there: they are lost where the keyboard is still in a page that has just been closed. */
async function openQuickInput(page: Page, keys: readonly string[]): Promise<void> {
  const input = page.locator(QUICK_INPUT);
  for (let tries = 0; tries < 4 && !(await input.isVisible()); tries += 1) {
    if (tries > 0) await page.locator(".part.statusbar").click({ position: { x: 500, y: 10 }, force: true });
    for (const key of keys) await page.keyboard.press(key);
    await input.waitFor({ timeout: 5_000 }).catch(() => {});
  }
}

/** One that is closing can still be seen for a moment, and takes nothing any more. */
/** The field of whatever asks something from the top of the window. */
export const QUICK_INPUT = ".quick-input-widget:not([inert]) .quick-input-box input";

/** Types into the quick input and takes its first answer, once that is the one with this label. */
async function choose(page: Page, text: string, label: string): Promise<void> {
  const input = page.locator(QUICK_INPUT);
  await input.fill(text);
  await page.locator(".quick-input-list .monaco-list-row.focused .label-name", { hasText: label }).waitFor();
  await page.keyboard.press("Enter");
  // A command that asks something shows its question in the same place.
  await eventually(
    `${label} is taken`,
    async () => !(await input.isVisible()) || (await input.inputValue()) !== text || undefined,
  );
}

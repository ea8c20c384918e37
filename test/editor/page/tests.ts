import type { Browser, Page } from "playwright-core";
import type { VSCode } from "../../../scripts/vscode.ts";
import { eventually } from "../eventually.ts";
import { copyOfDraft } from "../folders.ts";
import type { NamedTest } from "../named-tests.ts";
import { editorLines, openWorkbench, squiggles, type Workbench } from "./workbench.ts";

/** What a user does and sees, each in a VS Code and a copy of the draft packet of its own. */
export function pageTests(browser: Browser, vscode: VSCode): readonly NamedTest[] {
  return Object.entries(TESTS).map(([name, run]) => ({
    name,
    run: async () => {
      const workbench = await openWorkbench(browser, vscode, copyOfDraft());
      try {
        await run(workbench);
      } finally {
        await workbench.close();
      }
    },
  }));
}

const TESTS: Readonly<Record<string, (workbench: Workbench) => Promise<void>>> = {
  "typing a wrong figure draws a squiggle when the sentence ends, without saving": async ({ page, goTo }) => {
    await goTo("email.md", "The signatures start");
    await page.keyboard.type("Returns Desk realized [$81.6M](impact.md#return-shipping-cost) in FY2026. ", {
      delay: 10,
    });
    await eventually(
      "the figure is underlined",
      async () => (await squigglyText(page)).includes("$81.6M") || undefined,
    );
    await page.locator(".tab.active.dirty").waitFor();
  },

  "the mouse over a figure shows its working": async ({ page, goTo }) => {
    await goTo("narrative.md", "$24.9M");
    await editorLines(page).getByText("$24.9M").first().hover();
    await page.locator(".monaco-hover").getByText("returns-cost.csv").first().waitFor();
  },

  "the lightbulb's fix puts the computed net change into the table": async ({ page, goTo }) => {
    await goTo("impact.md", "−6.1");
    await squiggles(page, "error").first().waitFor();
    await page.keyboard.press("Control+.");
    const fix = page.locator(".action-widget .monaco-list-row").getByText("−6.3").first();
    await fix.click();
    await editorLines(page).getByText("−6.3").first().waitFor();
  },

  "the Problems panel lists files of the packet that are not open": async ({ page, runCommand }) => {
    await runCommand("View: Focus Problems");
    await page.locator(".markers-panel").getByText("impact.md").first().waitFor();
    await page.locator(".markers-panel").getByText("narrative.md").first().waitFor();
  },

  "the status bar counts the gates": async ({ page, goTo }) => {
    await goTo("narrative.md", "## Storyline");
    await page
      .locator(".statusbar")
      .getByLabel(/Throughline: \d+ of \d+ gates passed/)
      .waitFor();
  },

  "the deck command of the palette opens the deck beside the narrative": async ({ page, goTo, runCommand }) => {
    await goTo("narrative.md", "## Storyline");
    await runCommand("Throughline: Export Deck Outline");
    await editorLines(page).getByText("marp: true").first().waitFor();
    await page.locator('.tab[data-resource-name="narrative.md"]').waitFor();
  },
};

/** What stands under the squiggles in view, by where they are drawn. */
async function squigglyText(page: Page): Promise<string> {
  const boxes = await Promise.all((await squiggles(page, "error").all()).map((squiggle) => squiggle.boundingBox()));
  const words = await editorLines(page).locator("span > span").all();
  const texts = await Promise.all(
    words.map(async (word) => {
      const box = await word.boundingBox();
      const under = boxes.some((one) => one !== null && box !== null && touches(one, box));
      return under ? ((await word.textContent()) ?? "") : "";
    }),
  );
  return texts.join("");
}

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

function touches(left: Box, right: Box): boolean {
  return (
    left.x < right.x + right.width &&
    right.x < left.x + left.width &&
    left.y < right.y + right.height &&
    right.y < left.y + left.height
  );
}

import type { Page } from "playwright-core";
import { eventually } from "../test/editor/eventually.ts";
import { dashboardFrame } from "../test/editor/page/dashboard-page.ts";
import { editorLines, squiggles, type Workbench } from "../test/editor/page/workbench.ts";

/** One of the documentation's pictures. Each begins where the one before it ended. */
export type Picture = {
  readonly name: string;
  readonly themes: readonly ("light" | "dark" | "contrast")[];
  readonly show: (workbench: Workbench) => Promise<void>;
};

const LIGHT_AND_DARK: Picture["themes"] = ["light", "dark"];
const ALL_THEMES: Picture["themes"] = ["light", "dark", "contrast"];

async function showHoverAt({ page, goTo, showHover }: Workbench, file: string, words: string): Promise<void> {
  await goTo(file, words);
  await askUntilShown(page, ".monaco-hover:not(.hidden) .hover-contents", showHover);
}

/** What is asked for while an editor opens is lost, so it is asked for again. */
async function askUntilShown(page: Page, selector: string, ask: () => Promise<void>): Promise<void> {
  await eventually(`${selector} is shown`, async () => {
    await ask();
    return page
      .locator(selector)
      .first()
      .waitFor({ timeout: 3_000 })
      .then(
        () => true,
        () => undefined,
      );
  });
}

export const PICTURES: readonly Picture[] = [
  {
    name: "findings",
    themes: LIGHT_AND_DARK,
    show: async ({ page, goTo }) => {
      await goTo("narrative.md", "## Storyline");
      await squiggles(page, "error").first().waitFor();
    },
  },
  {
    name: "figure-hover",
    themes: ALL_THEMES,
    show: (workbench) => showHoverAt(workbench, "narrative.md", "30.1%"),
  },
  {
    name: "contradiction-hover",
    themes: ["light"],
    show: (workbench) => showHoverAt(workbench, "narrative.md", "$16.8M"),
  },
  {
    name: "principle-hover",
    themes: ["light"],
    show: (workbench) => showHoverAt(workbench, "lp-stories.md", "Dive Deep*\n\nIn FY2026 Q3"),
  },
  {
    name: "quick-fix",
    themes: LIGHT_AND_DARK,
    show: async ({ page, goTo }) => {
      await goTo("impact.md", "−6.1");
      await squiggles(page, "error").first().waitFor();
      await askUntilShown(page, ".action-widget .monaco-list-row", () => page.keyboard.press("Control+."));
    },
  },
  {
    name: "completion",
    themes: ALL_THEMES,
    show: async ({ page, goTo }) => {
      await page.keyboard.press("Escape");
      await goTo("narrative.md", "Volume does not explain it");
      await page.keyboard.type("It came to $ ");
      await page.keyboard.press("ArrowLeft");
      await askUntilShown(page, ".suggest-widget .monaco-list-row", () => page.keyboard.press("Control+Space"));
    },
  },
  {
    name: "tree",
    themes: ALL_THEMES,
    show: async ({ page, goTo, runCommand, discardChanges }) => {
      await page.keyboard.press("Escape");
      await discardChanges();
      await goTo("endorsements.md", "# Endorsements");
      await runCommand("Throughline: Show Readiness");
      await page.locator(".sidebar .monaco-list-row", { hasText: "Product impact" }).waitFor();
    },
  },
  {
    name: "dashboard",
    themes: ALL_THEMES,
    show: async ({ page, runCommand }) => {
      await runCommand("View: Close All Editors");
      await runCommand("Throughline: Show Dashboard");
      await dashboardFrame(page);
      await runCommand("View: Toggle Primary Side Bar Visibility");
    },
  },
  {
    name: "problems",
    themes: ["light"],
    show: async ({ page, goTo, runCommand }) => {
      await runCommand("View: Close All Editors");
      await runCommand("View: Toggle Primary Side Bar Visibility");
      await goTo("narrative.md", "## Impact");
      await runCommand("Problems: Focus on Problems View");
      await page.locator(".markers-panel .monaco-list-row").first().waitFor();
    },
  },
  {
    name: "deck",
    themes: ["light"],
    show: async ({ page, goTo, runCommand }) => {
      await page.keyboard.press("Control+J");
      await goTo("narrative.md", "## Storyline");
      await runCommand("Throughline: Export Deck Outline");
      await editorLines(page).getByText("marp: true").first().waitFor();
    },
  },
];

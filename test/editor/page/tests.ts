import type { Browser, Page } from "playwright-core";
import type { VSCode } from "../../../scripts/vscode.ts";
import { eventually } from "../eventually.ts";
import { copyOfDraft } from "../folders.ts";
import { type Counts, type NamedTest, runTests } from "../named-tests.ts";
import { crashTests, deathTests } from "./crash-tests.ts";
import { exportTests } from "./export-tests.ts";
import { underlined } from "./underlined.ts";
import { dashboardTests, viewTests } from "./view-tests.ts";
import { editorLines, openWorkbench, readiness, type Workbench } from "./workbench.ts";

/** Runs what a user does and sees, one thing after the other, each group in a VS Code of its own on a copy of the draft packet. */
export async function runPageTests(browser: Browser, vscode: VSCode, report: (line: string) => void): Promise<Counts> {
  const counts = { passed: 0, failed: 0 };
  for (const group of [pageTests, dashboardTests, viewTests, exportTests, crashTests(vscode), deathTests(vscode)]) {
    const workbench = await openWorkbench(browser, vscode, copyOfDraft());
    try {
      const { passed, failed } = await runTests(group(workbench), report);
      counts.passed += passed;
      counts.failed += failed;
      if (failed > 0) report(`      On the page at the end: ${await asked(workbench.page)}`);
    } finally {
      await workbench.close();
    }
  }
  return counts;
}

/** What the window asks or says. */
async function asked(page: Page): Promise<string> {
  const words =
    ".quick-input-message, .quick-input-list .label-name, .notification-list-item-message, .dialog-message-text";
  return (await page.locator(words).allInnerTexts()).join(" | ");
}

function pageTests({ page, goTo, runCommand, discardChanges }: Workbench): readonly NamedTest[] {
  return [
    {
      name: "the status bar counts the gates",
      run: async () => {
        await readiness(page)
          .getByRole("button", { name: /Throughline: \d+ of \d+ gates passed/ })
          .waitFor();
      },
    },
    {
      name: "the Problems panel lists files of the packet that are not open",
      run: async () => {
        await runCommand("Problems: Focus on Problems View");
        for (const file of ["deck.md", "email.md"])
          await page.locator(".markers-panel").getByText(file).first().waitFor();
        await page.keyboard.press("Control+J");
      },
    },
    {
      name: "a wrong figure is underlined when its sentence ends, without saving, and no longer when it is taken back",
      run: async () => {
        await goTo("email.md", "The signatures start");
        const sentence = "Returns Desk realized [$81.6M](impact.md#return-shipping-cost) in FY2026";
        await page.keyboard.type(sentence, { delay: 10 });
        await page.keyboard.type(". ");
        await eventually("$81.6M is underlined", async () => (await underlined(page)).includes("81.6M") || undefined);
        await page.locator(".tab.active.dirty").waitFor();
        await page.keyboard.press("Shift+Home");
        await page.keyboard.press("Delete");
        await eventually("nothing is underlined", async () => !(await underlined(page)).includes("81.6M") || undefined);
        await discardChanges();
      },
    },
    {
      name: "a figure that is begun is completed with its citation",
      run: async () => {
        await goTo("narrative.md", "## Execution");
        await page.keyboard.type("The return rate came to 17", { delay: 30 });
        await page.locator(".suggest-widget .monaco-list-row").getByText("17.1%").first().waitFor();
        await page.keyboard.press("Enter");
        await editorLines(page).getByText("[17.1%](impact.md#return-rate)").first().waitFor();
        await discardChanges();
      },
    },
    {
      name: "the mouse over a figure shows its working",
      run: async () => {
        await goTo("narrative.md", "$24.9M");
        const working = page.locator(".monaco-hover").getByText("returns-cost.csv").first();
        await eventually("its working is shown", async () => {
          await page.mouse.move(0, 0);
          await editorLines(page).getByText("$24.9M").first().hover();
          return working.waitFor({ timeout: 2_500 }).then(
            () => true,
            () => undefined,
          );
        });
        await discardChanges();
      },
    },
    {
      name: "the lightbulb's fix puts the computed net change into the table",
      run: async () => {
        await goTo("impact.md", "−6.1");
        await eventually("−6.1 is underlined", async () => (await underlined(page)).includes("6.1") || undefined);
        await page.keyboard.press("Control+.");
        await page.locator(".action-widget .monaco-list-row").getByText("−6.3").first().click();
        await editorLines(page).getByText("−6.3").first().waitFor();
        await discardChanges();
      },
    },
    {
      name: "the deck command of the palette opens the deck beside the narrative",
      run: async () => {
        await goTo("narrative.md", "## Storyline");
        await runCommand("Throughline: Export Deck Outline");
        await editorLines(page).getByText("marp: true").first().waitFor();
        await page.locator('.tab[data-resource-name="narrative.md"]').waitFor();
      },
    },
  ];
}

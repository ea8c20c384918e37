import type { Browser, Frame, Page } from "playwright-core";
import { startVSCode } from "../../../scripts/vscode.ts";
import { eventually } from "../eventually.ts";
import { hostilePacket } from "../folders.ts";
import { type Counts, type NamedTest, runTests } from "../named-tests.ts";
import { dashboardFrame } from "./dashboard-page.ts";
import { openWorkbench, squiggles, type Workbench } from "./workbench.ts";

/** Opens a packet that means harm in a VS Code that does not trust its folder, as whoever receives one does. */
export async function runRestrictedTests(browser: Browser, report: (line: string) => void): Promise<Counts> {
  const vscode = await startVSCode({
    "security.workspace.trust.enabled": true,
    "security.workspace.trust.startupPrompt": "never",
  });
  const workbench = await openWorkbench(browser, vscode, hostilePacket());
  const counts = await runTests(restrictedTests(workbench), report);
  await workbench.close();
  return counts;
}

function restrictedTests({ page, goTo, runCommand, showHover }: Workbench): readonly NamedTest[] {
  return [
    {
      name: "a folder that is not trusted has its packet checked, and a figure with a hidden character is found",
      run: async () => {
        await page.locator(".statusbar-item", { hasText: "Restricted Mode" }).waitFor();
        await goTo("narrative.md", "18.6M.[^a]");
        await squiggles(page, "warning").first().waitFor();
        await showHover();
        await page.locator(".monaco-hover", { hasText: "changes the order in which it is shown" }).first().waitFor();
        await page.keyboard.press("Escape");
      },
    },
    {
      name: "a hover shows a packet's markup as text",
      run: async () => {
        await goTo("narrative.md", "61.9M](");
        await showHover();
        await eventually(
          "there is a hover",
          async () => (await page.locator(".monaco-hover").count()) > 0 || undefined,
        );
        await expectNoMarkup(page, ".monaco-hover");
        await page.keyboard.press("Escape");
      },
    },
    {
      name: "the dashboard shows a packet's markup as text, and runs nothing of it",
      run: async () => {
        await runCommand("Throughline: Show Dashboard");
        const frame = await dashboardFrame(page);
        await frame.getByText("<script>alert(1)</script>").first().waitFor();
        await expectNoMarkup(frame, "body");
        const bidi = await frame.evaluate("/[\\u202a-\\u202e\\u2066-\\u2069]/.test(document.body.innerText)");
        if (bidi === true) throw new Error("a character turns the direction of what stands behind it");
      },
    },
  ];
}

/** Throws where something in there comes from elsewhere, or would run if it were clicked. */
async function expectNoMarkup(place: Page | Frame, root: string): Promise<void> {
  const foreign = await place
    .locator(root)
    .locator(
      "img, iframe, object, embed, form, script:not([src]), [onerror], [onclick], a[href^='javascript'], a[href^='command']",
    )
    .count();
  if (foreign > 0) throw new Error(`${foreign} elements of the packet are in it`);
}

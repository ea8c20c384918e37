import { existsSync } from "node:fs";
import { join } from "node:path";
import { eventually } from "../eventually.ts";
import type { NamedTest } from "../named-tests.ts";
import { dashboardFrame, frameWith, seriousBarriers } from "./dashboard-page.ts";
import { editorLines, type Workbench } from "./workbench.ts";

/** The dashboard as a user sees it, in each theme and while the packet is written. */
export function dashboardTests({ page, goTo, runCommand, chooseTheme }: Workbench): readonly NamedTest[] {
  /** Out of the dashboard's group, whose editor would else hide it. */
  const toEditor = (): Promise<void> => page.locator('.tab[data-resource-name="impact.md"]').first().click();
  return [
    {
      name: "the dashboard shows every gate",
      run: async () => {
        await goTo("impact.md", "# Impact table");
        await runCommand("Throughline: Show Dashboard");
        const frame = await dashboardFrame(page);
        await expectCount(8, () => frame.locator(".cards > li").count());
      },
    },
    ...["Dark 2026", "Dark High Contrast", "Light High Contrast", "Light 2026"].map((theme) => ({
      name: `the dashboard follows the theme and shuts nobody out: ${theme}`,
      run: async () => {
        const frame = await dashboardFrame(page);
        const ground = await groundOf(frame);
        await toEditor();
        await chooseTheme(theme);
        await eventually(`the dashboard is in ${theme}`, async () => (await groundOf(frame)) !== ground || undefined);
        const barriers = await seriousBarriers(frame);
        if (barriers.length > 0) throw new Error(barriers.join("\n"));
      },
    })),
    {
      name: "more findings fold out by the keyboard, with code set as code",
      run: async () => {
        const frame = await dashboardFrame(page);
        await frame.locator(".cards summary").first().focus();
        await page.keyboard.press("Enter");
        await frame.locator(".cards .findings code", { hasText: "sources/abuse-review.csv#row=2" }).waitFor();
      },
    },
    {
      name: "the dashboard follows typing where it is, without losing its place",
      run: async () => {
        const frame = await dashboardFrame(page);
        const row = frame.locator(".chart tbody tr", { hasText: "Refund time" });
        await frame.evaluate("window.scrollTo(0, 700)");
        await toEditor();
        await goTo("impact.md", "−6.1");
        await page.keyboard.press("Delete");
        await page.keyboard.press("Delete");
        await page.keyboard.type("7");
        await row.locator(".net-value", { hasText: "7.1" }).waitFor();
        const top = Number(await frame.evaluate("window.scrollY"));
        if (top !== 700) throw new Error(`the page has scrolled from 700 to ${top}`);
        await runCommand("File: Revert File");
        await row.locator(".net-value", { hasText: "−6.1" }).waitFor();
      },
    },
    {
      name: "the dashboard comes back with the window, where it was and with what was folded out",
      run: async () => {
        await page.locator(".tab", { hasText: "Dashboard" }).first().click();
        await (await dashboardFrame(page)).evaluate("window.scrollTo(0, 900)");
        // VS Code notes what a page remembers a while after it is told.
        await page.waitForTimeout(1_000);
        await runCommand("Developer: Reload Window");
        const frame = await dashboardFrame(page);
        await frame.locator(".cards .findings").first().waitFor();
        await eventually("it is there again", async () => (await frame.evaluate("scrollY")) === 900 || undefined);
      },
    },
  ];
}

/** The dashboard's marks, the tree and the commands, as a user works them. */
export function viewTests({ page, folder, goTo, runCommand, discardChanges }: Workbench): readonly NamedTest[] {
  const cursorAt = (line: number): Promise<void> =>
    page.locator('.statusbar-item[id="status.editor.selection"]', { hasText: `Ln ${line},` }).waitFor();
  const activeTab = (name: string): Promise<void> =>
    page.locator(`.tab.active[data-resource-name="${name}"]`).first().waitFor();
  return [
    {
      name: "a mark of the dashboard leads to its line",
      run: async () => {
        await goTo("impact.md", "# Impact table");
        await runCommand("Throughline: Show Dashboard");
        const frame = await dashboardFrame(page);
        await frame.locator(".cards").getByText("$19.4M is superseded").click();
        await activeTab("deck.md");
        await cursorAt(27);
        await frame.locator('.strip button[aria-label^="$2.2M"]').click();
        await activeTab("narrative.md");
        await cursorAt(69);
        await runCommand("View: Close All Editors");
      },
    },
    {
      name: "the tree lists what holds each gate shut, and its light bulb mends it",
      run: async () => {
        await runCommand("Throughline: Show Readiness");
        const row = page.locator(".sidebar .monaco-list-row", { hasText: "Refund time: 3.1 − 9.4" });
        await page.locator(".sidebar .monaco-list-row", { hasText: "Product impact" }).waitFor();
        await row.click();
        await activeTab("impact.md");
        await cursorAt(10);
        await row.hover();
        await row.locator(".action-label.codicon-lightbulb").click();
        await page.locator(".quick-input-list .monaco-list-row", { hasText: "Replace −6.1 with −6.3" }).click();
        await editorLines(page).getByText("−6.3").first().waitFor();
        await row.waitFor({ state: "detached" });
        await discardChanges();
      },
    },
    {
      name: "the next unbacked figure is a command away",
      run: async () => {
        await goTo("narrative.md", "## Impact");
        await runCommand("Throughline: Go to Next Unbacked Figure");
        await cursorAt(69);
        await discardChanges();
      },
    },
    {
      name: "syncing the storyline mends its copies in one step",
      run: async () => {
        await goTo("email.md", "I found a gap");
        await runCommand("Throughline: Sync Storyline");
        await editorLines(page).getByText("I identified a gap that no team owned").first().waitFor();
        await page.locator('.tab.active.dirty[data-resource-name="email.md"]').waitFor();
        await discardChanges();
      },
    },
    {
      name: "a new packet is written from four answers, with every document that the bar asks for",
      run: async () => {
        await runCommand("Throughline: New Packet…");
        const answers = {
          "(1 of 4)": "Jonas Weber",
          "(2 of 4)": "L5",
          "(3 of 4)": "L6",
          "(4 of 4)": "2027-09-15",
          Folder: "jonas",
        };
        for (const [question, answer] of Object.entries(answers)) {
          await page.locator(".quick-input-title", { hasText: question }).waitFor();
          await page.locator(".quick-input-widget .quick-input-box input").fill(answer);
          await page.keyboard.press("Enter");
        }
        await activeTab("narrative.md");
        await editorLines(page).getByText("Promotion narrative: Jonas Weber, L5 to L6").first().waitFor();
        for (const file of ["packet.yaml", "impact.md", "timeline.md", "rehearsal.md"]) {
          if (!existsSync(join(folder, "jonas", file))) throw new Error(`there is no ${file}`);
        }
        await runCommand("View: Close All Editors");
      },
    },
    {
      name: "a rule is explained on its page, offline",
      run: async () => {
        await runCommand("Throughline: Explain Rule…");
        await page.getByPlaceholder("Which rule?").fill("storyline-drift");
        await page.locator(".quick-input-list .monaco-list-row.focused", { hasText: "storyline-drift" }).waitFor();
        await page.keyboard.press("Enter");
        await page.locator(".tab.active", { hasText: "storyline-drift" }).waitFor();
        await frameWith(page, "h1 >> text=storyline-drift", "the page of the rule is shown");
        await runCommand("View: Close All Editors");
      },
    },
  ];
}

async function expectCount(wanted: number, count: () => Promise<number>): Promise<void> {
  const found = await count();
  if (found !== wanted) throw new Error(`there are ${found} of ${wanted}`);
}

async function groundOf(frame: Awaited<ReturnType<typeof dashboardFrame>>): Promise<string> {
  return String(await frame.evaluate("document.body.className + getComputedStyle(document.body).backgroundColor"));
}

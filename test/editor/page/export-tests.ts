import { readFileSync } from "node:fs";
import { join } from "node:path";
import { eventually } from "../eventually.ts";
import type { NamedTest } from "../named-tests.ts";
import { QUICK_INPUT, type Workbench } from "./workbench.ts";

/** What leaves the editor, by the dialog that asks where to. */
export function exportTests({ page, folder, goTo, runCommand, notified }: Workbench): readonly NamedTest[] {
  const input = page.locator(QUICK_INPUT);
  const question = page.locator(".quick-input-widget", { hasText: "already exists" });

  async function exportTo(command: string, name: string, target = name): Promise<void> {
    await runCommand(command);
    await page.waitForFunction(`document.querySelector('${QUICK_INPUT}')?.value.endsWith('/${name}')`);
    // The dialog takes no answer while it looks into the folder, and may write into its field when it has done so.
    await eventually("the dialog takes the name", async () => {
      if ((await input.inputValue({ timeout: 500 })) !== join(folder, target)) await input.fill(join(folder, target));
      await input.press("Enter", { timeout: 500 });
      await page.waitForTimeout(500);
      return !(await input.isVisible()) || (await question.isVisible()) || undefined;
    });
  }

  const unwritable: NamedTest = {
    name: "an export that cannot be written says why",
    run: async () => {
      await exportTo("Throughline: Export Slides…", "slides.pptx", TOO_LONG);
      await notified(`${TOO_LONG} was not written`);
    },
  };

  return [
    {
      name: "the report is written where the dialog says, and not over a file without asking",
      run: async () => {
        await goTo("impact.md", "# Impact table");
        await exportTo("Throughline: Export Tie-Out Report…", "tie-out.html");
        await notified("Exported tie-out.html.");
        const written = readFileSync(join(folder, "tie-out.html"), "utf8");
        if (!written.startsWith("<!doctype html>")) throw new Error("it is no page");
        await exportTo("Throughline: Export Tie-Out Report…", "tie-out.html");
        await question.waitFor();
        // The first key says no, and the dialog then asks for another name.
        await eventually("the dialog is gone", async () => {
          await page.keyboard.press("Escape");
          return !(await input.isVisible()) || undefined;
        });
      },
    },
    ...(process.platform === "linux" ? [unwritable] : []),
  ];
}

/** Short enough for VS Code, which counts characters, and too long for a file system of Linux, which counts bytes: 255 of them. */
const TOO_LONG = `${"é".repeat(200)}.pptx`;

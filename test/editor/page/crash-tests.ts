import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import type { VSCode } from "../../../scripts/vscode.ts";
import { eventually } from "../eventually.ts";
import type { NamedTest } from "../named-tests.ts";
import { serversOf } from "../server-process.ts";
import { underlined } from "./underlined.ts";
import { editorLines, readiness, type Workbench } from "./workbench.ts";

/** What becomes of the writer's work when the server dies, or the disk is another than it was. */
export function crashTests({ pid }: VSCode): (workbench: Workbench) => readonly NamedTest[] {
  return ({ page, folder, goTo, runCommand, discardChanges }) => {
    const crash = crashOf(pid);
    const isUnderlined = (words: string): Promise<unknown> => eventuallyUnderlined(page, words);

    return [
      {
        name: "a server that is killed while the user types comes back, and neither text nor findings are lost",
        run: async () => {
          await goTo("email.md", "The signatures start");
          await page.keyboard.type("Returns Desk realized [$81.6M](impact.md#return-", { delay: 10 });
          await crash();
          await page.keyboard.type("shipping-cost) in FY2026. ", { delay: 10 });
          await editorLines(page).getByText("$81.6M").first().waitFor();
          await isUnderlined("81.6M");
          await page.keyboard.press("Shift+Home");
          await page.keyboard.press("Delete");
          await eventually(
            "nothing is underlined",
            async () => !(await underlined(page)).includes("81.6M") || undefined,
          );
          await discardChanges();
        },
      },
      {
        name: "a packet that is deleted while it is open leaves its text in the editor, and comes back with its findings",
        run: async () => {
          await goTo("impact.md", "−6.1");
          await isUnderlined("6.1");
          const aside = `${folder}-aside`;
          moveAll(folder, aside);
          await readiness(page).waitFor({ state: "hidden" });
          await editorLines(page).getByText("−6.1").first().waitFor();
          moveAll(aside, folder);
          await readiness(page).waitFor();
          await isUnderlined("6.1");
          await runCommand("View: Close All Editors");
        },
      },
      {
        name: "a file that changes on disk under unsaved changes has the findings of what the editor shows",
        run: async () => {
          const file = join(folder, "email.md");
          const before = readFileSync(file, "utf8");
          await goTo("email.md", "The signatures start");
          await page.keyboard.type("It saved [$81.6M](impact.md#return-shipping-cost) in FY2026. ", { delay: 10 });
          await isUnderlined("81.6M");
          writeFileSync(file, before.replace("The signatures start", "It saved $71.6M. The signatures start"));
          await isUnderlined("81.6M");
          await runCommand("File: Revert File");
          await editorLines(page).getByText("$71.6M").first().waitFor();
          writeFileSync(file, before);
          await editorLines(page).getByText("$71.6M").first().waitFor({ state: "detached" });
          await runCommand("View: Close All Editors");
        },
      },
    ];
  };
}

/** What becomes of a server that dies again and again, in a window where none has died before: the deaths of three minutes count. */
export function deathTests({ pid }: VSCode): (workbench: Workbench) => readonly NamedTest[] {
  return ({ page, goTo, runCommand, notified }) => [
    {
      name: "a server that dies five times in three minutes stays dead, says so, and can be started again",
      run: async () => {
        await goTo("impact.md", "−6.1");
        const crash = crashOf(pid);
        for (let times = 1; times <= 5; times += 1) await crash();
        await notified("crashed 5 times in the last 3 minutes");
        await editorLines(page).getByText("−6.1").first().waitFor();
        await runCommand("Throughline: Restart Server");
        await eventuallyUnderlined(page, "6.1");
      },
    },
  ];
}

/** Ends the window's server, which is the newest; then each that comes after it. So does the system where no memory is left. */
function crashOf(pid: VSCode["pid"]): () => Promise<void> {
  let before: readonly number[] = [];
  return async () => {
    const [server, all] = await eventually("there is a new server", async () => {
      const servers = await serversOf(pid);
      const newest = servers.at(-1);
      return newest === undefined || before.includes(newest) ? undefined : ([newest, servers] as const);
    });
    // One that dies before it has answered at all is not started again.
    await new Promise<void>((resolve) => setTimeout(resolve, STARTED_MS));
    process.kill(server, "SIGKILL");
    before = all;
  };
}

const STARTED_MS = 2_000;

function eventuallyUnderlined(page: Page, words: string): Promise<unknown> {
  return eventually(`${words} is underlined`, async () => (await underlined(page)).includes(words) || undefined);
}

function moveAll(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from)) renameSync(join(from, name), join(to, name));
}

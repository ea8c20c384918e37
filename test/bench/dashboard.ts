import { join } from "node:path";
import type { Frame, Page } from "playwright-core";
import { startBrowser } from "../../scripts/browser.ts";
import { runScript, say } from "../../scripts/script.ts";
import { startVSCode } from "../../scripts/vscode.ts";
import { eventually } from "../editor/eventually.ts";
import { temporaryFolder } from "../editor/folders.ts";
import { dashboardFrame } from "../editor/page/dashboard-page.ts";
import { openWorkbench, readiness, squiggles, type Workbench } from "../editor/page/workbench.ts";
import { type ProcessorTime, processorTime, spentSince } from "./processor-time.ts";
import { writeThirtyDocuments } from "./thirty-documents.ts";

/**
 * Measures in a real VS Code how long the dashboard of a packet of thirty documents takes to open, and to follow what is typed: from the
 * key that asks for it to the picture. Beside it stands how long the processor worked for it, which other programs disturb less.
 *
 *     npm run bench:dashboard
 */
runScript(async () => {
  const folder = join(temporaryFolder(), "packet");
  writeThirtyDocuments(folder);
  const [vscode, browser] = await Promise.all([startVSCode({}), startBrowser()]);
  const workbench = await openWorkbench(browser, vscode, folder);
  const { page } = workbench;
  await page.evaluate(NOTE_INPUT);
  say(`| from the key to the picture | median | fastest | slowest | ${PARTS.join(" | ")} |`);
  say(`| --- | ---: | ---: | ---: | ${PARTS.map(() => "---:").join(" | ")} |`);
  await measure("the dashboard opens", ROUNDS, () => open(workbench));
  await workbench.goTo("impact.md", "# Impact table");
  await squiggles(page, "error").first().waitFor();
  await workbench.runCommand("Throughline: Show Dashboard");
  const frame = await dashboardFrame(page);
  await page.locator('.tab[data-resource-name="impact.md"]').first().click();
  await workbench.goTo("impact.md", "−6.1");
  for (let times = 0; times < 4; times += 1) await page.keyboard.press("Delete");
  await measure("a figure of the impact table changes", ROUNDS, (round) => changeNet(page, frame, round));
  await workbench.goTo("narrative.md", "Volume does not explain it");
  await measure("a figure comes into the narrative", ROUNDS, () => addFigure(page, frame));
  await workbench.close();
  return 0;
});

const ROUNDS = 5;
const PARTS = ["server", "extension host", "browser"] as const;

type Measured = { readonly time: number; readonly spent: ProcessorTime };

/** Says the times of so many rounds in milliseconds, and the processor's in the middle of them. */
async function measure(what: string, rounds: number, once: (round: number) => Promise<Measured>): Promise<void> {
  const all: Measured[] = [];
  for (let round = 0; round < rounds; round += 1) all.push(await once(round));
  const times = all.map(({ time }) => time).toSorted((left, right) => left - right);
  const cells = [
    median(times),
    times[0] ?? 0,
    times.at(-1) ?? 0,
    ...PARTS.map((part) => median(all.map(({ spent }) => spent[part]))),
  ];
  say(`| ${what} | ${cells.map((time) => `${Math.round(time)} ms`).join(" | ")} |`);
}

function median(values: readonly number[]): number {
  return values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** Opens it from the status bar, and closes it again. */
async function open({ page, runCommand }: Workbench): Promise<Measured> {
  await page.waitForTimeout(2_000);
  const before = processorTime();
  await readiness(page).click();
  const frame = await dashboardFrame(page);
  const painted = await eventually("it is painted", () => frame.evaluate<number | undefined>(FIRST_PAINT));
  const time = painted - (await lastInput(page, "click"));
  await frame.locator(".people").waitFor();
  const spent = spentSince(before);
  await runCommand("View: Close All Editors");
  return { time, spent };
}

async function changeNet(page: Page, frame: Frame, round: number): Promise<Measured> {
  await page.waitForTimeout(2_000);
  const before = processorTime();
  const digits = `−${round + 2}.${round + 1}`;
  const shown = frame.evaluate(
    whenDrawn(
      `[...document.querySelectorAll(".chart tr")].find((row) => row.innerText.includes("Refund time"))?.innerText.includes("${digits}")`,
    ),
  );
  await page.keyboard.type(digits);
  const time = Number(await shown) - (await lastInput(page, String(round + 1)));
  const spent = spentSince(before);
  for (let times = 0; times < 4; times += 1) await page.keyboard.press("Backspace");
  return { time, spent };
}

async function addFigure(page: Page, frame: Frame): Promise<Measured> {
  await page.waitForTimeout(2_000);
  const before = processorTime();
  const figures = `document.querySelectorAll(".strips .cell").length`;
  const shown = frame.evaluate(whenDrawn(`${figures} > ${String(await frame.evaluate(figures))}`));
  await page.keyboard.type("It cost $4 ");
  const time = Number(await shown) - (await lastInput(page, " "));
  const spent = spentSince(before);
  return { time, spent };
}

/** When the last such key was pressed, or the last click made. */
async function lastInput(page: Page, key: string): Promise<number> {
  return Number(await page.evaluate(`window.pressedAt["${key}"]`));
}

const NOTE_INPUT = `window.pressedAt = {};
addEventListener("keydown", ({ key }) => { window.pressedAt[key] = Date.now(); }, true);
addEventListener("click", () => { window.pressedAt.click = Date.now(); }, true);`;

/** When the page first showed anything, which is nothing before the gates. */
const FIRST_PAINT = `(({ startTime } = {}) => startTime && performance.timeOrigin + startTime)(performance.getEntriesByName("first-contentful-paint")[0])`;

/** When the page's content first fulfils the condition, as painted. */
function whenDrawn(condition: string): string {
  return `new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error("the dashboard does not follow")), 60_000);
    const look = () => {
      if (!(${condition})) return;
      observer.disconnect();
      requestAnimationFrame(() => setTimeout(() => resolve(Date.now())));
    };
    const observer = new MutationObserver(look);
    observer.observe(document, { childList: true, characterData: true, subtree: true });
  })`;
}

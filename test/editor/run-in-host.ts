import type { Browser } from "playwright-core";
import { say } from "../../scripts/script.ts";
import { type Counts, readCounts } from "./named-tests.ts";

/**
 * Opens a URL whose VS Code runs a suite in its extension host, and waits for the suite's end. What the suite says is shown as it comes; what
 * VS Code said last, only where the suite did not come to an end.
 */
export async function runInHost(browser: Browser, url: string): Promise<Counts> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const log: string[] = [];
  let counts: Counts | undefined;
  await page.exposeFunction("codeAutomationLog", (_: string, args: readonly unknown[]) => {
    const line = args.join(" ");
    counts ??= readCounts(line);
    if (/^ {2}[✓✗] /.test(line)) say(line);
    else log.push(line);
  });
  const ended = new Promise<void>((resolve) => page.exposeFunction("codeAutomationExit", () => resolve()));
  await page.goto(url, { timeout: LONGEST_START_MS });
  await Promise.race([ended, late()]);
  await context.close();
  if (counts !== undefined) return counts;
  for (const line of log.slice(-LINES_SHOWN)) say(line.slice(0, LONGEST_LINE));
  say("  ✗ the suite did not come to its end; above is the last that VS Code said");
  return { passed: 0, failed: 1 };
}

function late(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, LONGEST_RUN_MS).unref();
  });
}

const LONGEST_RUN_MS = 300_000;
/** A busy machine reads VS Code from its disk for a while when it is opened first. */
const LONGEST_START_MS = 120_000;
const LINES_SHOWN = 30;
const LONGEST_LINE = 300;

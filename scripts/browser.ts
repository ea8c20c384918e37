import { type Browser, chromium } from "playwright-core";
import { CHROMIUM_FLAGS, findChromium } from "./chromium.ts";
import { atEnd } from "./processes.ts";

/** Starts a Chromium without a window and a profile of its own; it ends with the script. */
export async function startBrowser(): Promise<Browser> {
  const browser = await chromium.launch({
    executablePath: await findChromium(),
    args: [...CHROMIUM_FLAGS],
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  atEnd(() => browser.close());
  return browser;
}

import axe from "axe-core";
import type { Frame, Page } from "playwright-core";
import { eventually } from "../eventually.ts";

/** The page of the dashboard inside VS Code's page, once it is drawn. */
export function dashboardFrame(page: Page): Promise<Frame> {
  return eventually("the dashboard is drawn", async () => {
    for (const frame of page.frames()) {
      if ((await frame.locator("main .cards li").count()) > 0) return frame;
    }
    return undefined;
  });
}

/** What axe finds in the page that shuts somebody out: `rule: element`. */
export async function seriousBarriers(frame: Frame): Promise<readonly string[]> {
  await frame.evaluate(axe.source);
  return frame.evaluate(`axe.run(document).then(({ violations }) =>
    violations
      .filter(({ impact }) => impact === "serious" || impact === "critical")
      .flatMap(({ id, nodes }) => nodes.map(({ html, any }) => id + ": " + html + " " + any.map(({ message }) => message).join(" "))))`);
}

import axe from "axe-core";
import type { Frame, Page } from "playwright-core";
import { eventually } from "../eventually.ts";

/** The page of the dashboard inside VS Code's page, once it is drawn. */
export function dashboardFrame(page: Page): Promise<Frame> {
  return frameWith(page, "main .cards li", "the dashboard is drawn");
}

/** The page inside VS Code's page that shows such an element, once there is one. */
export function frameWith(page: Page, selector: string, what: string): Promise<Frame> {
  return eventually(what, async () => {
    for (const frame of page.frames()) if ((await frame.locator(selector).count()) > 0) return frame;
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

import type { Page } from "playwright-core";
import { editorLines, squiggles } from "./workbench.ts";

/** The words under the red squiggles in view, by where they are drawn. */
export async function underlined(page: Page): Promise<string> {
  const boxes = await Promise.all((await squiggles(page, "error").all()).map((squiggle) => squiggle.boundingBox()));
  const words = await editorLines(page).locator("span > span").all();
  const texts = await Promise.all(
    words.map(async (word) => {
      const box = await word.boundingBox();
      const isUnderlined = boxes.some((one) => one !== null && box !== null && overlap(one, box));
      return isUnderlined ? ((await word.textContent()) ?? "") : "";
    }),
  );
  return texts.join("");
}

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

function overlap(left: Box, right: Box): boolean {
  return (
    left.x < right.x + right.width &&
    right.x < left.x + left.width &&
    left.y < right.y + right.height &&
    right.y < left.y + left.height
  );
}

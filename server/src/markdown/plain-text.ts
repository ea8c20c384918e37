import { MARKUP, OPAQUE } from "../base/mask.ts";
import type { Span } from "../base/span.ts";
import type { Block } from "./block.ts";

/** What a reader sees of a part of a block: without markup, code as its content, every run of white space as one space. */
export function plainText(block: Pick<Block, "text" | "masked">, range: Span): string {
  return visibleText(block, range).trim();
}

/** The same with a space at either end where the part has any. */
export function visibleText(block: Pick<Block, "text" | "masked">, range: Span): string {
  let plain = "";
  for (let offset = range.start; offset < range.end; offset += 1) {
    const character = block.masked.charAt(offset);
    if (character === OPAQUE) plain += block.text.charAt(offset);
    else if (character !== MARKUP) plain += character;
  }
  return plain.replace(/\s+/g, " ");
}

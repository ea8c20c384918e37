import type { Span } from "../base/span.ts";
import type { Block } from "../markdown/block.ts";

/** What to delete so that of a sentence nothing is left: its line with the item's mark where it stands alone there, else the space behind. */
export function deletionOf({ text }: Block, { start, end }: Span): Span {
  const from = text.lastIndexOf("\n", start - 1) + 1;
  const to = text.indexOf("\n", end);
  const line = to < 0 ? text.length : to;
  const alone = /^[ \t]*(?:[-*+]|\d+[.)])?[ \t]*$/.test(text.slice(from, start)) && text.slice(end, line).trim() === "";
  if (alone) return to < 0 ? { start: Math.max(0, from - 1), end: text.length } : { start: from, end: to + 1 };
  return { start, end: end + (/^[ \t]*/.exec(text.slice(end))?.[0].length ?? 0) };
}

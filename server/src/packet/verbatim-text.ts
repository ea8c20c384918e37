import { MARKUP } from "../base/mask.ts";
import { contains, type Span } from "../base/span.ts";
import type { Block } from "../markdown/block.ts";
import { plainText } from "../markdown/plain-text.ts";

/** What a speaker says of a part of a block: all that a reader sees, but for parentheses that hold sources and nothing else. */
export function verbatimText(block: Block, range: Span): string {
  let { masked } = block;
  for (const { start, end } of sourceParentheses(block, range)) {
    masked = masked.slice(0, start) + MARKUP.repeat(end - start) + masked.slice(end);
  }
  return plainText({ text: block.text, masked }, range);
}

/** Each with the spaces before it. */
function sourceParentheses({ masked, links }: Block, range: Span): readonly Span[] {
  const found: Span[] = [];
  for (const { 0: text, index } of masked.slice(range.start, range.end).matchAll(/[^\S\r\n]*[([][^()[\]]*[)\]]/g)) {
    const aside = { start: range.start + index, end: range.start + index + text.length };
    const cited = links.filter(({ kind, span }) => kind === "link" && contains(aside, span));
    let rest = "";
    let from = aside.start;
    for (const { span } of cited) {
      rest += masked.slice(from, span.start);
      from = span.end;
    }
    rest += masked.slice(from, aside.end);
    if (cited.length > 0 && JOINTS.test(rest.replaceAll(MARKUP, ""))) found.push(aside);
  }
  return found;
}

/** What joins sources in a parenthesis: `(see a, b and c)`. */
const JOINTS = /^\s*[([](?:[\s,;:/&·|]|and\b|see\b|sources?\b)*[)\]]$/i;

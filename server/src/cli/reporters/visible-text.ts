import { withoutTurns } from "../../base/direction.ts";

/**
 * A text from a packet as it may go to a terminal: on one line, with U+FFFD in place of what would steer the terminal or turn the
 * direction of writing.
 */
export function visibleText(text: string): string {
  return withoutTurns(text.replace(/[\t\r\n\u2028\u2029]/g, " ").replace(/\p{Cc}/gu, "\uFFFD"));
}

/** The same, with the text's own lines as they are. */
export function visibleLines(text: string): string {
  return text.split("\n").map(visibleText).join("\n");
}

/** The text in lines of at most so many columns, broken at its spaces; a word that is wider has a line of its own. */
export function wrapped(text: string, columns: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line === "" || displayWidth(longer) <= columns) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
}

/** How many columns of a terminal a text takes: two for wide letters and emoji, none for marks on another letter. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    if (!/[\p{Mn}\p{Me}\p{Cf}]/u.test(character)) width += isWide(character.codePointAt(0) ?? 0) ? 2 : 1;
  }
  return width;
}

function isWide(codePoint: number): boolean {
  return WIDE.some(([first, last]) => first <= codePoint && codePoint <= last);
}

/** Hangul, the ideographs with their punctuation and syllables, full-width forms, emoji. */
const WIDE: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0xa4cf],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1f64f],
  [0x1f680, 0x1f6ff],
  [0x1f900, 0x1f9ff],
  [0x20000, 0x3fffd],
];

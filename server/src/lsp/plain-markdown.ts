/** Short Markdown as a reader would see it on paper, for an editor that shows plain text only. Links keep their words. */
export function plainMarkdown(markdown: string): string {
  let plain = "";
  let offset = 0;
  while (offset < markdown.length) {
    const character = markdown.charAt(offset);
    const target = character === "]" && markdown.charAt(offset + 1) === "(" ? markdown.indexOf(")", offset) : -1;
    if (character === "\\" && isPunctuation(markdown.charAt(offset + 1))) {
      plain += markdown.charAt(offset + 1);
      offset += 2;
    } else if (target >= 0) {
      offset = target + 1;
    } else {
      if (!MARKS.has(character)) plain += character;
      offset += 1;
    }
  }
  return plain;
}

function isPunctuation(character: string): boolean {
  return character !== "" && ESCAPABLE.has(character);
}

const MARKS: ReadonlySet<string> = new Set(["*", "`", "["]);
const ESCAPABLE: ReadonlySet<string> = new Set([..."!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"]);

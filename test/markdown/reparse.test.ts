import fc from "fast-check";
import { expect, test } from "vitest";
import { applyEdits } from "../../server/src/base/text-edit.ts";
import { parseDocument } from "../../server/src/markdown/document.ts";
import { reparse } from "../../server/src/markdown/reparse.ts";

const BLOCKS = [
  "A paragraph with $5M[^1] and [a link][r].",
  "Two lines\nof a paragraph.",
  "# Heading",
  "Setext\n---",
  "- item\n- [^1] item\n\n  more of it",
  "1. one\n2. two",
  "* other\n* list",
  "> quote\nlazy line",
  "```\ncode\n\ncode\n```",
  "    indented code",
  "<div>\nhtml",
  "<!-- comment -->",
  "<!-- open",
  "| a | b |\n|---|---|\n| 1 | [x][r] |",
  "[r]: a.csv",
  "[^1]: A note.\n\n    Its second paragraph.",
  "- [q]: b.csv",
  "***",
  "~~~",
  "Text\n| a |\n|---|",
  "İ 🚀 text\u0000",
  "---\ntitle: T\n---",
  "A paragraph that ends in two spaces  ",
  "# Closed #",
  "A ![image][r] and `code [r]` and <b>html</b> and https://example.com/a_(b).",
  "> - quoted list\n>\n>   with a second paragraph\n\n> another quote",
  "1) one\n\n   ```\n   code in a list",
  "[^2]:\n    - a list in a note",
  "| wide | *b* | [c][r] | \\| |\n|:--|--:|---|:-:|\n| 1 | 2 |\n| 3 | 4 | 5 | 6 | 7 |",
  "* * *",
  "+ a\n\n\n+ b\n  + c\n\n        deep code",
  "<script>\n\nlet x;\n</script>",
  "[broken](\n\nlink)",
] as const;

const INSERTED = [
  "",
  "x",
  "\n",
  "\n\n",
  "- ",
  "  ",
  "    ",
  "\t",
  "```\n",
  "> ",
  "[^1]",
  "[r]",
  "[r]: c.csv\n",
  "|",
  "---\n",
  "<!--",
  "-->",
  "\r\n",
  "\\",
] as const;

const documents = fc
  .tuple(fc.array(fc.constantFrom(...BLOCKS), { minLength: 4, maxLength: 30 }), fc.constantFrom("\n", "\r\n", "\r"))
  .map(([blocks, end]) => blocks.join("\n\n").replaceAll("\n", end));
const edits = fc.array(fc.record({ at: fc.nat(), length: fc.nat(12), text: fc.constantFrom(...INSERTED) }), {
  minLength: 1,
  maxLength: 6,
});

test("a document parsed in parts equals the whole, and often only a part is parsed", () => {
  let parts = 0;
  let edited = 0;
  fc.assert(
    fc.property(documents, edits, (start, changes) => {
      let document = parseDocument(start);
      for (const { at, length, text } of changes) {
        const from = at % (document.text.length + 1);
        const span = { start: from, end: Math.min(from + length, document.text.length) };
        const next = applyEdits(document.text, [{ span, text }]);
        edited += 1;
        if (reparse(document, next) !== undefined) parts += 1;
        document = parseDocument(next, document);
        expect(document).toEqual(parseDocument(next));
      }
    }),
    { numRuns: RUNS },
  );
  expect(parts / edited).toBeGreaterThan(0.1);
});

const RUNS = 50;

test("a letter in a long document parses a few blocks", () => {
  const text = Array.from({ length: 400 }, (_, index) => `Paragraph ${index} cites [^1] and [a row][r].`).join("\n\n");
  const document = parseDocument(`${text}\n\n[^1]: x\n\n[r]: a.csv\n`);
  const at = document.starts[200] ?? 0;
  const part = reparse(document, `${document.text.slice(0, at)}x${document.text.slice(at)}`);
  expect(part?.nodes.length).toBeLessThan(6);
});

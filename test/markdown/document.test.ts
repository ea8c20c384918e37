import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applyEdits } from "../../server/src/base/text-edit.ts";
import type { Block } from "../../server/src/markdown/block.ts";
import { absoluteSpan, blockAt, blockStart, parseDocument } from "../../server/src/markdown/document.ts";
import { plainText } from "../../server/src/markdown/plain-text.ts";
import { sectionsOf } from "../../server/src/markdown/section.ts";

function onlyBlock(text: string): Block {
  const block = parseDocument(text).blocks[0];
  if (block === undefined) throw new Error("no block");
  return block;
}

function sentencesOf(text: string): readonly string[] {
  const document = parseDocument(text);
  return document.blocks.flatMap((block) => block.sentences.map((sentence) => plainText(block, sentence.span)));
}

describe("what a reader sees", () => {
  test.each([
    ["emphasis", "It **rose** to *$5M*.", "It rose to $5M."],
    ["a link", "It fell to [$5M](impact.md#cost).", "It fell to $5M."],
    ["a footnote mark", "It fell to $5M[^1].\n\n[^1]: x", "It fell to $5M."],
    ["an undefined footnote mark", "It fell to $5M[^lost].", "It fell to $5M."],
    ["a backslash", "It cost \\$5M.", "It cost $5M."],
    ["a character reference", "R&amp;D grew 5&nbsp;%.", "R&D grew 5 %."],
    ["code", "Run `a 5%` twice.", "Run `a 5%` twice."],
    ["struck-out text", "It is ~~$4M~~ $5M.", "It is $5M."],
    ["a hard break", "One\\\ntwo.", "One two."],
    ["a quote over two lines", "> One\n> two.", "One two."],
    ["CRLF", "One\r\ntwo.", "One two."],
    ["an emoji", "Up 🚀 to 5%.", "Up 🚀 to 5%."],
  ])("without %s", (_, text, seen) => {
    const block = onlyBlock(text);
    expect(block.leaves.map((leaf) => plainText(block, leaf.span))).toEqual([seen]);
    expect(block.masked).toHaveLength(block.text.length);
  });

  test("sentences are found in every shape of block", () => {
    const text =
      "# A. B\n\n- One. Two.\n  - Three.\n\n> Four. Five.\n\n| a | b |\n|---|---|\n| Six. | Seven. Eight. |\n";
    expect(sentencesOf(text)).toEqual(
      expect.arrayContaining(["One.", "Two.", "Three.", "Four.", "Five.", "Six.", "Seven.", "Eight."]),
    );
  });
});

describe("tables", () => {
  test("cells keep their places, escaped pipes and raggedness", () => {
    const text = "| a | b \\| c |\n|---|---|\n| 1 |\n| **2** |  | 4 |";
    const block = onlyBlock(text);
    const rows = block.tables[0]?.rows ?? [];
    expect(rows.map((row) => row.cells.map((cell) => block.text.slice(cell.span.start, cell.span.end)))).toEqual([
      ["a", "b \\| c"],
      ["1"],
      ["**2**", "", "4"],
    ]);
  });
});

describe("links", () => {
  test.each([
    ["[$5M](impact.md#cost)", "link", "impact.md#cost", "$5M"],
    ['[$5M](<my file.csv> "title")', "link", "my file.csv", "$5M"],
    ["https://example.org/a", "autolink", "https://example.org/a", "https://example.org/a"],
    ["![alt](chart.png)", "image", "chart.png", "![alt](chart.png)"],
  ])("%s", (text, kind, address, seen) => {
    const block = onlyBlock(`See ${text} now.`);
    const link = block.links[0];
    expect(link?.kind).toBe(kind);
    expect(link?.target).toMatchObject({ kind: "address", address });
    expect(block.text.slice(link?.textSpan.start, link?.textSpan.end)).toBe(seen);
    if (kind !== "image") expect(block.text.slice(link?.target.span.start, link?.target.span.end)).toBe(address);
  });
});

describe("sections", () => {
  test("hold their subsections and number equal slugs", () => {
    const document = parseDocument("# Impact\n\na\n\n## Cost\n\nb\n\n## Cost\n\nc\n\n# End\n");
    expect(sectionsOf(document).map(({ title, slug, from, to }) => [title, slug, from, to])).toEqual([
      ["Impact", "impact", 0, 6],
      ["Cost", "cost", 2, 4],
      ["Cost", "cost-1", 4, 6],
      ["End", "end", 6, 7],
    ]);
  });
});

describe("an edited document", () => {
  const piece = fc.constantFrom(
    "A word. ",
    "$5M[^1] ",
    "\n",
    "\n\n",
    "# Head\n",
    "- item\n",
    "  more\n",
    "> quote\n",
    "```\n",
    "| a | b |\n|---|---|\n| 1 | 2 |\n",
    "[^1]: note\n",
    "[r]: a.csv\n",
    "[t][r] ",
    "**b** ",
    "<!-- c -->\n",
    "---\n",
    "\r\n",
    "🚀",
    "\\",
    "\t",
  );
  const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(""));

  test("equals the document parsed from scratch, and keeps the blocks that did not change", () => {
    fc.assert(
      fc.property(text, fc.array(fc.tuple(fc.nat(), fc.nat(8), text), { maxLength: 4 }), (start, edits) => {
        let document = parseDocument(start);
        for (const [at, length, inserted] of edits) {
          const from = at % (document.text.length + 1);
          const to = Math.min(from + length, document.text.length);
          const next = applyEdits(document.text, [{ span: { start: from, end: to }, text: inserted }]);
          document = parseDocument(next, document);
          expect(document).toEqual(parseDocument(next));
        }
        expect(new Set(document.blocks).size).toBe(document.blocks.length);
      }),
      { numRuns: 200 },
    );
  });

  test("an untouched paragraph is the same value, wherever it moves", () => {
    const before = parseDocument("One.\n\nTwo $5M[^1].\n\n[^1]: x");
    const after = parseDocument("Zero.\n\nOne!\n\nTwo $5M[^1].\n\n[^1]: x", before);
    expect(after.blocks[2]).toBe(before.blocks[1]);
    expect(after.blocks[0]).not.toBe(before.blocks[0]);
  });

  test("every span lies in its block, and every offset in its block's text", () => {
    fc.assert(
      fc.property(text, (source) => {
        const document = parseDocument(source);
        for (const block of document.blocks) {
          const spans = [
            ...block.leaves.map((leaf) => leaf.span),
            ...block.sentences.map((sentence) => sentence.span),
            ...block.links.flatMap((link) => [link.span, link.textSpan, link.target.span]),
            ...block.tables.flatMap((table) => table.rows.flatMap((row) => row.cells.map((cell) => cell.span))),
          ];
          for (const { start, end } of spans) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(start).toBeLessThanOrEqual(end);
            expect(end).toBeLessThanOrEqual(block.text.length);
          }
          const whole = absoluteSpan(document, block, { start: 0, end: block.text.length });
          expect(source.slice(whole.start, whole.end)).toBe(block.text);
          // The parser lets a heading underlined below a definition start where the definition does.
          const found = blockAt(document, whole.start);
          expect(found === undefined ? -1 : blockStart(document, found.block)).toBe(whole.start);
        }
      }),
    );
  });
});

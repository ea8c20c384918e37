import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lineIndex } from "../../server/src/base/line-index.ts";
import { toOffset, toPosition, toRange } from "../../server/src/lsp/convert.ts";
import { changeDocument, openDocument } from "../../server/src/lsp/open-documents.ts";
import { positionEncoding } from "../../server/src/lsp/position-encoding.ts";

function lined(text: string) {
  return { text, lines: lineIndex(text), encoding: "utf-8" } as const;
}

describe("a client that counts in UTF-8", () => {
  test.each([
    ["plain", "a $5M b", "$5M", 2, 5],
    ["behind two bytes", "é $5M", "$5M", 3, 6],
    ["behind three bytes", "€ $5M", "$5M", 4, 7],
    ["behind a pair", "🚀 $5M", "$5M", 5, 8],
    ["of an emoji", "a 🚀 b", "🚀", 2, 6],
    ["on the second line", "é\r\né $5M", "$5M", 3, 6],
  ])("is told of a place %s in bytes", (_, text, part, start, end) => {
    const offset = text.indexOf(part);
    const range = toRange(lined(text), { start: offset, end: offset + part.length });
    expect([range.start.character, range.end.character]).toEqual([start, end]);
    expect(toOffset(lined(text), range.start)).toBe(offset);
    expect(toOffset(lined(text), range.end)).toBe(offset + part.length);
  });

  test("counts as the encoder does, there and back", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.nat(), (text, at) => {
        const starts = [...text].map((_, index, characters) => characters.slice(0, index).join("").length);
        const offset = starts[at % starts.length] ?? 0;
        const position = toPosition(lined(text), offset);
        const start = lineIndex(text).starts[position.line] ?? 0;
        expect(position.character).toBe(new TextEncoder().encode(text.slice(start, offset)).length);
        const back = toOffset(lined(text), position);
        expect(toPosition(lined(text), back)).toEqual(toPosition(lined(text), Math.min(offset, back)));
      }),
    );
  });

  test("edits the text where it says", () => {
    const before = openDocument("/a.md", "file:///a.md", 1, "🚀é 5%\n", "utf-8");
    const range = { start: { line: 0, character: 7 }, end: { line: 0, character: 8 } };
    expect(changeDocument(before, 2, [{ range, text: "6" }]).text).toBe("🚀é 6%\n");
  });

  test("may give a place inside a character or past the line", () => {
    expect(toOffset(lined("🚀a\nb"), { line: 0, character: 2 })).toBe(0);
    expect(toOffset(lined("🚀a\nb"), { line: 0, character: 99 })).toBe(3);
  });
});

test.each([
  [undefined, "utf-16"],
  [["utf-16", "utf-8"], "utf-16"],
  [["utf-8", "utf-16"], "utf-8"],
  [["utf-32", "utf-8"], "utf-8"],
  [["utf-32"], "utf-16"],
])("of the encodings %j the server takes %s", (positionEncodings, chosen) => {
  expect(positionEncoding(positionEncodings === undefined ? {} : { general: { positionEncodings } })).toBe(chosen);
});

import { describe, expect, test } from "vitest";
import { exportDocument } from "../../server/src/export/document.ts";
import type { Exportable } from "../../server/src/export/exportable.ts";
import { HOSTILE } from "./hostile-packet.ts";
import { officeParts, paragraphs, partNamed, tableRows } from "./office-file.ts";
import { exportableExample, exportableOf } from "./packets.ts";

describe("the document of the flawless packet", async () => {
  const { bytes, warnings } = await documentOf(exportableExample("returns"));
  const parts = officeParts(bytes);
  const xml = partNamed(parts, "word/document.xml");
  const texts = paragraphs(xml, "w");

  test("holds narrative, impact table, stories, endorsements, timeline and sources, in this order", () => {
    const titles = [
      "Returns Desk",
      "Promotion narrative: Amina Khalil, L6 to L7",
      "Impact table",
      "Leadership principle stories",
      "Endorsements",
      "Timeline",
      "Sources",
    ];
    expect(texts.filter((text) => titles.includes(text))).toEqual(titles);
  });

  test("has the impact table on a page of its own, lying across, as the packet has it", () => {
    expect(xml.match(/<w:pgSz [^>]*>/g)?.map((size) => size.includes('w:orient="landscape"'))).toEqual([
      false,
      true,
      false,
      false,
      false,
      false,
    ]);
    expect(tableRows(xml, "w")).toContainEqual([
      "Return rate",
      "percent of orders",
      "23.0%",
      "17.1%",
      "−5.9 points",
      "Return rate by quarter",
      "Nadia Brandt, Finance, 2027-01-08",
    ]);
  });

  test("has a Word footnote for each mark, with what the footnote says", () => {
    const marks = xml.match(/<w:footnoteReference /g) ?? [];
    const notes = paragraphs(partNamed(parts, "word/footnotes.xml"), "w");
    expect(notes).toHaveLength(marks.length);
    expect(notes.slice(0, 3)).toEqual([
      "Finance close, return shipping cost in FY2025.",
      "Finance close, goal for return shipping cost.",
      "Finance close, return shipping cost.",
    ]);
  });

  test("has links that lead to rows and sources inside of it", () => {
    const anchors = new Set([...xml.matchAll(/w:anchor="([^"]+)"/g)].map(([, anchor]) => anchor));
    const bookmarks = new Set([...xml.matchAll(/<w:bookmarkStart w:name="([^"]+)"/g)].map(([, name]) => name));
    expect(anchors.size).toBeGreaterThan(8);
    expect([...anchors].filter((anchor) => !bookmarks.has(anchor))).toEqual([]);
  });

  test("is the same bytes each time, and stamps nothing", async () => {
    const again = await documentOf(exportableExample("returns"));
    expect(Buffer.from(again.bytes).equals(bytes)).toBe(true);
    expect(warnings).toEqual([]);
    expect(texts.join("")).not.toMatch(/[✗○]/);
  });
});

test("stamped figures stand out in their sentence, and are listed in front", async () => {
  const { bytes, warnings } = await documentOf(exportableExample("returns-draft"));
  const texts = paragraphs(partNamed(officeParts(bytes), "word/document.xml"), "w");
  expect(texts.some((text) => text.includes("$16.8M ✗"))).toBe(true);
  expect(texts).toContain("✗ $62.1M ≠ 60,890,210, sources/returns-cost.csv C5, which gives $60.9M");
  expect(warnings.length).toBeGreaterThan(3);
});

test("every sort of Markdown has a place, and nothing in it is markup of Word", async () => {
  const narrative = [
    "# Title *a* `b`",
    "",
    "1. one",
    "   - two **bold** ~~gone~~",
    "",
    "> quoted [web](https://example.org/?a=1&b=2) <b>html</b>",
    "",
    "```",
    "code <w:p>",
    "```",
    "",
    "| a | b |",
    "| - | - |",
    "| =1+1 | -5 |",
    "",
    "A mark.[^n] No mark.[^gone] ]]> &amp; <https://example.org> \\* line  ",
    "break",
    "",
    "[^n]: A note with `code`.",
  ].join("\n");
  const files = [...HOSTILE.filter(({ path }) => path !== "narrative.md"), { path: "narrative.md", text: narrative }];
  const { bytes } = await documentOf(exportableOf(files));
  const parts = officeParts(bytes);
  const xml = partNamed(parts, "word/document.xml");
  expect(paragraphs(xml, "w")).toEqual(
    expect.arrayContaining(["Title a b", "one", "two bold gone", "quoted web html", "code <w:p>"]),
  );
  expect(paragraphs(xml, "w")).toContain("A mark. No mark. ]]> & https://example.org * linebreak");
  expect(tableRows(xml, "w")).toContainEqual(["'=1+1", "-5"]);
  expect(paragraphs(partNamed(parts, "word/footnotes.xml"), "w")).toEqual(["A note with code."]);
  expect(partNamed(parts, "word/_rels/document.xml.rels")).toContain("https://example.org/?a=1&amp;b=2");
});

async function documentOf(exportable: Exportable) {
  const exported = await exportDocument(exportable);
  if (exported.kind === "nothing") throw new Error(exported.reason);
  return exported;
}

import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { buildDeck } from "../../server/src/export/build-deck.ts";
import { textOfPieces } from "../../server/src/export/figured-text.ts";
import { tableHeader } from "../../server/src/export/slide-deck.ts";
import { exportSlides, slidesOf } from "../../server/src/export/slides.ts";
import { speakerNotes } from "../../server/src/export/speaker-notes.ts";
import { HOSTILE } from "./hostile-packet.ts";
import { officeParts, paragraphs, partNamed, tableRows } from "./office-file.ts";
import { exportableExample, exportableOf } from "./packets.ts";

describe("the slides of the flawless packet", async () => {
  const deck = buildDeck(exportableExample("returns"));
  const bytes = await slidesOf(deck);
  const parts = officeParts(bytes);

  test.each(
    deck.slides.map((slide, index) => [index + 1, slide] as const),
  )("say what the model says: %i", (number, slide) => {
    const xml = partNamed(parts, `ppt/slides/slide${number}.xml`);
    const texts = paragraphs(xml, "a");
    expect(texts).toContain(textOfPieces(slide.headline));
    expect(texts).toContain(slide.topic.toUpperCase());
    for (const { label, value } of slide.sizes)
      expect(texts).toEqual(expect.arrayContaining([label, textOfPieces(value)]));
    for (const sentence of slide.unlock) expect(texts).toContain(textOfPieces(sentence));
    expect(texts.find((text) => text.startsWith("Sources: "))).toContain(slide.sources[0]?.address.split("#")[0]);
    const { table } = slide;
    const cells = (table?.rows ?? []).map(({ label, unit, baseline, post, net }) => [
      label,
      ...(table?.units === true ? [unit] : []),
      ...[baseline, post, net].map(textOfPieces),
    ]);
    expect(tableRows(xml, "a")).toEqual(table === undefined ? [] : [tableHeader(table), ...cells]);
    expect(xml).toMatch(/<p:ph\s[^>]*type="title"/);
    expect(xml).not.toContain("<p:pic>");
  });

  test("have what the speaker needs in their notes, a line each", () => {
    const notes = deck.slides.map((_, index) =>
      paragraphs(partNamed(parts, `ppt/notesSlides/notesSlide${index + 1}.xml`), "a"),
    );
    expect(notes.map((lines) => lines.filter((line) => !/^\d$/.test(line)))).toEqual(deck.slides.map(speakerNotes));
  });

  test("have a chart of the figures themselves, with their workbook", () => {
    const chart = partNamed(parts, "ppt/charts/chart1.xml");
    const values = [...chart.matchAll(/<c:val>.*?<\/c:val>/gs)].map(([series]) =>
      [...series.matchAll(/<c:v>([^<]*)<\/c:v>/g)].map(([, value]) => Number(value)),
    );
    expect(values).toEqual([deck.slides[2]?.chart?.baseline, deck.slides[2]?.chart?.post]);
    expect(values).toEqual([
      [61_900_000, 9_600_000, 14_300_000],
      [43_300_000, 6_400_000, 11_200_000],
    ]);
    expect(chart).toContain("&quot;$&quot;#,##0.0,,&quot;M&quot;;-&quot;$&quot;#,##0.0,,&quot;M&quot;;&quot;$0&quot;");
    expect(Object.keys(unzipSync(bytes))).toContain("ppt/embeddings/Microsoft_Excel_Worksheet1.xlsx");
  });

  test("are the same bytes each time, and name no day", async () => {
    expect(Buffer.from(await slidesOf(deck)).equals(bytes)).toBe(true);
    expect(partNamed(parts, "docProps/core.xml")).not.toMatch(/\d{4}-\d\d-\d\d/);
  });
});

test("stamped figures stand out on the slide, and the result says so", async () => {
  const exported = await exportSlides(exportableExample("returns-draft"));
  if (exported.kind !== "file") throw new Error(exported.reason);
  const xml = partNamed(officeParts(exported.bytes), "ppt/slides/slide3.xml");
  expect(tableRows(xml, "a").at(-1)).toEqual(["Returns Desk total", "$85.8M", "$62.1M ✗", "−$23.7M ✗"]);
  expect(paragraphs(xml, "a")).toContain(
    "Look at before the review:  ✗ $62.1M contradicts the evidence   ✗ −$23.7M contradicts the evidence",
  );
  expect(exported.warnings).toContain("✗ $62.1M ≠ 60,890,210, sources/returns-cost.csv C5, which gives $60.9M");
});

test("text that is out to be markup or a formula is neither", async () => {
  const exported = await exportSlides(exportableOf(HOSTILE));
  if (exported.kind !== "file") throw new Error(exported.reason);
  const cells = tableRows(partNamed(officeParts(exported.bytes), "ppt/slides/slide3.xml"), "a").flat();
  expect(cells).toContain(`'=HYPERLINK("http://x")`);
});

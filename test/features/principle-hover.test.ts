import { describe, expect, it } from "vitest";
import { createEngine } from "../../server/src/engine.ts";

const STORIES = `# Leadership principle stories

I claim Frugality.

## The empty leg

*Frugality*

I sold the empty leg to two growers, and freight fell from £1.90 to £1.42 per crate.

## The loaned scales

*Frugality*

I borrowed the scales of the mill next door, and £85,400 was not spent.
`;

const THIRD = `
## The paper map

*Frugality*

I printed the map in place of the tablets. Everybody liked it.
`;

describe("hover on a principle", () => {
  it("says how many stories pass, and what the others lack", () => {
    expect(hoverOn("Frugality", STORIES + THIRD)).toContain(
      "In this packet: 2 of 3 stories; the third is missing an outcome.",
    );
  });

  it("says that a story is not told yet", () => {
    expect(hoverOn("Frugality", STORIES)).toContain("In this packet: 2 of 3 stories; the third is not told yet.");
  });

  it("shows the words that decided", () => {
    const hover = hoverOn("Frugality", STORIES + THIRD);
    expect(hover).toContain("- ✓ The loaned scales: “I borrowed the scales” → “£85,400”");
    expect(hover).toContain("- ○ The paper map: “I printed the map” → no outcome");
  });

  it("is not there for a word of a sentence", () => {
    const text = STORIES.replace("I borrowed", "Out of frugality I borrowed");
    expect(hoverOn("frugality", text)).toBeUndefined();
  });
});

/** The hover on the first place that holds the words. */
function hoverOn(words: string, text: string): string | undefined {
  const engine = createEngine({ today: () => "2026-11-23" });
  const snapshot = engine.apply([
    { kind: "root", folder: "packet" },
    { kind: "disk", file: "packet/lp-stories.md", content: { kind: "text", text } },
  ]);
  return snapshot.hover("packet/lp-stories.md", text.indexOf(words) + 1)?.markdown;
}

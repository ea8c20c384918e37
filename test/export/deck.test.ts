import { Marp } from "@marp-team/marp-core";
import { describe, expect, test } from "vitest";
import { buildDeck } from "../../server/src/export/build-deck.ts";
import { deckMarkdown } from "../../server/src/export/deck-markdown.ts";
import type { Exportable } from "../../server/src/export/exportable.ts";
import { checkPacket } from "../specs/check-packet.ts";
import { HOSTILE } from "./hostile-packet.ts";
import { exampleFiles, exportableExample, exportableOf, TODAY, withFile } from "./packets.ts";

const DECK_RULES = new Set(["deck-not-three-slides", "slide-content-missing", "storyline-drift"]);

describe.each(["returns", "returns-draft"] as const)("the deck of %s", (name) => {
  const files = exampleFiles(name);
  const markdown = deckOf(exportableExample(name));

  test("is three slides to Marp", () => {
    const { html, comments } = new Marp({ script: false }).render(markdown);
    expect(html.match(/<section/g)).toHaveLength(3);
    expect(comments.map((notes) => notes.filter((note) => note.startsWith("Time: 1 min 40 s\nSay: ")).length)).toEqual([
      1, 1, 1,
    ]);
  });

  test("is a deck that the packet's own bar has nothing against", () => {
    const problems = checkPacket(withFile(files, "deck.md", markdown), TODAY).filter(({ file }) => file === "deck.md");
    expect(problems.filter(({ rule, severity }) => DECK_RULES.has(rule) || severity !== "info")).toEqual([]);
  });

  test("is the same text each time", () => {
    expect(deckOf(exportableOf(files))).toBe(markdown);
  });
});

test("a stamped figure is said to be one, on its slide and in the notes", () => {
  const markdown = deckOf(exportableExample("returns-draft"));
  expect(markdown).toContain("> **✗ $62.1M** contradicts the packet's own evidence.");
  expect(markdown).toContain("- ✗ $62.1M ≠ 60,890,210, sources/returns-cost.csv C5, which gives $60.9M");
  expect(deckOf(exportableExample("returns"))).not.toMatch(/[✗○]/);
});

test("text of a packet stays text", () => {
  const { html } = new Marp({ html: true, script: false }).render(deckOf(exportableOf(HOSTILE)));
  expect(html.match(/<section/g)).toHaveLength(3);
  expect(html).not.toMatch(/<script>alert|<img|href="javascript/);
  expect(html).toContain("'=HYPERLINK");
  expect(html).toContain("'-cmd|'");
  expect(html).toContain(">-5.9%<");
});

test("a packet without anything has a deck that says what to fill in", () => {
  const files = [
    { path: "packet.yaml", text: "packet: 1\n" },
    { path: "narrative.md", text: "# Empty\n" },
  ];
  const markdown = deckOf(exportableOf(files));
  expect(new Marp({ script: false }).render(markdown).html.match(/<section/g)).toHaveLength(3);
  expect(markdown).toContain("\\[TODO: the problem sentence\\]");
  expect(markdown).toContain("- [TODO: sources]");
});

function deckOf(exportable: Exportable): string {
  return deckMarkdown(buildDeck(exportable));
}

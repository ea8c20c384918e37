import { describe, expect, it } from "vitest";
import { parseDocument } from "../../server/src/markdown/document.ts";
import { DEEPEST, levelled } from "../../server/src/markdown/nesting.ts";
import { checkPacket } from "../specs/check-packet.ts";

/** Texts of any depth, each nested in a way of its own. */
const NESTED: Readonly<Record<string, (depth: number) => string>> = {
  quotes: (depth) => `${"> ".repeat(depth)}cut $3M`,
  "tight quotes": (depth) => `${">".repeat(depth)}cut $3M`,
  "bullets in one line": (depth) => `${"- ".repeat(depth)}cut $3M`,
  "numbers in one line": (depth) => `${"1. ".repeat(depth)}cut $3M`,
  "quotes and bullets": (depth) => `${"> - ".repeat(depth)}cut $3M`,
  emphasis: (depth) => `${"**a *b ".repeat(depth)}cut $3M ${"b* a** ".repeat(depth)}`,
  "emphasis over lines": (depth) => `${"**a *b\n".repeat(depth)}cut $3M ${"b* a**\n".repeat(depth)}`,
  "emphasis mark by mark": (depth) => `${"*__".repeat(depth)}cut $3M${"__*".repeat(depth)}`,
  images: (depth) => `${"![".repeat(depth)}cut $3M${"](b)".repeat(depth)}`,
  brackets: (depth) => `${"[".repeat(depth)}cut $3M${"]".repeat(depth)}`,
};

const LISTS = Array.from({ length: 600 }, (_, depth) => `${"  ".repeat(depth)}- item ${depth}`).join("\n");

describe("nested markup", () => {
  it.each(Object.entries(NESTED))("is read as it stands while a person may have written it: %s", (_, nest) => {
    expect(levelled(nest(40))).toBe(nest(40));
  });

  it.each(Object.entries(NESTED))("is cut off far down, without moving anything: %s", (_, nest) => {
    const text = nest(2000);
    const flat = levelled(text);
    expect(flat).toHaveLength(text.length);
    expect(flat).not.toBe(text);
    expect(flat.includes("$3M")).toBe(true);
  });

  it.each([
    ...Object.entries(NESTED),
    ["list under list", () => LISTS] as const,
  ])("of hundreds of levels is parsed, and what follows it too: %s", (_, nest) => {
    const { blocks } = parseDocument(`${nest(600)}\n\nThe end.\n`);
    expect(blocks.at(-1)).toMatchObject({ kind: "paragraph", text: "The end." });
    expect(blocks[0]).toMatchObject({ tooDeep: true });
  });
});

describe("a packet with markup that is too deep", () => {
  it("says where, and is checked for the rest", () => {
    const text = `# Narrative\n\n${">".repeat(500)} I cut cost.\n\nI cut fuel to [$6.1M](none.csv).\n`;
    const found = checkPacket([{ path: "narrative.md", text }], "2026-11-23");
    expect(found.find(({ rule }) => rule === "document-unreadable")).toMatchObject({ span: { start: 13, end: 14 } });
    expect(found.some(({ rule }) => rule === "citation-target-missing")).toBe(true);
  });
});

describe("what is many and not deep", () => {
  it.each([
    ["emphasis", "*one* **two** ~~three~~ ".repeat(DEEPEST)],
    ["links", "[one](two.md) and [three][four] ".repeat(DEEPEST)],
    ["starred cells", "| *Fuel | **p < 0.05 | [open |\n".repeat(3 * DEEPEST)],
    ["starred items", "- *Fuel is net of tax\n".repeat(3 * DEEPEST)],
    ["paragraphs with one mark", "*Fuel is net of tax\n\n".repeat(3 * DEEPEST)],
    ["snake case", "annual_loss_usd late_vans_pct ".repeat(DEEPEST)],
    ["a long rule", "-".repeat(5 * DEEPEST)],
    ["multiplication", "3 * 4 * 5 ".repeat(DEEPEST)],
    ["escaped marks", "\\*one \\[two ".repeat(DEEPEST)],
    ["code far to the right", `${" ".repeat(DEEPEST)}x`],
  ])("stays as it is: %s", (_, text) => {
    expect(levelled(text)).toBe(text);
  });
});

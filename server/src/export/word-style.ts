import type { Borders, ParagraphStyle, SpacingOptions, StyleOptions } from "docx";
import { ACCENT, ALARM, ALARM_PALE, FONT, GREY, INK, PALE } from "./slide-style.ts";

/** Twentieths of a point, as Word counts: A4 with room for notes in the margin. */
export const PAGE = { width: 11_906, height: 16_838, margin: 1_247 } as const;

/** What every paragraph inherits, and the headings. Sizes are in half points. */
export const DEFAULTS: Readonly<
  Record<"document" | "title" | "heading1" | "heading2" | "heading3" | "heading4", StyleOptions>
> = {
  document: {
    run: { font: FONT, size: 21, color: INK },
    paragraph: { spacing: { after: 140, line: 300, lineRule: "auto" } },
  },
  title: {
    run: { font: FONT, size: 48, bold: true, color: INK },
    paragraph: { spacing: { before: 60, after: 160, line: 240, lineRule: "auto" } },
  },
  heading1: heading(34, ACCENT, { before: 0, after: 200 }),
  heading2: heading(26, INK, { before: 320, after: 120 }),
  heading3: heading(22, INK, { before: 240, after: 100 }),
  heading4: heading(21, GREY, { before: 200, after: 80 }),
};

export const STYLES: readonly ParagraphStyle[] = [
  style("Kicker", { run: { size: 19, bold: true, color: ACCENT }, paragraph: { spacing: { after: 40 } } }),
  style("Cell", { run: { size: 18 }, paragraph: { spacing: { before: 40, after: 40, line: 250, lineRule: "auto" } } }),
  style("HeaderCell", {
    run: { size: 17, bold: true, color: GREY },
    paragraph: { spacing: { before: 40, after: 40, line: 250, lineRule: "auto" }, keepNext: true },
  }),
  style("QuoteBlock", {
    run: { color: INK },
    paragraph: { indent: { left: 340 }, border: { left: { style: "single", size: 18, color: PALE, space: 10 } } },
  }),
  style("CodeBlock", { run: { font: "Courier New", size: 18 }, paragraph: { shading: { fill: "F5F7FA" } } }),
  style("Note", { run: { size: 17, color: GREY }, paragraph: { spacing: { after: 60, line: 250, lineRule: "auto" } } }),
  style("Alarm", {
    run: { size: 19, color: ALARM },
    paragraph: { spacing: { before: 60, after: 60 }, shading: { fill: ALARM_PALE } },
  }),
];

const RULE = { style: "single", size: 4, color: PALE } as const;
const NONE = { style: "none" } as const;

/** Lines between rows and nothing else. */
export const TABLE_BORDERS: Borders = {
  top: NONE,
  bottom: RULE,
  left: NONE,
  right: NONE,
  insideHorizontal: RULE,
  insideVertical: NONE,
};

export const TABLE_MARGINS = { top: 20, bottom: 20, left: 80, right: 80 } as const;

/** Numbered lists; an instance of it starts anew. */
export const NUMBERED = "numbered";

export function listIndent(level: number): SpacingOptions {
  return { indent: { left: 360 * (level + 1), hanging: 360 }, spacing: { after: 80 } };
}

function heading(
  size: number,
  color: string,
  spacing: { readonly before: number; readonly after: number },
): StyleOptions {
  return { run: { font: FONT, size, bold: true, color }, paragraph: { spacing, keepNext: true } };
}

function style(id: string, options: StyleOptions): ParagraphStyle {
  return { id, name: id, basedOn: "Normal", quickFormat: true, ...options };
}

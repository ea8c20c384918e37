import { type Span, textOf } from "../base/span.ts";
import type { ImpactTable } from "../packet/impact-table.ts";
import { placeIn } from "../packet/packet-document.ts";
import { editAt, type Fix } from "./rule.ts";

/** Adds a row that begins with a label and is to be filled in. None where each line of the table has a prefix, as in a quote. */
export function impactRowFix(
  { document, block, table, columns }: ImpactTable,
  label: string,
  title: string,
  labelled: "metric" | "initiative" = "metric",
): readonly Fix[] {
  if (block.kind !== "table") return [];
  const width = table.rows[0]?.cells.length ?? 0;
  const labelColumn = columns.get(labelled) ?? columns.get("metric") ?? columns.get("initiative") ?? 0;
  const cells = Array.from({ length: width }, (_, index) => (index === labelColumn ? label : ""));
  const end = { start: table.span.end, end: table.span.end };
  return [{ title, safe: false, edits: [editAt(placeIn(document, block, end), end, `\n| ${cells.join(" | ")} |`)] }];
}

/** Adds a column to be filled in: what names the rows before the first, all else behind the last. */
export function impactColumnFix(
  { document, block, table }: ImpactTable,
  header: string,
  side: "first" | "last",
): readonly Fix[] {
  if (block.kind !== "table") return [];
  const edits = linesOf(block.text.slice(0, table.span.end)).map((line, index) => {
    const cell = index === 0 ? ` ${header} ` : index === 1 ? " --- " : "  ";
    const text = textOf(block.text, line).trim();
    const offset = side === "first" ? line.start : line.end;
    const open = side === "first" ? text.startsWith("|") : text.endsWith("|");
    const at = { start: offset, end: offset };
    const inserted = side === "first" ? (open ? `|${cell}` : `${cell.trimStart()}| `) : open ? `${cell}|` : ` |${cell}`;
    return editAt(placeIn(document, block, at), at, inserted);
  });
  return [{ title: `Insert the column “${header}”`, safe: false, edits }];
}

/** The lines of a text without their breaks. */
function linesOf(text: string): readonly Span[] {
  const breaks = [...text.matchAll(/\r?\n/g)].map(({ 0: { length }, index }) => ({
    start: index,
    end: index + length,
  }));
  return [...breaks, { start: text.length, end: text.length }].map(({ start: end }, index) => ({
    start: breaks[index - 1]?.end ?? 0,
    end,
  }));
}

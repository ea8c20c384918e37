import type { ImpactTable } from "../../packet/impact-table.ts";
import { rowTexts } from "../../packet/impact-table.ts";
import type { ImpactColumn } from "../../profile/bar.ts";
import { editAt, type PlacedEdit } from "../../rules/rule.ts";

/** What a new row of the impact table says, by the meaning of its columns; the others are left to fill in. */
export type RowCells = Readonly<Partial<Record<ImpactColumn, string>>>;

/** Inserts a row behind one of the table's, which counts from 0 with the header; each cell to fill in is a tab stop. */
export function insertRow(table: ImpactTable, behind: number, cells: RowCells): PlacedEdit | undefined {
  const { block, document, columns } = table;
  const row = table.table.rows[behind];
  if (row === undefined) return undefined;
  const header = rowTexts(block, table.table, 0);
  const meanings = new Map([...columns].map(([column, index]) => [index, column]));
  const written = header.map((title, index) => {
    const meaning = meanings.get(index);
    return { text: meaning === undefined ? undefined : cells[meaning], title };
  });
  // The prefix of a line in a list or a quote, and nothing else.
  const start = block.text.lastIndexOf("\n", row.span.start) + 1;
  const prefix = block.text.slice(start, row.span.start);
  const end = { start: row.span.end, end: row.span.end };
  const line = (cell: (one: (typeof written)[number], index: number) => string): string =>
    `\n${prefix}| ${written.map(cell).join(" | ")} |`;
  return {
    ...editAt(
      { file: document.path, block, span: end },
      end,
      line(({ text, title }) => text ?? placeholder(title)),
    ),
    snippet: line(({ text, title }, index) =>
      text === undefined ? `\${${index + 1}:${escaped(placeholder(title))}}` : escaped(text),
    ),
  };
}

function placeholder(title: string): string {
  return `[TODO: ${title.toLowerCase()}]`;
}

function escaped(text: string): string {
  return text.replace(/[\\$}]/g, "\\$&");
}

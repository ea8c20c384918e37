import type { Block, TableBlock } from "../markdown/block.ts";
import { plainText } from "../markdown/plain-text.ts";
import { addressOf } from "../sources/address.ts";
import { readCellNumber } from "../sources/cell-number.ts";
import type { Cell, Table } from "../sources/table.ts";

/** A Markdown table as a table like any other. The spans of its cells count in the block. */
export function markdownTable(block: Block, table: TableBlock, name: string): Table {
  const texts = table.rows.map((row) => row.cells.map(({ span }) => ({ span, text: plainText(block, span) })));
  return {
    name,
    hidden: false,
    header: (texts[0] ?? []).map((cell) => cell.text),
    headerRow: 1,
    top: [],
    rows: texts.slice(1).map((cells, index) => ({
      number: index + 2,
      cells: cells.map(({ span, text }, column): Cell => {
        const number = readCellNumber(text, "point");
        return {
          address: addressOf(index + 2, column + 1),
          row: index + 2,
          column: column + 1,
          text,
          span,
          ...(number !== undefined && { number }),
        };
      }),
    })),
  };
}

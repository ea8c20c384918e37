import { addressOf } from "../sources/address.ts";
import { readCellNumber } from "../sources/cell-number.ts";
import type { Table } from "../sources/table.ts";
import type { FrontMatter } from "./front-matter.ts";

/** The plain values of a front matter as a table of two columns, name and value; undefined where it has none. Spans count in its block. */
export function frontMatterTable({ entries }: FrontMatter): Table | undefined {
  const rows = entries.flatMap(({ key, keySpan, value, valueSpan }, index) => {
    if (key === DECLARES_PACKET || value.kind !== "scalar" || value.value === null) return [];
    const number = readCellNumber(value.text, "point");
    const place = { row: index + 1 };
    return [
      {
        number: index + 1,
        cells: [
          { ...place, address: addressOf(index + 1, 1), column: 1, text: key, span: keySpan },
          {
            ...place,
            address: addressOf(index + 1, 2),
            column: 2,
            text: value.text,
            span: valueSpan,
            ...(number !== undefined && { number }),
          },
        ],
      },
    ];
  });
  return rows.length === 0
    ? undefined
    : { name: "", hidden: false, header: ["name", "value"], headerRow: 0, top: [], rows };
}

/** The version of the packet's form, which counts nothing. */
const DECLARES_PACKET = "packet";

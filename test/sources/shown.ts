import { decimalText } from "../../server/src/quantity/decimal.ts";
import type { Cell, Row, SourceRead } from "../../server/src/sources/table.ts";

/** The texts of rows, for a comparison at a glance. */
export function textsOf(rows: readonly Row[]): readonly (readonly string[])[] {
  return rows.map((row) => row.cells.map((cell) => cell.text));
}

/** The number of a cell as `value@place`, with `%`, its currency and its loose zeros behind it: `12.5@-1%`, `1200@0 USD ~2`. */
export function numberOf({ number }: Pick<Cell, "number">): string | undefined {
  if (number === undefined) return undefined;
  const { value, place, looseZeros, percent, currency } = number;
  const behind = [
    percent ? "%" : "",
    currency === undefined ? "" : ` ${currency}`,
    looseZeros === 0 ? "" : ` ~${looseZeros}`,
  ];
  return `${decimalText(value, 40)}@${place}${behind.join("")}`;
}

export function kindsOf({ problems }: SourceRead): readonly string[] {
  return problems.map((problem) => problem.kind);
}

/** The cell at an address of the first table that has it. */
export function cellAt({ tables }: SourceRead, address: string): Cell | undefined {
  for (const { top, rows } of tables) {
    for (const row of [...top, ...rows]) {
      const cell = row.cells.find((candidate) => candidate.address === address);
      if (cell !== undefined) return cell;
    }
  }
  return undefined;
}

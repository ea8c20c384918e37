import { describe, expect, test } from "vitest";
import { readCsv } from "../../server/src/sources/csv.ts";
import { DEFAULT_LIMITS } from "../../server/src/sources/limits.ts";

/** What a table is found to be, as `header row: labels (numbers of its data rows)`. */
function shapesOf(lines: readonly string[]): readonly string[] {
  return readCsv(lines.join("\r"), DEFAULT_LIMITS).tables.map(
    ({ headerRow, header, rows }) => `${headerRow}: ${header.join(", ")} (${rows.map((row) => row.number).join(" ")})`,
  );
}

function count(from: number, to: number): string {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index).join(" ");
}

describe("where the header is", () => {
  test.each<[name: string, lines: readonly string[], ...tables: string[]]>([
    ["in the first row", ["item,cost", "Akron,5", "Boise,6"], "1: item, cost (2 3)"],
    ["below titles", ["Return cost,", "FY2026,", ",", "item,cost", "Akron,5"], "4: item, cost (5)"],
    [
      "below notes of two cells",
      ["Report,Return cost", "Made by,Amina", "", "item,cost", "Akron,5"],
      "4: item, cost (5)",
    ],
    ["below a title of two cells", ["Report,FY2026,,", "item,a,b,c", "Akron,5,6,7"], "2: item, a, b, c (3)"],
    ["above a blank line", ["item,cost", "", "Akron,5"], "1: item, cost (3)"],
    ["above blank lines everywhere", ["item,cost", "", "Akron,5", "", "Boise,6"], "1: item, cost (3 5)"],
    ["of years", ["item,2025,2026", "Akron,5,6"], "1: item, 2025, 2026 (2)"],
    ["of years alone", [",2025,2026", "Akron,5,6"], "1: A, 2025, 2026 (2)"],
    ["of counted weeks", ["cohort,1,2,3", "Akron,5,6,7"], "1: cohort, 1, 2, 3 (2)"],
    ["with a label missing", ["item,,cost", "Akron,x,5"], "1: item, B, cost (2)"],
    ["with the last label missing", ["item,cost,", "Akron,5,x", "Boise,6,y"], "1: item, cost, C (2 3)"],
    ["above words", ["item,value,unit", "Docks,n/a,docks", "Sites,6,sites"], "1: item, value, unit (2 3)"],
    ["with placeholders for names", ["item,Pending,None", "Akron,5,6"], "1: item, Pending, None (2)"],
    [
      "above many words",
      ["item,cost", ...Array<string>(60).fill("Akron,"), "Boise,5"],
      `1: item, cost (${count(2, 62)})`,
    ],
    ["with labels of two lines", ['item,"cost\n(USD)"', "Akron,5"], "1: item, cost (USD) (2)"],
    ["nowhere", ["Akron,5", "Boise,6"], "0: A, B (1 2)"],
    ["nowhere, below a title", ["Return cost", "Akron,5", "Boise,6"], "0: A, B (2 3)"],
    ["nowhere, with one column", ["5", "6"], "0: A (1 2)"],
    ["above totals and notes", ["item,cost", "Akron,5", "Total,5", "", "Source: ledger"], "1: item, cost (2 3 5)"],
    [
      "in two rows",
      [",FY2025,,FY2026,", "quarter,cost,rate,cost,rate", "Q1,5,6,7,8"],
      "2: quarter, FY2025 cost, FY2025 rate, FY2026 cost, FY2026 rate (3)",
    ],
    [
      "in two rows, with a column of no group",
      [",Cost,,Rate,,", "dock,2025,2026,2025,2026,owner", "Akron,5,6,7,8,Amina"],
      "2: dock, Cost 2025, Cost 2026, Rate 2025, Rate 2026, owner (3)",
    ],
    [
      "once for each of two tables",
      ["item,cost", "Akron,5", "", "Volume", "quarter,orders", "Q1,7"],
      "1: item, cost (2)",
      "5: quarter, orders (6)",
    ],
    [
      "once, where words follow a blank line",
      ["item,state,cost", "Akron,open,5", "", "Boise,closed,", "Macon,open,7"],
      "1: item, state, cost (2 4 5)",
    ],
    [
      "once, where a placeholder follows a blank line",
      ["item,cost", "Akron,5", "", "Boise,n/a", "Macon,7"],
      "1: item, cost (2 4 5)",
    ],
  ])("%s", (_, lines, ...tables) => {
    expect(shapesOf(lines)).toEqual(tables);
  });

  test("what stands above it is kept, the header's cells too", () => {
    const [table] = readCsv("Return cost\n\nitem,cost\nAkron,5\n", DEFAULT_LIMITS).tables;
    expect(table?.top.map((row) => row.cells.map((cell) => cell.address))).toEqual([["A1"], ["A3", "B3"]]);
  });
});

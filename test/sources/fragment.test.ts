import { describe, expect, test } from "vitest";
import { readCsv } from "../../server/src/sources/csv.ts";
import { DEFAULT_LIMITS } from "../../server/src/sources/limits.ts";
import { resolveFragment } from "../../server/src/sources/resolve-fragment.ts";
import type { Table } from "../../server/src/sources/table.ts";

const costs = readCsv(
  "# ledger\nitem,before,after\nShipping,61.9,43.3\nContacts,9.5,6.4\n\nTotal,71.4,49.7\n",
  DEFAULT_LIMITS,
).tables;

function resolved(tables: readonly Table[], fragment: string): string {
  const result = resolveFragment(tables, fragment);
  if ("problem" in result) return result.problem.kind;
  return `${result.sheet}${result.sheet === "" ? "" : ": "}${result.cells.map((cell) => cell.address).join(" ")}`;
}

describe("the cells that a fragment names in a file", () => {
  test.each<[fragment: string, cells: string]>([
    ["cell=4,2", "B4"],
    ["cell=3,2-4,3", "B3 C3 B4 C4"],
    ["cell=4,2;3,1", "B4 A3"],
    ["cell=4,2;4,2", "B4"],
    ["cell=6,2-*,*", "B6 C6"],
    ["cell=*,*", "C6"],
    ["row=2", "A2 B2 C2"],
    ["row=3-4", "A3 B3 C3 A4 B4 C4"],
    ["row=4-*", "A4 B4 C4 A6 B6 C6"],
    ["row=*", "A6 B6 C6"],
    ["col=2", "B2 B3 B4 B6"],
    ["col=3-9", "C2 C3 C4 C6"],
    ["B4", "B4"],
    ["$b$4", "B4"],
    ["B3:C4", "B3 C3 B4 C4"],
    ["C4:B3", "B3 C3 B4 C4"],
    ["C:C", "C2 C3 C4 C6"],
    ["4:3", "A3 B3 C3 A4 B4 C4"],
    ["cell%3D4%2C2", "B4"],
    ["row=1", "no-cells"],
    ["row=5", "no-cells"],
    ["D3", "no-cells"],
    ["row=0", "not-an-address"],
    ["row=4-3", "not-an-address"],
    ["row=", "not-an-address"],
    ["cell=4", "not-an-address"],
    ["cell=4,", "not-an-address"],
    ["line=4", "not-an-address"],
    ["row=99999999", "not-an-address"],
    ["ZZZ1", "not-an-address"],
    ["A1:B2:C3", "not-an-address"],
    ["!B4", "not-an-address"],
    ["shipping", "not-an-address"],
    ["%E0%A4%A", "not-an-address"],
    ["", "not-an-address"],
    ["Sheet1!B4", "sheet-missing"],
  ])("%s: %s", (fragment, cells) => {
    expect(resolved(costs, fragment)).toBe(cells);
  });
});

describe("the cells that a fragment names in a workbook", () => {
  const sheet = (name: string, hidden = false): Table[] => costs.map((table) => ({ ...table, name, hidden }));
  const two = [...sheet("Q3"), ...sheet("It's 50%"), ...sheet("Raw", true)];
  test.each<[fragment: string, tables: readonly Table[], cells: string]>([
    ["Q3!B4", two, "Q3: B4"],
    ["q3!B3:B4", two, "Q3: B3 B4"],
    ["Raw!B4", two, "Raw: B4"],
    ["'It''s 50%25'!B4", two, "It's 50%: B4"],
    ["It%27s%2050%25!B4", two, "It's 50%: B4"],
    ["Q3!C:C", two, "Q3: C2 C3 C4 C6"],
    ["Q3", two, "Q3: A2 B2 C2 A3 B3 C3 A4 B4 C4 A6 B6 C6"],
    ["Q4!B4", two, "sheet-missing"],
    ["B4", two, "sheet-needed"],
    ["B4", [...sheet("Q3"), ...sheet("Raw", true)], "Q3: B4"],
    ["B4", sheet("Raw", true), "Raw: B4"],
    ["B4", [], "no-cells"],
  ])("%s", (fragment, tables, cells) => {
    expect(resolved(tables, fragment)).toBe(cells);
  });

  test("names the sheets that there are where one is asked for", () => {
    expect(resolveFragment(two, "B4")).toEqual({ problem: { kind: "sheet-needed", sheets: ["Q3", "It's 50%"] } });
  });
});

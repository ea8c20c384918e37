import { describe, expect, test } from "vitest";
import { safeCell } from "../../server/src/export/safe-cell.ts";

describe("a cell that a spreadsheet would run", () => {
  test.each([
    "=1+1",
    '=HYPERLINK("http://example.org")',
    "@SUM(A1)",
    "+A1",
    "-A1*2",
    "-2+3+cmd|' /C calc'!A0",
    "+1(2)",
    "  =1",
    "\t=1",
    "- see the note",
  ])("is kept text: %s", (text) => {
    expect(safeCell(text)).toBe(`'${text}`);
  });
});

describe("a figure with its sign", () => {
  test.each([
    "-5.9",
    "-5.9 points",
    "+16.1 points",
    "+$2.1M",
    "-$18.6M",
    "- $3",
    "−$18.6M",
    "-USD 4.1M",
    "-17.4 per 1,000",
    "+3%",
  ])("stays as it is: %s", (text) => {
    expect(safeCell(text)).toBe(text);
  });
});

test.each(["Return rate", "", "61.9M", "a=b", "$5"])("other text stays as it is: %s", (text) => {
  expect(safeCell(text)).toBe(text);
});

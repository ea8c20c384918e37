import { describe, expect, test } from "vitest";
import { readCellNumber } from "../../server/src/sources/cell-number.ts";
import { type DecimalMark, findDecimalMark } from "../../server/src/sources/written-digits.ts";
import { numberOf } from "./shown.ts";

type Reading = [text: string, point: string | undefined, comma?: string | undefined, unknown?: string | undefined];

function read(text: string, mark: DecimalMark): string | undefined {
  const number = readCellNumber(text, mark);
  return number === undefined ? undefined : numberOf({ number });
}

describe("a cell that is one number", () => {
  test.each<Reading>([
    ["0", "0@0", "0@0", "0@0"],
    ["1234", "1234@0", "1234@0", "1234@0"],
    ["58000", "58000@0 ~3", "58000@0 ~3", "58000@0 ~3"],
    ["1234.5", "1234.5@-1", undefined, "1234.5@-1"],
    ["1,234.50", "1234.5@-2", "1234.5@-2", "1234.5@-2"],
    ["1.234,50", "1234.5@-2", "1234.5@-2", "1234.5@-2"],
    ["1,234", "1234@0", "1.234@-3", undefined],
    ["1.234", "1.234@-3", "1234@0", undefined],
    ["0.125", "0.125@-3", undefined, "0.125@-3"],
    ["0,125", undefined, "0.125@-3", "0.125@-3"],
    ["12,5", undefined, "12.5@-1", "12.5@-1"],
    ["1,234,567", "1234567@0", undefined, "1234567@0"],
    ["1.234.567", undefined, "1234567@0", "1234567@0"],
    ["12,34,567", "1234567@0", undefined, "1234567@0"],
    ["1\u202f234\u202f567,5", undefined, "1234567.5@-1", "1234567.5@-1"],
    ["1'234.5", "1234.5@-1", undefined, "1234.5@-1"],
    [".5", "0.5@-1", undefined, "0.5@-1"],
    ["-5%", "-5@0%", "-5@0%", "-5@0%"],
    ["12.5 %", "12.5@-1%", undefined, "12.5@-1%"],
    ["−19.3", "-19.3@-1", undefined, "-19.3@-1"],
    ["+4", "4@0", "4@0", "4@0"],
    ["(1,234)", "-1234@0", "-1.234@-3", undefined],
    ["($2.31)", "-2.31@-2 USD", undefined, "-2.31@-2 USD"],
    ["$1,200", "1200@0 USD ~2", "1.2@-3 USD", undefined],
    ["-$5", "-5@0 USD", "-5@0 USD", "-5@0 USD"],
    ["$-5", "-5@0 USD", "-5@0 USD", "-5@0 USD"],
    ["1.234,56 €", "1234.56@-2 EUR", "1234.56@-2 EUR", "1234.56@-2 EUR"],
    ["USD 4.1", "4.1@-1 USD", undefined, "4.1@-1 USD"],
    ["1.86E+07", "18600000@5", undefined, "18600000@5"],
    ["5e-3", "0.005@-3", "0.005@-3", "0.005@-3"],
    ["900719925474099312345", "900719925474099312345@0", "900719925474099312345@0", "900719925474099312345@0"],
  ])("%s is %s with a point, %s with a comma, %s with neither known", (text, point, comma, unknown) => {
    expect([read(text, "point"), read(text, "comma"), read(text, "unknown")]).toEqual([point, comma, unknown]);
  });
});

describe("a cell that is no number, or not one alone", () => {
  test.each([
    "",
    "-",
    "n/a",
    "Q3",
    "L6",
    "1.2.3",
    "1,2,3",
    "88, 90",
    "12 %%",
    "--5",
    "(5",
    "5)",
    "(-5)",
    "$5€",
    "$5%",
    "5M",
    "5 days",
    "00417",
    "1,23,45",
    "12,3456.7",
    "1'23",
    "1e999",
    "2026-12-18",
    "10:30",
    "5.",
    "=1+1",
    "0x1F",
    "9".repeat(100),
  ])("%j", (text) => {
    expect(read(text, "point")).toBeUndefined();
  });
});

describe("the decimal mark of a table", () => {
  test.each<[cells: readonly string[], mark: DecimalMark]>([
    [["Item", "1,234.5", "12"], "point"],
    [["Item", "0.25"], "point"],
    [["Item", "1,234,567"], "point"],
    [["Item", "12,5", "1.234"], "comma"],
    [["Item", "1.234.567"], "comma"],
    [["12,5", "12.5"], "unknown"],
    [["Item", "1,234", "1.234"], "unknown"],
    [["v1.2", "section 3,4"], "unknown"],
  ])("of %j is %s", (cells, mark) => {
    expect(findDecimalMark(cells, "unknown")).toBe(mark);
  });

  test("is the one that is asked for where no cell shows it", () => {
    expect(findDecimalMark(["1,234"], "point")).toBe("point");
  });
});

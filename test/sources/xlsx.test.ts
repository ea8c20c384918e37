import { describe, expect, test } from "vitest";
import { DEFAULT_LIMITS } from "../../server/src/sources/limits.ts";
import { readXlsx } from "../../server/src/sources/xlsx.ts";
import { cellAt, kindsOf, numberOf, textsOf } from "./shown.ts";
import { type CellFixture, workbook } from "./workbook.ts";

describe("a stored cell", () => {
  const formats = [
    "0.0%",
    '$#,##0;($#,##0);"-"',
    '#,##0.0,,"M"',
    "#,##0.00 [$€-407]",
    "yyyy-mm-dd",
    "mmm yyyy",
    "yyyy-mm-dd hh:mm",
    "h:mm",
    "[h]:mm",
    '0.0"%"',
    '0.0" days"',
    "0.00E+00",
    "@",
    "[broken",
  ];
  const strings = [
    "<t>Shipping</t>",
    '<r><rPr><b/></rPr><t>Net </t></r><r><t xml:space="preserve">change </t></r><rPh sb="0" eb="1"><t>kana</t></rPh>',
    "<t>A &amp; B &lt;C&gt; &#x1F600; &#233;</t>",
    "<t>two_x000D_\nlines _x005F_</t>",
    "<t>1,234,567</t>",
    "<t/>",
  ];
  test.each<[name: string, cell: CellFixture, text: string, number?: string | undefined, date?: string | undefined]>([
    ["a number", { v: "43297310" }, "43297310", "43297310@0 ~1"],
    ["a decimal", { v: "-0.95" }, "-0.95", "-0.95@-2"],
    ["binary noise above", { v: "0.30000000000000004" }, "0.3", "0.3@-1"],
    ["binary noise below", { v: "2.6749999999999998" }, "2.675", "2.675@-3"],
    ["noise that carries over", { v: "99.999999999999986" }, "100", "100@0 ~2"],
    ["a power of ten", { v: "1.861517E7" }, "18615170", "18615170@0 ~1"],
    ["a small power of ten", { v: "5E-3" }, "0.005", "0.005@-3"],
    ["zero", { v: "0" }, "0", "0@0"],
    ["zero with decimals", { v: "0.00" }, "0", "0@0"],
    ["a third", { v: "0.33333333333333331" }, "0.333333333333333", "0.333333333333333@-15"],
    ["a percentage", { s: 1, v: "0.17130000000000001" }, "17.1%", "17.13@-2%"],
    ["a whole percentage", { s: 1, v: "1" }, "100.0%", "100@0% ~2"],
    ["money", { s: 2, v: "18615170.4" }, "$18,615,170", "18615170.4@-1 USD"],
    ["negative money", { s: 2, v: "-1234.5" }, "($1,235)", "-1234.5@-1 USD"],
    ["no money", { s: 2, v: "0" }, "-", "0@0"],
    ["money in millions", { s: 3, v: "18600000" }, "18.6M", "18600000@0 ~5"],
    ["money of another country", { s: 4, v: "1234.5" }, "1.234,50 €", "1234.5@-1 EUR"],
    ["a day", { s: 5, v: "46000" }, "2025-12-09", undefined, "2025-12-09"],
    ["a day shown by its month", { s: 6, v: "46000" }, "Dec 2025", undefined, "2025-12-09"],
    ["a day and time", { s: 7, v: "46000.6" }, "2025-12-09 14:24", undefined, "2025-12-09T14:24:00"],
    ["a time of day", { s: 8, v: "0.4" }, "9:36"],
    ["a length of time", { s: 9, v: "1.5" }, "36:00"],
    ["a day before all days", { s: 5, v: "-5" }, "1899-12-25"],
    ["the day that never was", { s: 5, v: "60" }, "1900-02-29"],
    ["a percent sign without its factor", { s: 10, v: "17.1" }, "17.1%", "17.1@-1%"],
    ["a unit in the format", { s: 11, v: "4.26" }, "4.3 days", "4.26@-2"],
    ["a scientific format", { s: 12, v: "18600000" }, "1.86E+07", "18600000@0 ~5"],
    ["a text format", { s: 13, v: "5" }, "5", "5@0"],
    ["a broken format", { s: 14, v: "5.5" }, "5.5", "5.5@-1"],
    ["an unknown style", { s: 99, v: "5.5" }, "5.5", "5.5@-1"],
    ["a formula's number", { f: "B1-C1", v: "-3.5" }, "-3.5", "-3.5@-1"],
    ["a formula's words", { t: "str", f: "A1&B1", v: "Q3_x0021_" }, "Q3!"],
    ["a formula's error", { t: "e", f: "1/0", v: "#DIV/0!" }, "#DIV/0!"],
    ["true", { t: "b", v: "1" }, "TRUE"],
    ["false", { t: "b", v: "0" }, "FALSE"],
    ["a shared string", { t: "s", v: "0" }, "Shipping"],
    ["a string of several runs", { t: "s", v: "1" }, "Net change"],
    ["a string with entities", { t: "s", v: "2" }, "A & B <C> 😀 é"],
    ["a string with escapes", { t: "s", v: "3" }, "two\r\nlines _"],
    ["a number stored as words", { t: "s", v: "4" }, "1,234,567", "1234567@0"],
    ["an empty string", { t: "s", v: "5" }, ""],
    ["a string that is not there", { t: "s", v: "99" }, ""],
    [
      "a date of its own type",
      { t: "d", v: "2026-12-18T09:30:00Z" },
      "2026-12-18T09:30:00Z",
      undefined,
      "2026-12-18T09:30:00",
    ],
    ["no number at all", { v: "NaN" }, "NaN"],
  ])("%s", async (_, cell, text, number, date) => {
    const bytes = workbook({
      formats,
      strings,
      sheets: [{ name: "S", cells: { A1: "item", B1: "cost", A2: "x", B2: cell, C2: { v: "1" } } }],
    });
    const read = cellAt(await readXlsx(bytes, DEFAULT_LIMITS), "B2");
    expect(read).toMatchObject({ address: "B2", row: 2, column: 2, text });
    expect(numberOf(read ?? {})).toBe(number);
    expect(read?.date).toBe(date);
    expect(read?.span).toBeUndefined();
  });

  test("a day counts from 1904 where the workbook says so", async () => {
    const bytes = workbook({
      formats: ["yyyy-mm-dd"],
      countsFrom1904: true,
      sheets: [{ name: "S", cells: { A1: "day", B1: "cost", A2: { s: 1, v: "44538" }, B2: { v: "5" } } }],
    });
    expect(cellAt(await readXlsx(bytes, DEFAULT_LIMITS), "A2")).toMatchObject({
      text: "2025-12-09",
      date: "2025-12-09",
    });
  });
});

describe("sheets", () => {
  test("come in their order, hidden ones too, each table with its header and its rows' numbers", async () => {
    const source = await readXlsx(
      workbook({
        sheets: [
          { name: "Q3 & more", cells: { B3: "item", C3: "cost", B5: "Akron", C5: { v: "5" }, D5: "net" } },
          { name: "Raw", state: "hidden", cells: { A1: "item", B1: "cost", A2: "Akron", B2: { v: "6" } } },
          { name: "Keys", state: "veryHidden", cells: { A1: "key", B1: "n", A2: "a", B2: { v: "7" } } },
          { name: "Blank", cells: {} },
        ],
      }),
      DEFAULT_LIMITS,
    );
    expect(source.problems).toEqual([]);
    expect(source.tables.map(({ name, hidden, header, headerRow }) => [name, hidden, headerRow, ...header])).toEqual([
      ["Q3 & more", false, 3, "A", "item", "cost", "D"],
      ["Raw", true, 1, "item", "cost"],
      ["Keys", true, 1, "key", "n"],
    ]);
    expect(source.tables[0]?.rows.map((row) => [row.number, ...row.cells.map((cell) => cell.address)])).toEqual([
      [5, "A5", "B5", "C5", "D5"],
    ]);
  });

  test("merged words are read in all cells that they cover, a merged number in its first", async () => {
    const { tables } = await readXlsx(
      workbook({
        sheets: [
          {
            name: "S",
            cells: {
              ...{ A1: "Return cost", A2: "region", B2: "dock", C2: "FY2025", E2: "FY2026" },
              ...{ C3: "cost", D3: "rate", E3: "cost", F3: "rate" },
              ...{ A4: "East", B4: "Akron", C4: { v: "5" }, D4: { v: "6" }, E4: { v: "7" }, F4: { v: "8" } },
              ...{ B5: "Boise", C5: { v: "9" }, D5: { v: "10" }, F5: { v: "11" } },
            },
            merges: ["A1:F1", "A2:A3", "B2:B3", "C2:D2", "E2:F2", "A4:A5", "E4:E5", "broken", "A9:XFD1048576"],
          },
        ],
      }),
      DEFAULT_LIMITS,
    );
    expect(tables.map((table) => [table.header, ...textsOf(table.rows)])).toEqual([
      [
        ["region", "dock", "FY2025 cost", "FY2025 rate", "FY2026 cost", "FY2026 rate"],
        ["East", "Akron", "5", "6", "7", "8"],
        ["East", "Boise", "9", "10", "", "11"],
      ],
    ]);
  });

  test("a formula without its value is a problem of its sheet", async () => {
    const cells = { A1: "item", B1: "cost", A2: "Akron", B2: { f: "1+1" }, B3: { f: "2+2" } };
    const source = await readXlsx(workbook({ sheets: [{ name: "S", cells }] }), DEFAULT_LIMITS);
    expect(kindsOf(source)).toEqual(["formula-without-value"]);
    expect(source.problems[0]).toMatchObject({ sheet: "S", detail: expect.stringContaining("B2") });
  });
});

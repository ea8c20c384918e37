import { describe, expect, test } from "vitest";
import { textOf } from "../../server/src/base/span.ts";
import { readCsv } from "../../server/src/sources/csv.ts";
import { DEFAULT_LIMITS } from "../../server/src/sources/limits.ts";
import { cellAt, kindsOf, numberOf, textsOf } from "./shown.ts";

function read(text: string) {
  return readCsv(text, DEFAULT_LIMITS);
}

/** Header and rows of the only table, in one list. */
function grid(text: string): readonly (readonly string[])[] {
  const { tables } = read(text);
  expect(tables).toHaveLength(1);
  return tables.flatMap((table) => [table.header, ...textsOf(table.rows)]);
}

const plain = [
  ["item", "cost"],
  ["Akron", "5"],
];

describe("shapes of one table", () => {
  test.each<[name: string, text: string, grid?: readonly (readonly string[])[]]>([
    ["commas", "item,cost\nAkron,5\n"],
    ["semicolons", "item;cost\nAkron;5\n"],
    ["tabs", "item\tcost\nAkron\t5\n"],
    ["pipes", "item|cost\nAkron|5\n"],
    ["no line end at the end", "item,cost\nAkron,5"],
    ["CRLF", "item,cost\r\nAkron,5\r\n"],
    ["lone CR", "item,cost\rAkron,5\r"],
    ["a byte order mark", "\ufeffitem,cost\nAkron,5\n"],
    ["a line that names the separator", "sep=;\r\nitem;cost\r\nAkron;5\r\n"],
    ["quotes", '"item","cost"\n"Akron","5"\n'],
    ["spaces around cells and quotes", ' item , cost\n "Akron" ,  5 \n'],
    ["a comment above", "# made on Monday, by Finance\nitem,cost\nAkron,5\n"],
    ["a comment with a quote in it", '# the "ledger\nitem,cost\nAkron,5\n'],
    ["a comment in the middle", "item,cost\n# closed\nAkron,5\n"],
    ["blank lines", "\n\nitem,cost\n\nAkron,5\n\n\n"],
    ["lines of separators only", ",\nitem,cost\n,\nAkron,5\n,,\n"],
    ["empty columns at the end", "item,cost,,\nAkron,5,,\n"],
    ["a title above", "Return cost\nitem,cost\nAkron,5\n"],
    [
      "separators in quotes",
      'item,"cost, net"\n"Akron; OH",5\n',
      [
        ["item", "cost, net"],
        ["Akron; OH", "5"],
      ],
    ],
    [
      "quotes in quotes",
      'item,cost\n"The ""best"" dock",5\n',
      [
        ["item", "cost"],
        ['The "best" dock', "5"],
      ],
    ],
    [
      "line ends in quotes",
      'item,cost\n"Akron\r\nOhio",5\n',
      [
        ["item", "cost"],
        ["Akron\r\nOhio", "5"],
      ],
    ],
    [
      "a quote in the middle of a cell",
      'item,cost\n5" pipe,5\n',
      [
        ["item", "cost"],
        ['5" pipe', "5"],
      ],
    ],
    [
      "empty cells",
      "item,q1,q2\nAkron,,5\n,,7\n",
      [
        ["item", "q1", "q2"],
        ["Akron", "", "5"],
        ["", "", "7"],
      ],
    ],
    [
      "fewer cells than labels",
      "item,q1,q2\nAkron,5\n",
      [
        ["item", "q1", "q2"],
        ["Akron", "5"],
      ],
    ],
    [
      "a first label of a number sign",
      "#,item,cost\n1,Akron,5\n",
      [
        ["#", "item", "cost"],
        ["1", "Akron", "5"],
      ],
    ],
    [
      "a label with a number sign",
      "# of docks,cost\n3,5\n",
      [
        ["# of docks", "cost"],
        ["3", "5"],
      ],
    ],
    [
      "cells with number signs",
      "rank,item,cost\n#1,Akron,5\n",
      [
        ["rank", "item", "cost"],
        ["#1", "Akron", "5"],
      ],
    ],
    [
      "decimal commas",
      "item;cost\nAkron;1,5\nBoise;2,5\n",
      [
        ["item", "cost"],
        ["Akron", "1,5"],
        ["Boise", "2,5"],
      ],
    ],
    ["one column", "cost\n5\n6\n", [["cost"], ["5"], ["6"]]],
    [
      "words only",
      "name,role\nAmina,PM\n",
      [
        ["name", "role"],
        ["Amina", "PM"],
      ],
    ],
    ["a header only", "name,role\n", [["name", "role"]]],
    [
      "formulas as the text that they are",
      "item,cost\nAkron,=1+1\nBoise,5\n",
      [
        ["item", "cost"],
        ["Akron", "=1+1"],
        ["Boise", "5"],
      ],
    ],
  ])("%s", (_, text, expected = plain) => {
    expect(grid(text)).toEqual(expected);
    expect(read(text).problems).toEqual([]);
  });
});

describe("the cell", () => {
  const text =
    '\ufeff# note\r\nitem;"the ""net"" cost"; day \r\n\r\n"Akron";" 1.234,50 € ";2026-12-18\r\nBoise;-3,5%;2026-02-30\r\n';
  const source = read(text);

  test.each<[address: string, text: string, written: string, number?: string | undefined, date?: string | undefined]>([
    ["A2", "item", "item"],
    ["B2", 'the "net" cost', 'the ""net"" cost'],
    ["C2", "day", "day"],
    ["A4", "Akron", "Akron"],
    ["B4", "1.234,50 €", "1.234,50 €", "1234.5@-2 EUR"],
    ["C4", "2026-12-18", "2026-12-18", undefined, "2026-12-18"],
    ["B5", "-3,5%", "-3,5%", "-3.5@-1%"],
    ["C5", "2026-02-30", "2026-02-30"],
  ])("%s", (address, shown, written, number, date) => {
    const cell = cellAt(source, address);
    expect(cell?.text).toBe(shown);
    expect(cell?.span && textOf(text, cell.span)).toBe(written);
    expect(numberOf(cell ?? {})).toBe(number);
    expect(cell?.date).toBe(date);
  });

  test("counts rows as a spreadsheet does, comment and blank lines among them", () => {
    expect(source.tables[0]?.headerRow).toBe(2);
    expect(source.tables[0]?.rows.map((row) => row.number)).toEqual([4, 5]);
    expect(cellAt(source, "C4")).toMatchObject({ row: 4, column: 3 });
  });
});

describe("numbers under the separator", () => {
  test.each<[name: string, text: string, address: string, number: string | undefined]>([
    ["thousands in quotes", 'item,cost\nAkron,"1,234"\n', "B2", "1234@0"],
    ["a point in a comma file", "item,cost\nAkron,1.234\n", "B2", "1.234@-3"],
    ["a comma that may be either", "item;cost\nAkron;1,234\n", "B2", undefined],
    ["a comma that another cell explains", "item;cost\nAkron;1,234\nBoise;0,5\n", "B2", "1.234@-3"],
    ["a point that another cell explains", "item;cost\nAkron;1.234\nBoise;0.5\n", "B2", "1.234@-3"],
  ])("%s", (_, text, address, number) => {
    expect(numberOf(cellAt(read(text), address) ?? {})).toBe(number);
  });
});

describe("problems", () => {
  test.each<[name: string, text: string, kinds: readonly string[], at?: string]>([
    ["nothing at all", "", ["empty"]],
    ["comments only", "# nothing\n\n", ["empty"]],
    ["values without labels", "Akron,5\nBoise,6\n", ["missing-header"], "Akron,5"],
    ["a quote that nothing closes", 'item,cost\n"Akron,5\nBoise,6\n', ["unbalanced-quote"], '"'],
    ["a cell that goes on behind its quote", 'item,cost\n"Akron" east,5\n', ["unbalanced-quote"], '"'],
    ["a thousands comma without quotes", "item,cost\nAkron,1,234\n", ["ragged-row"], "Akron,1,234"],
  ])("%s", (_, text, kinds, at) => {
    const source = read(text);
    expect(kindsOf(source)).toEqual(kinds);
    const span = source.problems[0]?.span;
    expect(span && textOf(text, span)).toBe(at);
  });

  test("a quote that nothing closes spoils its own cell alone", () => {
    expect(grid('item,cost\n"Akron,5\nBoise,6\n')).toEqual([
      ["item", "cost"],
      ['"Akron', "5"],
      ["Boise", "6"],
    ]);
  });

  test("each of many broken lines is not told", () => {
    expect(read(`item,cost\nAkron,5\n${"Boise,1,2\n".repeat(30)}`).problems.length).toBeLessThanOrEqual(20);
  });
});

describe("limits", () => {
  const text = "item,cost\nAkron,5\nBoise,6\nMacon,7\n";

  test.each<[name: string, limits: Partial<typeof DEFAULT_LIMITS>, rows: number, kinds: readonly string[]]>([
    ["none is met", { rows: 4, cells: 8, fileBytes: 34 }, 3, []],
    ["rows", { rows: 3 }, 2, ["too-many-rows"]],
    ["cells", { cells: 7 }, 2, ["too-many-cells"]],
    ["bytes", { fileBytes: 33 }, 0, ["too-large"]],
  ])("%s", (_, limits, rows, kinds) => {
    const source = readCsv(text, { ...DEFAULT_LIMITS, ...limits });
    expect(source.tables[0]?.rows.length ?? 0).toBe(rows);
    expect(kindsOf(source)).toEqual(kinds);
  });
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { textOf } from "../../server/src/base/span.ts";
import { readCsv } from "../../server/src/sources/csv.ts";
import { splitRecords } from "../../server/src/sources/csv-records.ts";
import { decodeText } from "../../server/src/sources/decode-text.ts";
import { DEFAULT_LIMITS } from "../../server/src/sources/limits.ts";
import { resolveFragment } from "../../server/src/sources/resolve-fragment.ts";
import type { Cell, SourceRead } from "../../server/src/sources/table.ts";
import { textsOf } from "./shown.ts";

/** Text with much of what CSV gives a meaning to. */
const csvText = fc
  .array(
    fc.oneof(fc.constantFrom(",", ";", "\t", "|", '"', '""', "\n", "\r\n", "\r", "#", " ", "1,5", "2.5"), fc.string()),
  )
  .map((pieces) => pieces.join(""));

function cellsOf({ tables }: SourceRead): readonly Cell[] {
  return tables.flatMap(({ top, rows }) => [...top, ...rows].flatMap((row) => row.cells));
}

test("any bytes are read without failing", () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      const { text, problem } = decodeText(bytes);
      if (problem !== undefined) expect(text.charAt(problem.offset)).toBe("\ufffd");
      cellsOf(readCsv(text, DEFAULT_LIMITS));
    }),
  );
});

test("a cell's span holds what is written of it", () => {
  fc.assert(
    fc.property(csvText, (text) => {
      for (const cell of cellsOf(readCsv(text, DEFAULT_LIMITS))) {
        const written = cell.span && textOf(text, cell.span);
        expect([written, written?.replaceAll('""', '"')]).toContain(cell.text);
      }
    }),
  );
});

test("cells follow each other in the text, and rows and columns with them", () => {
  fc.assert(
    fc.property(csvText, (text) => {
      const cells = cellsOf(readCsv(text, DEFAULT_LIMITS));
      for (const [index, cell] of cells.entries()) {
        const before = cells[index - 1];
        expect(cell.span?.start).toBeGreaterThanOrEqual(before?.span?.end ?? 0);
        expect(cell.row).toBeGreaterThanOrEqual(before?.row ?? 1);
        expect(cell.column).toBe(before?.row === cell.row ? before.column + 1 : 1);
      }
    }),
  );
});

test("each cell is found by its own address", () => {
  fc.assert(
    fc.property(csvText, (text) => {
      const source = readCsv(text, DEFAULT_LIMITS);
      for (const cell of cellsOf(source)) {
        for (const fragment of [cell.address, `cell=${cell.row},${cell.column}`]) {
          expect(resolveFragment(source.tables, fragment)).toEqual({ sheet: "", cells: [cell] });
        }
      }
    }),
  );
});

const word = fc.stringMatching(/^[a-zA-Z]{1,8}([ ,;"\n]{1,2}[a-zA-Z]{1,3})?$/);

test("a written table reads back as it was", () => {
  const table = fc.integer({ min: 2, max: 5 }).chain((columns) =>
    fc.record({
      header: fc.array(word, { minLength: columns, maxLength: columns }),
      rows: fc.array(fc.array(word, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 6 }),
      separator: fc.constantFrom(",", ";", "\t", "|"),
      lineEnd: fc.constantFrom("\n", "\r\n", "\r"),
    }),
  );
  fc.assert(
    fc.property(table, ({ header, rows, separator, lineEnd }) => {
      const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
      const text = [header, ...rows].map((cells) => cells.map(quoted).join(separator)).join(lineEnd);
      const { tables, problems } = readCsv(text, DEFAULT_LIMITS);
      expect(problems).toEqual([]);
      expect(tables.flatMap((found) => [...textsOf(found.top), ...textsOf(found.rows)])).toEqual([header, ...rows]);
    }),
  );
});

/** Each text is searched by quotes that open and do not close, the worst there is for a reader that goes back. */
test.each(['"a\n', '"a"b,', '"a,"b"', '""a,"', '"\n""\n', '"""\n'])("%j over and over is read to its end", (piece) => {
  const text = piece.repeat(200_000);
  const { starts, ends } = splitRecords(text, 0, ",", () => false, DEFAULT_LIMITS);
  expect(starts.length).toBeGreaterThan(0);
  expect(ends.at(-1)).toBeGreaterThan(text.length - piece.length * 2);
});

import { addressOf, LAST_COLUMN } from "./address.ts";
import { decodeText } from "./decode-text.ts";
import { findTables } from "./find-tables.ts";
import { lazyRow, type MeasuredRow } from "./lazy-row.ts";
import { limitProblems, tooLarge } from "./limit-problems.ts";
import type { Limits } from "./limits.ts";
import type { Cell, SourceProblem, SourceRead, Table } from "./table.ts";
import { type CellContext, readStoredCell } from "./xlsx-cell.ts";
import { readFormats } from "./xlsx-formats.ts";
import { withMergedWords } from "./xlsx-merges.ts";
import { archiveProblem, sheetProblems, withoutArchive } from "./xlsx-problems.ts";
import { readSheet, type StoredRow, type StoredSheet } from "./xlsx-sheet.ts";
import { readSharedStrings } from "./xlsx-strings.ts";
import { readWorkbook, type Workbook } from "./xlsx-workbook.ts";
import { openZip, type ZipArchive } from "./zip.ts";

/**
 * Reads the sheets of an Excel workbook in their order, hidden ones too: the values that formulas had when it was saved, as they are
 * shown and as exact numbers. Never fails: a file that is no workbook yields problems. To be loaded on demand, for its libraries.
 */
export async function readXlsx(bytes: Uint8Array, limits: Limits): Promise<SourceRead> {
  if (bytes.length > limits.fileBytes) return failure(tooLarge(limits));
  const archive = openZip(bytes, limits);
  if (archive === undefined) return failure(withoutArchive(bytes));
  const parts = partReader(archive, limits);
  const workbook = readWorkbook(parts.read);
  if (workbook === undefined) {
    return failure(parts.problem() ?? { kind: "not-a-workbook", detail: "the file is no Excel workbook" });
  }
  const read = readSheets(workbook, parts.read, limits);
  const problem = parts.problem();
  return problem === undefined ? read : { ...read, problems: [problem, ...read.problems] };
}

type Parts = {
  /** The text of a part; undefined where it is missing or cannot be read. */
  readonly read: (part: string) => string | undefined;
  /** What was first found wrong with the archive. */
  readonly problem: () => SourceProblem | undefined;
};

function partReader(archive: ZipArchive, limits: Limits): Parts {
  let problem: SourceProblem | undefined;
  return {
    read: (part) => {
      const found = archive.read(part);
      if (found.kind === "bytes") return decodeText(found.bytes).text;
      problem ??= archiveProblem(found.kind, part, limits);
      return undefined;
    },
    problem: () => problem,
  };
}

function readSheets(workbook: Workbook, read: Parts["read"], limits: Limits): SourceRead {
  const context: CellContext = {
    strings: readSharedStrings(readOptional(read, workbook.sharedStrings)),
    formatOf: readFormats(readOptional(read, workbook.styles)),
    countsFrom1904: workbook.countsFrom1904,
  };
  const tables: Table[] = [];
  const problems: SourceProblem[] = [];
  let cellsLeft = limits.cells;
  for (const entry of workbook.sheets.slice(0, limits.sheets)) {
    const xml = read(entry.part);
    if (xml === undefined) {
      problems.push({ kind: "unreadable", detail: "the sheet is missing or cannot be unpacked", sheet: entry.name });
      continue;
    }
    const sheet = readSheet(xml, { rows: limits.rows, cells: cellsLeft });
    cellsLeft -= sheet.size;
    const found = findTables(sheetRows(sheet, context), entry);
    tables.push(...found.tables);
    const met = [...sheetProblems(sheet), ...limitProblems(sheet.exceeded, limits), ...found.problems];
    problems.push(...met.map((problem) => ({ ...problem, sheet: entry.name })));
  }
  if (workbook.sheets.length > limits.sheets) {
    problems.push({ kind: "too-many-sheets", detail: `only the first ${limits.sheets} sheets are read` });
  }
  if (tables.length === 0 && problems.length === 0) {
    problems.push({ kind: "empty", detail: "the workbook has no cells" });
  }
  return { tables, problems };
}

function readOptional(read: Parts["read"], part: string | undefined): string {
  return part === undefined ? "" : (read(part) ?? "");
}

function sheetRows(sheet: StoredSheet, context: CellContext): readonly MeasuredRow[] {
  return [...withMergedWords(sheet)]
    .toSorted(([left], [right]) => left - right)
    .map(([number, row]) =>
      lazyRow({ number, width: row.width, room: LAST_COLUMN }, () => readRow(number, row, context)),
    );
}

/** The cells from column 1 on, with empty ones where nothing is stored. */
function readRow(number: number, { width, cells }: StoredRow, context: CellContext): readonly Cell[] {
  const row = Array.from(
    { length: width },
    (_, index): Cell => ({ address: addressOf(number, index + 1), row: number, column: index + 1, text: "" }),
  );
  for (const cell of cells) row[cell.column - 1] = readStoredCell(cell, number, context);
  return row;
}

function failure(problem: SourceProblem): SourceRead {
  return { tables: [], problems: [problem] };
}

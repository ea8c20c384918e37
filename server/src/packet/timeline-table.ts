import type { Block, TableBlock } from "../markdown/block.ts";
import type { Timeline } from "../profile/bar.ts";
import type { Lists } from "../profile/word-lists.ts";
import { compileWords, findWords } from "../profile/words.ts";
import type { Table } from "../sources/table.ts";
import { findDates } from "./find-dates.ts";
import { rowTexts } from "./impact-table.ts";
import { type PacketDocument, placeIn } from "./packet-document.ts";
import type { Place } from "./place.ts";
import type { WrittenDate } from "./settle-date.ts";
import { edgeOf, stretchOf, type TimelineStatement } from "./timeline-statements.ts";
import { subjectOf } from "./timeline-subject.ts";

/** The statements of a table in a document. */
export function documentTableStatements(
  document: PacketDocument,
  block: Block,
  table: TableBlock,
  bar: Timeline,
  words: Lists,
): readonly TimelineStatement[] {
  const rows = table.rows.slice(1).map(({ cells, span }, index): DatedRow => {
    const texts = rowTexts(block, table, index + 1);
    const place = placeIn(document, block, span);
    return {
      place,
      cells: texts.map((text, column) => datedCell(text, { ...place, span: cells[column]?.span ?? span })),
    };
  });
  return rowStatements(rowTexts(block, table, 0), rows, bar, words);
}

/** The statements of a table in a source file. */
export function sourceTableStatements(
  path: string,
  { header, rows }: Table,
  bar: Timeline,
  words: Lists,
): readonly TimelineStatement[] {
  const dated = rows.map(({ cells }): DatedRow => {
    const places = cells.map(({ span }): Place => ({ file: path, span: span ?? { start: 0, end: 0 } }));
    const [first = { file: path, span: { start: 0, end: 0 } }] = places;
    const inOrder = header.map((_, index) => cells.find(({ column }) => column === index + 1));
    return {
      place: first,
      cells: inOrder.map((cell) => datedCell(cell?.text ?? "", { file: path, span: cell?.span ?? first.span })),
    };
  });
  return rowStatements(header, dated, bar, words);
}

type DatedRow = { readonly place: Place; readonly cells: readonly DatedCell[] };

type DatedCell = { readonly text: string; readonly dates: readonly WrittenDate[] };

function datedCell(text: string, place: Place): DatedCell {
  return { text, dates: findDates(text).map((date) => ({ reading: date.reading, text: date.text, place })) };
}

/** Each row as a statement, from the columns that hold its names and its dates. */
function rowStatements(
  header: readonly string[],
  rows: readonly DatedRow[],
  bar: Timeline,
  words: Lists,
): readonly TimelineStatement[] {
  const columns = header.map((title, column) => ({
    column,
    role: columnRole(title, words),
    dated: rows.some(({ cells }) => (cells[column]?.dates.length ?? 0) > 0),
  }));
  const dated = columns.filter(({ dated: holds }) => holds);
  const start = dated.find(({ role }) => role === "start")?.column;
  const end = dated.find(({ role }) => role === "end")?.column;
  const any = dated.find(({ role }) => role === undefined)?.column;
  const label = columns.find(
    ({ column, role, dated: holds }) =>
      !holds && role === undefined && rows.some(({ cells }) => subjectOf(cells[column]?.text ?? "", bar) !== undefined),
  )?.column;
  if (label === undefined) return [];
  return rows.map(({ cells, place }): TimelineStatement => {
    const text = cells[label]?.text ?? "";
    const [first, second] = cells[start ?? any ?? -1]?.dates ?? [];
    const own = cells[end ?? -1]?.dates.at(-1);
    const stated = start === undefined && end === undefined ? stretchOf(text, first, second, words) : {};
    const from = start === undefined ? undefined : first;
    const upTo = own ?? (start === undefined ? undefined : second);
    return {
      label: text,
      place,
      prose: false,
      ...(from !== undefined && { start: from }),
      ...(upTo !== undefined && { end: upTo }),
      ...stated,
    };
  });
}

function columnRole(title: string, words: Lists): "start" | "end" | "owner" | undefined {
  if (findWords(compileWords(words.stepOwner), title).length > 0) return "owner";
  return edgeOf(title, words);
}

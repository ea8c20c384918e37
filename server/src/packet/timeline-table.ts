import type { Block, TableBlock } from "../markdown/block.ts";
import type { Timeline } from "../profile/bar.ts";
import { compileWords, findWords } from "../profile/words.ts";
import { findDates } from "./find-dates.ts";
import { rowTexts } from "./impact-table.ts";
import { type PacketDocument, placeIn } from "./packet-document.ts";
import type { WrittenDate } from "./settle-date.ts";
import { edgeOf, stretchOf, type TimelineStatement } from "./timeline-statements.ts";
import { subjectOf } from "./timeline-subject.ts";
import { OWNER_WORDS } from "./timeline-words.ts";

/** Each row of a table as a statement, from the columns that hold its names and its dates. */
export function timelineTableStatements(
  document: PacketDocument,
  block: Block,
  table: TableBlock,
  bar: Timeline,
): readonly TimelineStatement[] {
  const header = rowTexts(block, table, 0);
  const rows = table.rows.slice(1).map((row, index) => {
    const texts = rowTexts(block, table, index + 1);
    const cells = texts.map((text, column) => {
      const place = placeIn(document, block, row.cells[column]?.span ?? row.span);
      return {
        text,
        dates: findDates(text).map((date): WrittenDate => ({ reading: date.reading, text: date.text, place })),
      };
    });
    return { cells, place: placeIn(document, block, row.span) };
  });
  const columns = header.map((title, column) => ({
    column,
    role: columnRole(title),
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
    const stated = start === undefined && end === undefined ? stretchOf(text, first, second) : {};
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

function columnRole(title: string): "start" | "end" | "owner" | undefined {
  if (findWords(OWNERS, title).length > 0) return "owner";
  return edgeOf(title);
}

const OWNERS = compileWords(OWNER_WORDS);

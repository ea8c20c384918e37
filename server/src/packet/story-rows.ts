import type { Span } from "../base/span.ts";
import type { Block, TableBlock, TableRow } from "../markdown/block.ts";
import { plainText } from "../markdown/plain-text.ts";
import type { Profile } from "../profile/profile.ts";
import type { StoryPassage } from "./story-draft.ts";
import { type StoryLabel, storyLabelOf } from "./story-labels.ts";

/** A row of a table that tells a story. */
export type StoryRow = {
  readonly title: string;
  readonly titleSpan: Span;
  readonly passages: readonly StoryPassage[];
};

/** The rows of tables whose columns are the parts of a story: at least an act and an outcome. */
export function storyRows(block: Block, profile: Profile): readonly StoryRow[] {
  return block.tables.flatMap((table) => {
    const labels = table.rows[0]?.cells.map(({ span }) => storyLabelOf(plainText(block, span), profile)) ?? [];
    if (!labels.includes("act") || !labels.includes("outcome")) return [];
    return table.rows.slice(1).map((row) => readRow(block, row, labels, table));
  });
}

function readRow(
  block: Block,
  row: TableRow,
  labels: readonly (StoryLabel | undefined)[],
  table: TableBlock,
): StoryRow {
  const unlabelled = labels.flatMap((label, column) => (label === undefined ? [column] : []));
  const titles = unlabelled.map((column) => row.cells[column]?.span).filter((span) => span !== undefined);
  const named = titles.find((span) => /\p{L}{2}/u.test(plainText(block, span))) ?? titles[0] ?? row.cells[0]?.span;
  const passages = row.cells.flatMap(({ span }, column): readonly StoryPassage[] => {
    const label = labels[column];
    return [{ block, span, inQuote: false, terse: true, ...(label !== undefined && { label }) }];
  });
  return { title: named === undefined ? "" : plainText(block, named), titleSpan: named ?? table.span, passages };
}

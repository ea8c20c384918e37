import { memoByFirst } from "../base/memo.ts";
import { contains, type Span } from "../base/span.ts";
import type { Block, Link, TableBlock } from "../markdown/block.ts";
import { plainText } from "../markdown/plain-text.ts";
import { slugOf } from "../markdown/slug.ts";
import type { ImpactColumn } from "../profile/bar.ts";
import type { Profile } from "../profile/profile.ts";
import { compileWords, findWords } from "../profile/words.ts";
import { type PacketDocument, placeIn } from "./packet-document.ts";
import { isTitled, type Part } from "./part.ts";
import { findPeriods } from "./period.ts";
import type { Place } from "./place.ts";

/** The one-page table of what changed. */
export type ImpactTable = {
  readonly document: PacketDocument;
  readonly block: Block;
  readonly table: TableBlock;
  /** The header row. */
  readonly place: Place;
  readonly columns: ReadonlyMap<ImpactColumn, number>;
  readonly rows: readonly ImpactRow[];
};

export type ImpactRow = {
  readonly label: string;
  readonly slug: string;
  readonly place: Place;
  readonly cells: ReadonlyMap<ImpactColumn, ImpactCell>;
  readonly links: readonly Link[];
  /** True for a row whose label says that it adds up others. */
  readonly total: boolean;
};

export type ImpactCell = {
  readonly place: Place;
  readonly text: string;
};

/** Where a table stands, and which of its columns are the profile's. */
export type FoundTable = Pick<ImpactTable, "document" | "block" | "table" | "columns">;

/**
 * The table of the impact parts, `own`, that has most of the profile's columns; otherwise any table of the `others` with baseline and
 * post-launch.
 */
export function findImpactTable(
  own: readonly Part[],
  others: readonly Part[],
  profile: Profile,
): FoundTable | undefined {
  return bestTable(own, profile, 1) ?? bestTable(others, profile, 2);
}

/** Which column of a table's header is which, by the names that the profile knows. */
export function impactColumns(header: readonly string[], profile: Profile): ReadonlyMap<ImpactColumn, number> {
  const columns = new Map<ImpactColumn, number>();
  for (const column of IMPACT_COLUMNS) {
    const { title, aliases } = profile.impact.columns[column];
    const index = header.findIndex(
      (label, at) => ![...columns.values()].includes(at) && isTitled(withoutPeriods(label), [title, ...aliases]),
    );
    if (index >= 0) columns.set(column, index);
  }
  return columns;
}

/** `Baseline FY2025` and `FY2025 (baseline)` are the baseline. */
function withoutPeriods(label: string): string {
  const named = findPeriods(label);
  const rest = named.reduceRight((text, { span }) => text.slice(0, span.start) + text.slice(span.end), label);
  return rest.replace(/^\s*\(([^()]*)\)\s*$/, "$1");
}

const IMPACT_COLUMNS: readonly ImpactColumn[] = [
  "baseline",
  "post",
  "net",
  "source",
  "signOff",
  "unit",
  "period",
  "kind",
  "status",
  "metric",
  "initiative",
];

function bestTable(parts: readonly Part[], profile: Profile, leastChanges: number): FoundTable | undefined {
  let best: FoundTable | undefined;
  for (const { document, blocks } of parts) {
    for (const block of blocks) {
      for (const table of block.tables) {
        const columns = columnsOf(table, block, profile);
        const changes = (["baseline", "post", "net"] as const).filter((column) => columns.has(column)).length;
        if (changes < leastChanges || columns.size <= (best?.columns.size ?? 0)) continue;
        best = { document, block, table, columns };
      }
    }
  }
  return best;
}

/** A first column of words names what its rows are about, whatever stands above it. */
function withLabels(
  columns: ReadonlyMap<ImpactColumn, number>,
  block: Block,
  table: TableBlock,
): ReadonlyMap<ImpactColumn, number> {
  if (columns.has("metric") || columns.has("initiative") || [...columns.values()].includes(0)) return columns;
  const labels = table.rows.slice(1).map((row) => plainText(block, row.cells[0]?.span ?? { start: 0, end: 0 }));
  return labels.length > 0 && labels.every((label) => /\p{L}{2}/u.test(label))
    ? new Map([...columns, ["metric", 0]])
    : columns;
}

const columnsOf = memoByFirst((table: TableBlock, block: Block, profile: Profile) =>
  withLabels(impactColumns(rowTexts(block, table, 0), profile), block, table),
);

export function readImpactTable(
  document: PacketDocument,
  block: Block,
  table: TableBlock,
  columns: ReadonlyMap<ImpactColumn, number>,
  profile: Profile,
): ImpactTable {
  const totals = compileWords(profile.impact.totalWords);
  const labelColumn = columns.get("metric") ?? columns.get("initiative") ?? 0;
  const rows = table.rows.slice(1).map((row, index): ImpactRow => {
    const texts = rowTexts(block, table, index + 1);
    const label = texts[labelColumn] ?? "";
    const cellAt = (column: number): ImpactCell => {
      const span: Span = row.cells[column]?.span ?? { start: row.span.end, end: row.span.end };
      return { place: placeIn(document, block, span), text: texts[column] ?? "" };
    };
    return {
      label,
      slug: slugOf(label),
      place: placeIn(document, block, row.cells[labelColumn]?.span ?? row.span),
      cells: new Map([...columns].map(([column, at]) => [column, cellAt(at)])),
      links: block.links.filter((link) => contains(row.span, link.span)),
      total: findWords(totals, label).length > 0,
    };
  });
  const header = table.rows[0]?.span ?? table.span;
  return { document, block, table, place: placeIn(document, block, header), columns, rows };
}

/** What a reader sees in each cell of a row. */
export function rowTexts(block: Block, table: TableBlock, row: number): readonly string[] {
  return table.rows[row]?.cells.map((cell) => plainText(block, cell.span)) ?? [];
}

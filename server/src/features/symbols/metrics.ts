import { memoByFirst } from "../../base/memo.ts";
import { type Span, textOf } from "../../base/span.ts";
import type { Block, TableBlock } from "../../markdown/block.ts";
import { slugOf } from "../../markdown/slug.ts";
import type { Evidence } from "../../packet/evidence.ts";
import { rowTexts } from "../../packet/impact-table.ts";
import type { Place } from "../../packet/place.ts";
import type { CheckedBlock } from "../../rules/checked-block.ts";
import type { Checked } from "../../rules/checker.ts";

/** A row of the impact table as a symbol: the packet calls it by its name, cites it and states its figures. */
export type Metric = {
  readonly label: string;
  /** The fragment that leads to the row. */
  readonly slug: string;
  /** The label's words in their cell. */
  readonly place: Place;
  /** The table's block, in which the row's span counts. */
  readonly block: Block;
  readonly row: Span;
};

export type Metrics = {
  readonly block: Block;
  readonly table: TableBlock;
  /** By the index of their row. A row without a name, or with the name of one above it, has none. */
  readonly byRow: ReadonlyMap<number, Metric>;
  readonly bySlug: ReadonlyMap<string, Metric>;
  /** The metric of a source's cell that the row cites; a cell that several rows cite is nobody's. */
  readonly ofSource: (evidence: Evidence) => Metric | undefined;
};

/** The metrics of a packet; undefined where it has no impact table. The same value while the table and what it cites are. */
export function metricsOf({ packet: { impactTable }, blockOf }: Checked): Metrics | undefined {
  if (impactTable === undefined) return undefined;
  const { document, block, table, columns } = impactTable;
  const labelColumn = columns.get("metric") ?? columns.get("initiative") ?? 0;
  return readMetrics(blockOf(document, block), table, labelColumn);
}

/** The metric that a cell belongs to: one of the impact table, or of a source that its row cites. */
export function metricOfEvidence(metrics: Metrics, evidence: Evidence): Metric | undefined {
  return evidence.place.block === metrics.block ? metrics.byRow.get(evidence.row) : metrics.ofSource(evidence);
}

const readMetrics = memoByFirst((checked: CheckedBlock, table: TableBlock, labelColumn: number): Metrics => {
  const { block, file } = checked;
  const byRow = new Map<number, Metric>();
  const bySlug = new Map<string, Metric>();
  for (const [index, { span: row, cells }] of table.rows.slice(1).entries()) {
    const label = rowTexts(block, table, index + 1)[labelColumn] ?? "";
    const slug = slugOf(label);
    const cell = cells[labelColumn]?.span;
    if (cell === undefined || slug === "" || bySlug.has(slug)) continue;
    const metric: Metric = { label, slug, place: { file, block, span: wordsIn(block, cell, label) }, block, row };
    byRow.set(index, metric);
    bySlug.set(slug, metric);
  }
  const sources = sourceCells(checked, [...byRow.values()]);
  return { block, table, byRow, bySlug, ofSource: (evidence) => sources.get(keyOf(evidence)) };
});

/** The label without what may stand around it, such as emphasis. */
function wordsIn({ text }: Block, cell: Span, label: string): Span {
  const at = textOf(text, cell).indexOf(label);
  return at < 0 ? cell : { start: cell.start + at, end: cell.start + at + label.length };
}

function sourceCells({ citations }: CheckedBlock, metrics: readonly Metric[]): ReadonlyMap<string, Metric | undefined> {
  const owners = new Map<string, Metric | undefined>();
  for (const { link, leads } of citations) {
    const metric = metrics.find(({ row }) => row.start <= link.span.start && link.span.end <= row.end);
    if (metric === undefined) continue;
    for (const lead of leads) {
      const cells =
        lead.kind === "cells" ? lead.cells : lead.kind === "rows" ? lead.rows.flatMap((row) => row.cells) : [];
      for (const key of cells.slice(0, MOST_CELLS).map(keyOf)) {
        owners.set(key, owners.has(key) && owners.get(key) !== metric ? undefined : metric);
      }
    }
  }
  return owners;
}

function keyOf({ place, address }: Evidence): string {
  return `${address} ${place.file}`;
}

/** A row that cites more is not about any of them. */
const MOST_CELLS = 1000;

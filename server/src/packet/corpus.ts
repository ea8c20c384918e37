import { memoByFirst } from "../base/memo.ts";
import { memoEach } from "../base/memo-each.ts";
import { shift } from "../base/span.ts";
import type { Block, TableBlock } from "../markdown/block.ts";
import { blockIndex } from "../markdown/document.ts";
import { headingText } from "../markdown/section.ts";
import { slugOf } from "../markdown/slug.ts";
import type { Profile } from "../profile/profile.ts";
import type { Table } from "../sources/table.ts";
import type { EvidenceTable } from "./evidence.ts";
import type { FrontMatter } from "./front-matter.ts";
import { frontMatterTable } from "./front-matter-table.ts";
import type { ImpactTable } from "./impact-table.ts";
import { markdownTable } from "./markdown-table.ts";
import type { PacketDocument } from "./packet-document.ts";
import type { PacketSource } from "./packet-source.ts";
import { tableEvidence } from "./table-evidence.ts";

/** All evidence of a packet: the tables of its sources and documents. */
export type Corpus = {
  readonly tables: readonly EvidenceTable[];
  readonly byFile: ReadonlyMap<string, readonly EvidenceTable[]>;
  /** The tables that a source file holds as they are, for fragments that name cells. */
  readonly sourceTables: ReadonlyMap<string, readonly Table[]>;
};

/** A table that did not change since it was last asked for is the same value, wherever its block stands now. */
export function readTables(
  documents: readonly PacketDocument[],
  sources: readonly PacketSource[],
  impact: ImpactTable | undefined,
  profile: Profile,
): readonly EvidenceTable[] {
  return [
    ...documents.flatMap((document) =>
      tablesIn(document.markdown.origin, document.markdown.blocks).all.map(({ block, table }) => {
        const origin = impact?.table === table ? "impact" : "document";
        return documentTable(table, block, document.path, sectionTitle(document, block), origin, profile);
      }),
    ),
    ...documents.flatMap(({ path, frontMatter }) => frontMatterEvidence(frontMatter, path, profile) ?? []),
    ...sources.flatMap(({ path, read }) => read.tables.map((table) => sourceTable(table, path, profile))),
  ];
}

export function corpusOf(tables: readonly EvidenceTable[], sources: readonly PacketSource[]): Corpus {
  const byFile = new Map<string, EvidenceTable[]>();
  for (const table of tables) {
    const known = byFile.get(table.file);
    if (known === undefined) byFile.set(table.file, [table]);
    else known.push(table);
  }
  return { tables, byFile, sourceTables: new Map(sources.map(({ path, read }) => [path, read.tables])) };
}

const tablesIn = memoEach((block: Block) => block.tables.map((table) => ({ block, table })));

const documentTable = memoByFirst(
  (table: TableBlock, block: Block, path: string, section: string, kind: "impact" | "document", profile: Profile) =>
    tableEvidence(
      markdownTable(block, table, section),
      {
        file: path,
        kind,
        placeOf: (cell) => ({ file: path, block, span: cell.span ?? shift(table.span, 0) }),
        addressOf: (_, row, column) => [row, column].filter((label) => label !== "").join(", "),
        fragmentOf: (_, row) => slugOf(row),
      },
      profile,
    ),
);

const frontMatterEvidence = memoByFirst((frontMatter: FrontMatter, path: string, profile: Profile) => {
  const { block } = frontMatter;
  const table = frontMatterTable(frontMatter);
  if (block === undefined || table === undefined) return undefined;
  return tableEvidence(
    table,
    {
      file: path,
      kind: "front-matter",
      placeOf: (cell) => ({ file: path, block, span: cell.span ?? { start: 0, end: 0 } }),
      addressOf: (_, row) => row,
      fragmentOf: () => "",
    },
    profile,
  );
});

const sourceTable = memoByFirst((table: Table, path: string, profile: Profile) =>
  tableEvidence(
    table,
    {
      file: path,
      kind: "source",
      placeOf: (cell) => ({ file: path, span: cell.span ?? { start: 0, end: 0 } }),
      addressOf: (cell) => (table.name === "" ? cell.address : `${table.name}!${cell.address}`),
      fragmentOf: (cell) => (table.name === "" ? `cell=${cell.row},${cell.column}` : `${table.name}!${cell.address}`),
    },
    profile,
  ),
);

/** The heading above a block, which is what a reader takes for the title of its table. */
function sectionTitle({ markdown, sections }: PacketDocument, block: Block): string {
  const index = blockIndex(markdown, block);
  let low = 0;
  let high = sections.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sections[middle]?.from ?? 0) <= index) low = middle + 1;
    else high = middle;
  }
  const section = sections[low - 1];
  return section === undefined ? "" : headingText(section.heading);
}

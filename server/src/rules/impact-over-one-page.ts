import { memoByFirst } from "../base/memo.ts";
import type { Block } from "../markdown/block.ts";
import { plainText } from "../markdown/plain-text.ts";
import type { ImpactTable } from "../packet/impact-table.ts";
import type { Packet } from "../packet/packet.ts";
import { placeOfBlock } from "../packet/packet-document.ts";
import { tokensOf } from "../profile/word-tokens.ts";
import { isGated } from "./gated.ts";
import { editAt, type Fix, packetRule } from "./rule.ts";

type Long = { readonly kind: "rows" | "words"; readonly found: number; readonly most: number };

export const impactOverOnePage = packetRule<Long>({
  name: "impact-over-one-page",
  scope: "packet",
  severity: "info",
  what: "An impact table with more rows, or more words, than fit on a page.",
  why: "It is read at a glance, and what is on the second page is not read.",
  *check({ packet }) {
    const { impactTable, profile } = packet;
    if (impactTable === undefined || !isGated("impact-over-one-page", profile)) return;
    const { maxRows, maxWords } = profile.impact;
    const rows = impactTable.rows.length;
    const words = wordsOf(impactTable, packet);
    if (rows > maxRows) yield { place: impactTable.place, data: { kind: "rows", found: rows, most: maxRows } };
    else if (words > maxWords)
      yield { place: impactTable.place, data: { kind: "words", found: words, most: maxWords } };
  },
  message: ({ kind, found, most }) =>
    `The impact table has ${found} ${kind}, and a page holds about ${most}. Move what is minor to an appendix.`,
  fixes: ({ data }, { packet }) =>
    packet.impactTable === undefined || data.kind === "words" ? [] : lastRowsToAppendix(packet.impactTable, data.most),
});

/** Moves the rows that are too many into a table of their own at the end of the document. */
function lastRowsToAppendix({ document, block, table }: ImpactTable, most: number): readonly Fix[] {
  const [header] = table.rows;
  const kept = table.rows[most];
  const moved = table.rows.slice(most + 1);
  const last = document.markdown.blocks.at(-1);
  if (header === undefined || kept === undefined || last === undefined || table.span.start !== 0) return [];
  const head = block.text.slice(0, table.rows[1]?.span.start ?? header.span.end);
  const rows = block.text.slice(kept.span.end, table.span.end);
  const appendix = `\n\n## Appendix\n\n${head.trimEnd()}${rows.trimEnd()}`;
  const taken = { start: kept.span.end, end: table.span.end };
  const at = { start: last.text.length, end: last.text.length };
  const edits =
    last === block
      ? [editAt(placeOfBlock(document, block), { start: taken.start, end: block.text.length }, appendix)]
      : [editAt(placeOfBlock(document, block), taken, ""), editAt(placeOfBlock(document, last), at, appendix)];
  const title =
    moved.length === 1 ? "Move the last row to an appendix" : `Move the last ${moved.length} rows to an appendix`;
  return [{ title, safe: false, edits }];
}

/** The words of the table, and of the page around it where it has one of its own. */
function wordsOf({ document, block }: ImpactTable, { parts }: Packet): number {
  const page = parts.find(
    (part) => part.role === "impact" && part.document === document && part.blocks.includes(block),
  );
  const blocks = (page?.blocks ?? [block]).filter((one) => one.definition === undefined && one.kind !== "front-matter");
  return blocks.reduce((sum, one) => sum + wordsIn(one), 0);
}

const wordsIn = memoByFirst((block: Block): number =>
  block.leaves.reduce((sum, { span }) => sum + tokensOf(plainText(block, span)).length, 0),
);

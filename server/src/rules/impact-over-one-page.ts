import { plainText } from "../markdown/plain-text.ts";
import type { ImpactTable } from "../packet/impact-table.ts";
import type { Packet } from "../packet/packet.ts";
import { tokensOf } from "../profile/word-tokens.ts";
import { isGated } from "./gated.ts";
import { packetRule } from "./rule.ts";

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
});

/** The words of the table, and of the page around it where it has one of its own. */
function wordsOf({ document, block }: ImpactTable, { parts }: Packet): number {
  const page = parts.find(
    (part) => part.role === "impact" && part.document === document && part.blocks.includes(block),
  );
  const blocks = (page?.blocks ?? [block]).filter((one) => one.definition === undefined && one.kind !== "front-matter");
  return blocks
    .flatMap((one) => one.leaves.map(({ span }) => tokensOf(plainText(one, span)).length))
    .reduce((sum, words) => sum + words, 0);
}

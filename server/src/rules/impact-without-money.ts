import { plainText } from "../markdown/plain-text.ts";
import { unitMeaning } from "../packet/header-meaning.ts";
import { moneyRows } from "../packet/impact-money.ts";
import type { ImpactTable } from "../packet/impact-table.ts";
import type { Packet } from "../packet/packet.ts";
import { compileWords, findWords } from "../profile/words.ts";
import { isGated } from "./gated.ts";
import { impactRowFix } from "./impact-row-fix.ts";
import { packetRule } from "./rule.ts";

export const impactWithoutMoney = packetRule<undefined>({
  name: "impact-without-money",
  scope: "packet",
  severity: "error",
  what: "An impact table without a row of money.",
  why: "The bar measures impact in money; rates and times alone do not say what they were worth.",
  *check({ packet }) {
    const { impactTable, profile } = packet;
    if (impactTable === undefined || !isGated("impact-without-money", profile)) return;
    if (impactTable.rows.length === 0 || moneyRows(packet).length > 0) return;
    if (speaksOfMoney(impactTable, packet)) return;
    yield { place: impactTable.place, data: undefined };
  },
  message: () =>
    `No row of the table is about money. Add the row that says what the change earned, saved or avoided, with its source.`,
  fixes: (_, { packet: { impactTable } }) =>
    impactTable === undefined
      ? []
      : impactRowFix(impactTable, "[TODO: what was earned, saved or avoided]", "Insert a row of money"),
});

/** True where a row's words, a header, or a line on the page say that bare numbers are money. */
function speaksOfMoney({ document, block, rows, columns }: ImpactTable, { partsIn, profile }: Packet): boolean {
  const money = compileWords(Object.values(profile.money).flat());
  const labels = rows.flatMap((row) => [...columns.keys()].map((column) => row.cells.get(column)?.text ?? ""));
  const page = partsIn(document).filter((part) => part.blocks.includes(block));
  const lines = page.flatMap((part) =>
    part.blocks.flatMap((one) => one.leaves.map(({ span }) => plainText(one, span))),
  );
  return (
    labels.some((label) => findWords(money, label).length > 0) ||
    lines.some((line) => unitMeaning(line)?.kind === "money")
  );
}

import { plainText } from "../markdown/plain-text.ts";
import { isOpenCell, isPendingCell } from "../packet/blank-cell.ts";
import { type MoneyRow, moneyRows } from "../packet/impact-money.ts";
import type { ImpactRow, ImpactTable } from "../packet/impact-table.ts";
import type { Packet } from "../packet/packet.ts";
import type { ImpactColumn } from "../profile/bar.ts";
import type { Profile } from "../profile/profile.ts";
import { compileWords, findWords } from "../profile/words.ts";
import { isGated } from "./gated.ts";
import { editAt, type Finding, packetRule } from "./rule.ts";

/** Without a row the whole table lacks it. */
type Missing = { readonly row?: string; readonly text: string };

export const financeSignOffMissing = packetRule<Missing>({
  name: "finance-sign-off-missing",
  scope: "packet",
  severity: "warning",
  what: "A row of money that Finance has not signed off, or another whose sign-off is said to be open.",
  why: "Only Finance can say that an amount is in the books.",
  *check({ packet }) {
    const { impactTable, profile } = packet;
    if (impactTable === undefined || !isGated("finance-sign-off-missing", profile)) return;
    const money = moneyRows(packet);
    const open = money.filter(({ row, expected }) => !row.total && !expected);
    if (!impactTable.columns.has("signOff")) {
      if (open.length > 0 && !namesFinance(impactTable, packet)) {
        yield { place: impactTable.place, data: { text: "" } };
      }
      return;
    }
    for (const row of impactTable.rows) {
      const cell = row.cells.get("signOff");
      if (cell === undefined || !isUnsigned(cell.text, row, money, profile)) continue;
      const finding: Finding<Missing> = { place: cell.place, data: { row: row.label, text: cell.text } };
      yield finding;
    }
  },
  message: ({ row, text }) =>
    row === undefined
      ? "Nothing here says that Finance signed the amounts off. Add a column, or a line below the table, with the name and the day."
      : `${row} has no sign-off by Finance${text === "" ? "" : `: "${text}" is none yet`}. Add the name and the day.`,
  fixes: ({ place, data }) => {
    const words = "[TODO: name], Finance, [TODO: date]";
    if (data.row !== undefined) {
      return [{ title: "Insert the sign-off", safe: false, edits: [editAt(place, place.span, words)] }];
    }
    const end = place.block?.text.length ?? place.span.end;
    return [
      {
        title: "Insert a line for the sign-off",
        safe: false,
        edits: [editAt(place, { start: end, end }, `\n\nSigned off by ${words}.`)],
      },
    ];
  },
});

/** Money needs a sign-off. Another row may leave the cell empty, and is asked only where it says that it waits for one. */
function isUnsigned(text: string, row: ImpactRow, money: readonly MoneyRow[], profile: Profile): boolean {
  const own = money.find((one) => one.row === row);
  if (row.total) return false;
  return own === undefined ? isPendingCell(text, profile) : !own.expected && isOpenCell(text, profile);
}

/** True where a source, a link's address or the text beside the table names Finance. */
function namesFinance({ document, block, rows, columns }: ImpactTable, { parts, profile }: Packet): boolean {
  const finance = compileWords(profile.impact.financeWords);
  const cells = rows.flatMap((row) =>
    [...columns.keys()].map((column: ImpactColumn) => row.cells.get(column)?.text ?? ""),
  );
  const addresses = block.links.flatMap(({ target }) =>
    target.kind === "address" ? [target.address.replace(/[/._#-]+/g, " ")] : [],
  );
  const blocks = parts
    .filter((part) => part.role === "impact" && part.document === document)
    .flatMap((part) => part.blocks);
  const texts = [block, ...blocks].map((one) => plainText(one, { start: 0, end: one.text.length }));
  return [...cells, ...addresses, ...texts].some((text) => findWords(finance, text).length > 0);
}

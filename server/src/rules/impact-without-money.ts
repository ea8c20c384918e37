import { moneyRows } from "../packet/impact-money.ts";
import { isGated } from "./gated.ts";
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
    yield { place: impactTable.place, data: undefined };
  },
  message: () =>
    `No row of the table is about money. Add the row that says what the change earned, saved or avoided, with its source.`,
});

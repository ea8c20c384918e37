import type { ImpactColumn } from "../profile/bar.ts";
import { impactColumnFix } from "./impact-row-fix.ts";
import { packetRule } from "./rule.ts";

type Missing = { readonly column: ImpactColumn; readonly title: string; readonly aliases: readonly string[] };

export const impactColumnMissing = packetRule<Missing>({
  name: "impact-column-missing",
  scope: "packet",
  severity: "error",
  what: "An impact table without one of the columns that the bar asks for.",
  why: "Without baseline, post-launch value and net side by side nobody can check the change.",
  *check({ packet: { impactTable, profile } }) {
    if (impactTable === undefined) return;
    const { columns } = profile.impact;
    for (const column of ["metric", "baseline", "post", "net", "source"] as const) {
      const { title, aliases, required } = columns[column];
      const named = impactTable.columns.has(column) || (column === "metric" && impactTable.columns.has("initiative"));
      if (required && !named) yield { place: impactTable.place, data: { column, title, aliases } };
    }
  },
  message: ({ title, aliases }) =>
    `The impact table has no column for ${title.toLowerCase()}. Add one${aliases.length > 0 ? `; ${aliases.slice(0, 3).join(", ")} will do as well` : ""}.`,
  fixes: ({ data }, { packet: { impactTable } }) =>
    impactTable === undefined
      ? []
      : impactColumnFix(impactTable, data.title, data.column === "metric" ? "first" : "last"),
});

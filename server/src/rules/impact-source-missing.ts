import { isOpenCell } from "../packet/blank-cell.ts";
import { editAt, packetRule } from "./rule.ts";

export const impactSourceMissing = packetRule<{ readonly row: string; readonly text: string }>({
  name: "impact-source-missing",
  scope: "packet",
  severity: "error",
  what: "A row of the impact table that names no source.",
  why: "A change that nobody can look up is a claim, and Finance cannot audit it.",
  *check({ packet: { impactTable, profile } }) {
    if (impactTable === undefined || !profile.impact.columns.source.required) return;
    for (const { label, cells, links, total } of impactTable.rows) {
      const cell = cells.get("source");
      if (cell === undefined || total || links.length > 0 || !isOpenCell(cell.text, profile)) continue;
      yield { place: cell.place, data: { row: label, text: cell.text } };
    }
  },
  message: ({ row, text }) =>
    `${row} has no source${text === "" ? "" : `: "${text}" is none yet`}. Link the report or the cell that the figures come from.`,
  fixes: ({ place }) => [
    {
      title: "Insert a place for the source",
      safe: false,
      edits: [editAt(place, place.span, "[TODO: report and row]")],
    },
  ],
});

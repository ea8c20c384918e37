import { moneyRows } from "../packet/impact-money.ts";
import type { Packet } from "../packet/packet.ts";
import { placeOfPart } from "../packet/part.ts";
import type { Place } from "../packet/place.ts";
import { mostQuarters } from "../packet/quarters.ts";
import { editAt, packetRule } from "./rule.ts";

export const kpiUnderThreeQuarters = packetRule<{ readonly found: number; readonly least: number }>({
  name: "kpi-under-three-quarters",
  scope: "packet",
  severity: "warning",
  what: "A packet in which no table and no passage follows the main measure over as many quarters as the bar asks for.",
  why: "One good quarter may be chance or season; a measure that holds is not.",
  *check({ packet }) {
    const least = packet.profile.impact.quarters;
    const place = placeOf(packet);
    const found = mostQuarters(packet);
    if (least === undefined || place === undefined || found >= least) return;
    yield { place, data: { found, least } };
  },
  message: ({ found, least }) =>
    `The main measure is shown for ${found === 0 ? "no quarter by name" : found === 1 ? "one quarter" : `${found} quarters`}, and the bar asks for ${least}. Attach the values by quarter and cite them.`,
  fixes: ({ place, data: { least } }) => {
    const end = place.block?.text.length ?? place.span.end;
    const rows = Array.from({ length: least }, () => "| [TODO: quarter] | [TODO: value] |");
    const table = ["| Quarter | [TODO: measure] |", "| --- | --- |", ...rows].join("\n");
    return [
      {
        title: `Insert a table of ${least} quarters`,
        safe: false,
        edits: [editAt(place, { start: end, end }, `\n\n${table}`)],
      },
    ];
  },
});

/** The first row that is not about money, which is where the main measure stands; else the table, else the narrative. */
function placeOf(packet: Packet): Place | undefined {
  const money = new Set(moneyRows(packet).map(({ row }) => row));
  const row = packet.impactTable?.rows.find((one) => !money.has(one) && !one.total);
  const narrative = packet.parts.find((part) => part.role === "narrative");
  return row?.place ?? packet.impactTable?.place ?? (narrative === undefined ? undefined : placeOfPart(narrative));
}

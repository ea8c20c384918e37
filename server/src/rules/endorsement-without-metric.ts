import { metricOf } from "../packet/endorsement-metric.ts";
import { readEndorsements } from "../packet/endorsements.ts";
import { endorserName } from "./endorser-name.ts";
import { editAt, packetRule } from "./rule.ts";

export const endorsementWithoutMetric = packetRule<{ readonly name: string }>({
  name: "endorsement-without-metric",
  scope: "packet",
  severity: "error",
  what: "An endorsement that credits no figure to the candidate.",
  why: "Praise without a figure can be given to anyone, and a panel passes over it.",
  *check({ packet, figuresOf }) {
    if (packet.profile.endorsements?.metric !== true) return;
    for (const endorsement of readEndorsements(packet)) {
      if (endorsement.peer || metricOf(endorsement, figuresOf, packet.profile) !== undefined) continue;
      yield { place: endorsement.place, data: { name: endorserName(endorsement) } };
    }
  },
  message: ({ name }) =>
    `The endorsement${name} names no figure. Ask for the one that they credit to you, such as a cost, a rate or a time from one value to another.`,
  fixes: ({ place, data: { name } }, { packet }) => {
    const end = place.block?.text.length ?? place.span.end;
    const rows = (packet.impactTable?.rows ?? []).filter(({ total }) => !total).slice(0, MOST_ROWS);
    const measures = rows.flatMap(({ label, cells }) => {
      const [from, to] = [cells.get("baseline")?.text ?? "", cells.get("post")?.text ?? ""];
      return from === "" || to === "" ? [] : [`${label} from ${from} to ${to}`];
    });
    const offer = measures.length === 0 ? "" : ` The packet has: ${measures.join("; ")}.`;
    const request = `<!-- TODO: ask${name.replace(/^ by /, " ")} which figure they credit to you.${offer} -->`;
    return [
      {
        title: "Insert a request for the figure, as a comment",
        safe: false,
        edits: [editAt(place, { start: end, end }, `\n\n${request}`)],
      },
    ];
  },
});

const MOST_ROWS = 4;

import { plainText } from "../markdown/plain-text.ts";
import { countAudience } from "../packet/audience.ts";
import { type Part, placeOfPart } from "../packet/part.ts";
import { readRehearsal } from "../packet/rehearsal.ts";
import { editAt, packetRule } from "./rule.ts";

type Missing = { readonly title: string; readonly found: number; readonly least: number; readonly listed: boolean };

export const rehearsalAudience = packetRule<Missing>({
  name: "rehearsal-audience",
  scope: "packet",
  severity: "warning",
  what: "A rehearsal without the listeners that the bar asks for.",
  why: "Only those who sit in such reviews, or report to one, ask the questions that will come.",
  *check({ packet }) {
    const bar = packet.profile.rehearsal;
    const rehearsal = readRehearsal(packet);
    if (bar === undefined || rehearsal === undefined) return;
    const { attendees, part } = rehearsal;
    const lines = attendees?.lines ?? [wholeText(part)];
    for (const { wanted, found } of countAudience(lines, bar.audience)) {
      if (found >= wanted.least) continue;
      const data = { title: wanted.title, found, least: wanted.least, listed: attendees !== undefined };
      yield { place: attendees?.place ?? placeOfPart(part), data };
    }
  },
  message: ({ title, found, least, listed }) =>
    listed
      ? `The rehearsal needs ${least > 1 ? `${least} ` : ""}${title}, and its attendees name ${found === 0 ? "none" : found}. Add who else listens.`
      : `The rehearsal does not say that ${least > 1 ? `${least} ` : ""}${title} listen${least > 1 ? "" : "s"}. List the attendees with their roles.`,
  fixes: ({ place, data }) => {
    const count = data.least - data.found;
    const lines = Array.from({ length: count }, () => `- [TODO: name], ${singular(data.title)}`).join("\n");
    const end = { start: place.span.end, end: place.span.end };
    const heading = data.listed ? "" : "\n\n## Attendees";
    return [
      {
        title: count === 1 ? "Insert an attendee" : "Insert attendees",
        safe: false,
        edits: [editAt(place, end, `${heading}\n\n${lines}`)],
      },
    ];
  },
});

function wholeText({ blocks }: Part): string {
  return blocks.flatMap((block) => block.leaves.map(({ span }) => plainText(block, span))).join(" ");
}

function singular(title: string): string {
  return title.replace(/^your /, "").replace(/s$/, "");
}

import { headingText } from "../markdown/section.ts";
import { inEveryBlock } from "../packet/in-every-block.ts";
import type { Packet } from "../packet/packet.ts";
import { placeOfBlock } from "../packet/packet-document.ts";
import { isTitled, placeOfPart } from "../packet/part.ts";
import type { Place } from "../packet/place.ts";
import { readSignals } from "../packet/signals.ts";
import type { Signal } from "../profile/bar.ts";
import { editAt, packetRule } from "./rule.ts";

type Missing = { readonly signal: Signal; readonly named: boolean };

export const signalMissing = packetRule<Missing>({
  name: "signal-missing",
  scope: "packet",
  severity: "warning",
  what: "A signal that the bar asks for and that no document states with its value.",
  why: "The signals show work that reached beyond one's own team. A panel takes a missing one for a low one.",
  *check({ packet }) {
    const place = placeOfSignals(packet);
    if (place === undefined) return;
    const statements = readSignals(packet);
    for (const signal of packet.profile.signals.filter(({ required }) => required)) {
      const own = statements.filter((statement) => statement.signal === signal);
      const stated = signal.form === "fraction" ? own.length > 0 : own.some(({ number }) => number !== undefined);
      if (stated) continue;
      yield { place: own[0]?.place ?? place, data: { signal, named: own.length > 0 } };
    }
  },
  message: ({ signal: { title, description, template }, named }) =>
    named
      ? `The ${title} has no value here. ${description} For instance: “${blank(template)}”`
      : `The packet does not state: ${title}. ${description} For instance: “${blank(template)}”`,
  fixes: ({ place, data: { signal } }) => {
    const end = place.block?.text.length ?? place.span.end;
    const lead = place.block?.heading === undefined ? " " : "\n\n";
    const text = signal.template.replace(/\{([a-z]+)\}/g, "[TODO: $1]");
    const snippet = signal.template
      .split(/\{([a-z]+)\}/)
      .map((piece, index) => (index % 2 === 0 ? piece.replace(/[\\$}]/g, "\\$&") : `\${${(index + 1) / 2}:${piece}}`));
    return [
      {
        title: `Insert a line for the ${signal.title}`,
        safe: false,
        edits: [{ ...editAt(place, { start: end, end }, lead + text), snippet: lead + snippet.join("") }],
      },
    ];
  },
});

function blank(template: string): string {
  return template.replace(/\{[a-z]+\}/g, "__");
}

/** The section of signals, or the narrative where it has none. */
function placeOfSignals(packet: Packet): Place | undefined {
  const [narrative] = packet.partsOf("narrative");
  if (narrative === undefined) return undefined;
  const headings = signalHeadings(packet);
  return headings.find(({ file }) => file === narrative.document.path) ?? headings[0] ?? placeOfPart(narrative);
}

const signalHeadings = inEveryBlock((block, path, { sections }): readonly Place[] =>
  block.heading !== undefined && isTitled(headingText(block), sections.signals) ? [placeOfBlock({ path }, block)] : [],
);

import type { Packet } from "../packet/packet.ts";
import type { FilledSlot, Storyline } from "../packet/storyline.ts";
import { storylineCopies } from "../packet/storyline-copies.ts";
import { escapeMarkdown } from "./markdown-text.ts";

/** A slot of the storyline with the words that fill it, and how the whole storyline stands. */
export function slotHover({ slot, cue, outOfOrder }: FilledSlot, storyline: Storyline, packet: Packet): string {
  const order = outOfOrder ? " It comes before a slot that should come first." : "";
  return [
    `**Storyline slot: ${slot.title}**`,
    slot.description,
    `Filled by “${escapeMarkdown(cue?.text ?? "")}”.${order}`,
    standingInWords(storyline, packet),
  ].join("\n\n");
}

/** The storyline with each slot. */
export function storylineHover(storyline: Storyline, packet: Packet): string {
  const lines = storyline.slots.map(({ slot, cue, outOfOrder }) =>
    cue === undefined
      ? `- ○ ${slot.title}: ${slot.description}`
      : `- ${outOfOrder ? "○" : "✓"} ${slot.title}: “${escapeMarkdown(cue.text)}”${outOfOrder ? ", out of order" : ""}`,
  );
  return ["**Storyline**", lines.join("\n"), standingInWords(storyline, packet)].join("\n\n");
}

/** `In this packet: 4 of 5 slots are filled in their order; 8 of 9 copies are word for word.` */
function standingInWords({ slots }: Storyline, packet: Packet): string {
  const filled = slots.filter(({ cue, outOfOrder }) => cue !== undefined && !outOfOrder).length;
  const copies = storylineCopies(packet);
  const same = copies.filter(({ kind }) => kind === "verbatim").length;
  const repeated = copies.length === 0 ? "" : `; ${same} of ${copies.length} copies are word for word`;
  return `In this packet: ${filled} of ${slots.length} slots are filled in their order${repeated}.`;
}

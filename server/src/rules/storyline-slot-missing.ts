import type { FilledSlot } from "../packet/storyline.ts";
import { filledTemplate, snippetTemplate } from "../packet/storyline-template.ts";
import type { Slot } from "../profile/storyline.ts";
import { editAt, packetRule } from "./rule.ts";

type Missing = { readonly slot: Slot; readonly template: string };

export const storylineSlotMissing = packetRule<Missing>({
  name: "storyline-slot-missing",
  scope: "packet",
  severity: "error",
  what: "A storyline that leaves one of its slots open.",
  why: "Each slot answers a question that a panel asks; the one left open is the one that they ask about.",
  *check({ packet }) {
    const { storyline, profile } = packet;
    if (storyline === undefined || storyline.sentences.length === 0) return;
    for (const filled of storyline.slots.filter(isOpen)) {
      const index = profile.storyline?.sentences.findIndex(({ id }) => id === filled.slot.sentence) ?? -1;
      const sentence = storyline.sentences[Math.min(index, storyline.sentences.length - 1)] ?? storyline.sentences[0];
      const template = profile.storyline?.sentences[index]?.template ?? "";
      yield { place: sentence?.place ?? storyline.place, data: { slot: filled.slot, template } };
    }
  },
  message: ({ slot }) => `The storyline does not say the ${slot.title.toLowerCase()}: ${slot.description}`,
  fixes: ({ place, data }, { packet }) => {
    const slots = packet.profile.storyline?.slots ?? [];
    if (data.template === "") return [];
    const end = { start: place.span.end, end: place.span.end };
    return [
      {
        title: `Insert a sentence with the ${data.slot.title.toLowerCase()}`,
        safe: false,
        edits: [
          {
            ...editAt(place, end, ` ${filledTemplate(data.template, slots)}`),
            snippet: ` ${snippetTemplate(data.template, slots)}`,
          },
        ],
      },
    ];
  },
});

function isOpen({ cue }: FilledSlot): boolean {
  return cue === undefined;
}

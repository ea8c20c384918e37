import { readDeck } from "../packet/deck.ts";
import { missingNeeds } from "../packet/slide-needs.ts";
import type { SlideNeed } from "../profile/bar.ts";
import { editAt, packetRule } from "./rule.ts";

type Missing = { readonly slide: string; readonly need: SlideNeed; readonly words: string };

export const slideContentMissing = packetRule<Missing>({
  name: "slide-content-missing",
  scope: "packet",
  severity: "warning",
  what: "A slide that does not show what the bar wants on it: a size, a change, an amount of money, a capability.",
  why: "Each slide has one thing to prove, and without it the panel has only words.",
  *check({ packet }) {
    for (const slide of readDeck(packet)?.slides ?? []) {
      for (const need of missingNeeds(slide, packet.profile)) {
        const slot = packet.profile.storyline?.slots.find(({ id }) => id === need);
        const words = slot?.description ?? NEEDS.get(need) ?? need;
        yield { place: slide.place, data: { slide: slide.wanted?.title ?? slide.title, need, words } };
      }
    }
  },
  message: ({ slide, words }) =>
    `The slide "${slide}" does not show ${words.charAt(0).toLowerCase()}${words.slice(1).replace(/\.$/, "")}. Add it, with its source.`,
  fixes: ({ place, data }) => [
    {
      title: "Insert a line for it",
      safe: false,
      edits: [editAt(place, { start: place.span.end, end: place.span.end }, `\n\n- [TODO: ${data.words}]`)],
    },
  ],
});

const NEEDS: ReadonlyMap<SlideNeed, string> = new Map<SlideNeed, string>([
  ["size", "How large it is, in money or in numbers."],
  ["change", "A measure from one value to another."],
  ["money", "An amount of money."],
]);

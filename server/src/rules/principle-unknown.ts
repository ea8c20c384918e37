import { unknownPrinciples } from "../packet/principle-names.ts";
import { resemblingPrinciple } from "../packet/resembling-principle.ts";
import { editAt, packetRule } from "./rule.ts";

type Unknown = { readonly name: string; readonly principle: string; readonly nearest?: string };

export const principleUnknown = packetRule<Unknown>({
  name: "principle-unknown",
  scope: "packet",
  severity: "warning",
  what: "A name among the principles of a story that is not a principle of the bar.",
  why: "A reader counts stories by principle, and a story under another name counts for none.",
  *check({ packet }) {
    const { profile } = packet;
    for (const { name, place } of unknownPrinciples(packet)) {
      const nearest = resemblingPrinciple(name, profile);
      const data = { name, principle: profile.vocabulary.principle.one };
      yield { place, data: nearest === undefined ? data : { ...data, nearest: nearest.name } };
    }
  },
  message: ({ name, principle, nearest }) =>
    `“${name}” is not a ${principle} of this bar.${nearest === undefined ? " Use one of its names." : ` Is ${nearest} meant?`}`,
  fixes: ({ place, data: { name, nearest } }) => {
    const written = place.block?.text.slice(place.span.start, place.span.end);
    if (nearest === undefined || written !== name) return [];
    return [{ title: `Replace “${name}” with “${nearest}”`, safe: false, edits: [editAt(place, place.span, nearest)] }];
  },
});

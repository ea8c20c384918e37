import { unknownPrinciples } from "../packet/principle-names.ts";
import { nearestName } from "../profile/nearest-name.ts";
import type { Principle } from "../profile/principle.ts";
import type { Profile } from "../profile/profile.ts";
import { tokensOf } from "../profile/word-tokens.ts";
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
      const nearest = nearestPrinciple(name, profile);
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

/** By its letters, or as the only principle that shares a word. */
function nearestPrinciple(name: string, { principles }: Profile): Principle | undefined {
  const spelled = nearestName(
    name,
    principles.map((principle) => principle.name),
  );
  if (spelled !== undefined) return principles.find((principle) => principle.name === spelled);
  const words = longWords(name);
  const sharing = principles.filter((principle) => longWords(principle.name).some((word) => words.includes(word)));
  return sharing.length === 1 ? sharing[0] : undefined;
}

function longWords(name: string): readonly string[] {
  return tokensOf(name).flatMap(({ word }) => (word.length >= LEAST_LETTERS ? [word] : []));
}

const LEAST_LETTERS = 4;

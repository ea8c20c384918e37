import { principleStandings } from "../../packet/principle-standing.ts";
import { type Completion, rankOf } from "./completion-item.ts";
import type { CompletionPlace } from "./completion-place.ts";

/** Principles whose name has a word that goes on as the capitalized one before the cursor. Those that lack stories come first. */
export function principleCompletions(place: CompletionPlace): readonly Completion[] {
  const typed = /(?:^|[\s*_,;:(])(\p{Lu}[\p{L}'’]*)$/u.exec(place.before)?.[1];
  if (typed === undefined || place.block?.kind === "front-matter") return [];
  const { packet } = place.checked;
  const told = new Map(principleStandings(packet).map(({ principle, stories }) => [principle, stories.length]));
  const need = packet.profile.stories?.perPrinciple ?? 0;
  const replace = { start: place.offset - typed.length, end: place.offset };
  return packet.profile.principles.flatMap((principle, index): readonly Completion[] => {
    const goesOn = principle.name.split(" ").some((word) => word.toLowerCase().startsWith(typed.toLowerCase()));
    if (!goesOn) return [];
    const have = told.get(principle);
    return [
      {
        label: principle.name,
        detail: standing(have, need),
        documentation: `${principle.level1}\n\n${principle.level2}`,
        kind: "principle",
        replace,
        text: principle.name,
        rank: rankOf(order(have, need), index),
      },
    ];
  });
}

function standing(have: number | undefined, need: number): string {
  return have === undefined || need === 0 ? "Leadership principle" : `Claimed, ${have} of ${need} stories`;
}

/** Claimed and short of stories, claimed, and then all others. */
function order(have: number | undefined, need: number): number {
  return have === undefined ? 2 : have < need ? 0 : 1;
}

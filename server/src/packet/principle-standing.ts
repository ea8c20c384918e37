import type { Principle } from "../profile/principle.ts";
import { memoByPacket } from "./memo-by-packet.ts";
import type { Packet } from "./packet.ts";
import type { Place } from "./place.ts";
import { claimedPrinciples } from "./principle-claims.ts";
import { repeatedStories } from "./same-stories.ts";
import { readStories, type Story } from "./stories.ts";

/** A principle with the stories that are told for it. */
export type PrincipleStanding = {
  readonly principle: Principle;
  /** Where the packet claims it; the first story of it where nothing else does. */
  readonly place: Place;
  /** Without those that tell an earlier one again. */
  readonly stories: readonly Story[];
};

/** The principles that the packet claims; where it says nothing of the sort, those of its stories. */
export const principleStandings: (packet: Packet) => readonly PrincipleStanding[] = memoByPacket((packet: Packet) => {
  const claims = claimedPrinciples(packet);
  const told = readStories(packet).flatMap(({ principles, place }) =>
    principles.map((principle) => ({ principle, place })),
  );
  const places = new Map<Principle, Place>();
  for (const { principle, place } of claims.length > 0 ? claims : told) {
    if (!places.has(principle)) places.set(principle, place);
  }
  return [...places].map(([principle, place]) => ({ principle, place, stories: distinctStories(principle, packet) }));
});

/** The stories of a principle, each once. */
export function distinctStories(principle: Principle, packet: Packet): readonly Story[] {
  const repeated = repeatedStories(packet);
  const stories = readStories(packet).filter(({ principles }) => principles.includes(principle));
  return stories.filter((story) => !repeated.some((one) => one.story === story && stories.includes(one.earlier)));
}

import { nearestName } from "../profile/nearest-name.ts";
import type { Principle } from "../profile/principle.ts";
import type { Profile } from "../profile/profile.ts";
import { tokensOf } from "../profile/word-tokens.ts";

/** The principle that another name was most likely meant for: by its letters, or as the only one that shares a word with it. */
export function resemblingPrinciple(name: string, profile: Profile): Principle | undefined {
  const spelled = spelledAlike(name, profile);
  if (spelled !== undefined) return spelled;
  const words = wordsOf(name).filter((word) => word.length >= LEAST_LETTERS);
  const sharing = profile.principles.filter((principle) =>
    wordsOf(principle.name).some((word) => words.includes(word)),
  );
  return sharing.length === 1 ? sharing[0] : undefined;
}

/** True for a name that is hardly anything else: near a principle's by its letters, or half of it that one's words. */
export function isAlmostPrinciple(name: string, profile: Profile): boolean {
  const words = wordsOf(name);
  const shared = profile.principles.map((principle) => {
    const own = wordsOf(principle.name);
    return words.filter((word) => own.includes(word)).length;
  });
  return spelledAlike(name, profile) !== undefined || shared.some((count) => count > 1 && count * 2 >= words.length);
}

function spelledAlike(name: string, { principles }: Profile): Principle | undefined {
  const names = principles.map((principle) => principle.name);
  const nearest = nearestName(name, names);
  return nearest === undefined ? undefined : principles[names.indexOf(nearest)];
}

function wordsOf(name: string): readonly string[] {
  return tokensOf(name).map(({ word }) => word);
}

const LEAST_LETTERS = 4;

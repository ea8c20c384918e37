import { memoByFirst } from "../base/memo.ts";
import type { Endorsements } from "../profile/bar.ts";
import type { Profile } from "../profile/profile.ts";
import { compileWords, findWords } from "../profile/words.ts";
import { type Person, peopleIn, personIn } from "./person.ts";

/** `unknown` where no title is stated, or one that the profile does not know. */
export type EndorserLevel = "senior" | "below" | "unknown";

/** The level that titles state, the first of them that states one. */
export function levelOf(titles: readonly string[], bar: Endorsements): EndorserLevel {
  if (bar.seniority.length === 0) return "senior";
  for (const title of titles) {
    if (findWords(compileWords(bar.notSenior), title).length > 0) return "below";
    if (findWords(compileWords(bar.seniority), title).length > 0) return "senior";
  }
  return titles.some((title) => findWords(compileWords(bar.junior), title).length > 0) ? "below" : "unknown";
}

/** True where a line introduces a person. */
export function isPerson(line: string, profile: Profile): boolean {
  return personIn(line, titleWords(profile)) !== undefined;
}

/** True where a line introduces a person with a title. */
export function isEntitled(line: string, profile: Profile): boolean {
  return isPerson(line, profile) && findWords(compileWords(titleWords(profile)), line).length > 0;
}

/** True where two lines introduce the same person. */
export function isSamePerson(left: string, right: string, profile: Profile): boolean {
  return personIn(left, titleWords(profile))?.name === personIn(right, titleWords(profile))?.name;
}

export function people(line: string, profile: Profile): readonly Person[] {
  return peopleIn(line, titleWords(profile));
}

const titleWords = memoByFirst(({ endorsements }: Profile): readonly string[] =>
  endorsements === undefined
    ? []
    : [
        ...endorsements.seniority,
        ...endorsements.junior.filter((word) => !word.startsWith("!")),
        ...endorsements.titleWords,
      ],
);

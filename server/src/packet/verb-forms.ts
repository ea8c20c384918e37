import { IRREGULAR_FORMS } from "../profile/irregular-forms.ts";

/** True for a word that may be a verb in the past, as far as its letters tell. In lower case. */
export function isPast(word: string): boolean {
  return (word.length > 3 && word.endsWith("ed")) || PAST_FORMS.has(word);
}

const PAST_FORMS: ReadonlySet<string> = new Set([...IRREGULAR_FORMS.values()].flat());

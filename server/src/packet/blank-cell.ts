import type { Profile } from "../profile/profile.ts";
import { compileWords, entryOf, findWords } from "../profile/words.ts";
import { findDates } from "./find-dates.ts";

/** True for a cell that is empty, or whose words say that it is still to be filled; a day in it says that it is. */
export function isOpenCell(text: string, { impact }: Profile): boolean {
  const plain = text.trim();
  if (/^[-\u2013\u2014?.\s]*$/.test(plain)) return true;
  return findWords(compileWords(impact.pendingWords), plain).length > 0 && findDates(plain).length === 0;
}

/** True for a cell that says nothing but that it is still to be filled. */
export function isPendingCell(text: string, { impact, words }: Profile): boolean {
  const entry = entryOf(compileWords(impact.pendingWords), text);
  return entry !== undefined && !words.notApplicable.includes(entry);
}

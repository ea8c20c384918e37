import type { Profile } from "../profile/profile.ts";
import type { Status } from "../profile/word-lists.ts";
import { compileWords, findWords } from "../profile/words.ts";

/** The status that words name, the most telling first: what is superseded is so whatever else it is. */
export function statusIn(words: string, profile: Profile): Status | undefined {
  return STATUSES.find((status) => findWords(compileWords(profile.status[status]), words).length > 0);
}

const STATUSES: readonly Status[] = [
  "superseded",
  "restated",
  "forecast",
  "target",
  "run-rate",
  "annualized",
  "realized",
];

import { memoByFirst } from "../base/memo.ts";
import type { Profile } from "../profile/profile.ts";
import { DEFAULT_VOCABULARY, extendVocabulary, type Vocabulary } from "../quantity/vocabulary.ts";

/** The scanner's words with those that the profile adds. */
export const vocabularyOf: (profile: Profile) => Vocabulary = memoByFirst((profile: Profile) =>
  extendVocabulary(DEFAULT_VOCABULARY, { nouns: profile.words.countNoun, labels: profile.words.label }),
);

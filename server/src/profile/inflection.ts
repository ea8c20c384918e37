import { IRREGULAR_FORMS, UNINFLECTED } from "./irregular-forms.ts";
import { otherSpellings } from "./spelling.ts";

/**
 * The forms that a word of a list may take in a text: plural and third person, past, `-ing`, possessive, in British and American
 * spelling; the word itself first. In lower case. Part of speech is not known, so some of them are no words; those match nothing.
 */
export function formsOf(word: string): readonly string[] {
  const forms = new Set<string>();
  for (const base of [word, ...otherSpellings(word)]) {
    for (const form of inflections(base)) {
      forms.add(form);
      for (const spelling of otherSpellings(form)) forms.add(spelling);
    }
  }
  return [...forms];
}

function inflections(word: string): readonly string[] {
  if (UNINFLECTED.has(word)) return [word];
  const irregular = IRREGULAR_FORMS.get(word);
  const past = irregular ?? (word.length > 2 ? withEnding(word, "ed") : []);
  const progressive = word.length > 2 || irregular !== undefined ? withEnding(word, "ing") : [];
  return [word, ...withS(word), ...past, ...progressive, `${word}'s`];
}

function withS(word: string): readonly string[] {
  if (/(?:[sxz]|[cs]h)$/.test(word)) return [`${word}es`];
  if (/[^aeiou]y$/.test(word)) return [`${word.slice(0, -1)}ies`];
  return word.endsWith("o") ? [`${word}s`, `${word}es`] : [`${word}s`];
}

function withEnding(word: string, ending: "ed" | "ing"): readonly string[] {
  if (ending === "ing" && word.endsWith("ie")) return [`${word.slice(0, -2)}ying`];
  if (ending === "ed" && word.endsWith("e")) return [`${word}d`];
  if (ending === "ed" && /[^aeiou]y$/.test(word)) return [`${word.slice(0, -1)}ied`];
  if (/[^eoy]e$/.test(word)) return [word.slice(0, -1) + ending];
  return DOUBLING.test(word) ? doubled(word, ending) : [word + ending];
}

/** `plan` must double its consonant, so that `planed` stays another word; whether a longer word does, its stress decides. */
function doubled(word: string, ending: string): readonly string[] {
  const double = word + word.slice(-1) + ending;
  return /^(?:qu|[^aeiou])*[aeiou][^aeiou]$/.test(word) ? [double] : [double, word + ending];
}

/** One vowel letter and one consonant at the end, as in `plan`, `commit`, `travel`, `quit`. */
const DOUBLING = /(?:^|qu|[^aeiou])[aeiouy][^aeiouwxy]$/;

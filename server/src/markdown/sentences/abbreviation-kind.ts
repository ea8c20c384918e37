import { ABBREVIATIONS, type AbbreviationKind } from "./abbreviations.ts";
import { isDigit, isUpper } from "./characters.ts";

/** How a word, without its last full stop, abbreviates; undefined for an ordinary word. Single letters are left to the context. */
export function abbreviationKind(word: string): AbbreviationKind | undefined {
  const known = ABBREVIATIONS.get(word) ?? ABBREVIATIONS.get(word.toLowerCase());
  if (known !== undefined) return known;
  if (word.includes(".")) return dottedKind(word);
  return isUpper(word.charCodeAt(0)) && WITHOUT_VOWEL.test(word) ? "ambiguous" : undefined;
}

/** `U.S`, `Ph.D`, `10p.m`: letters by ones and twos. */
function dottedKind(word: string): AbbreviationKind | undefined {
  let digits = 0;
  while (isDigit(word.charCodeAt(digits))) digits += 1;
  if (digits > 0) return ABBREVIATIONS.get(word.slice(digits).toLowerCase());
  const parts = word.split(".");
  const inLetters = parts.every((part) => /^\p{L}{1,2}$/u.test(part)) && parts.some((part) => part.length === 1);
  return inLetters ? "ambiguous" : undefined;
}

/** `Bldg`, `Pkwy`: a capital and consonants. All in lower case, such a word is mostly a unit. */
const WITHOUT_VOWEL = /^\p{Lu}[bcdfghjklmnpqrstvwxz]{1,6}$/u;

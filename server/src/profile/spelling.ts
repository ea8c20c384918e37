/** How else a lower-case word is spelled in British or American English; never the word itself. */
export function otherSpellings(word: string): readonly string[] {
  const spellings = new Set<string>();
  for (const spelling of [swapIse(word), swapPair(word)]) {
    if (spelling !== undefined && spelling !== word) spellings.add(spelling);
  }
  return [...spellings];
}

/** `organise` and `organize`, `analyse` and `analyze`, with what is built on them. */
function swapIse(word: string): string | undefined {
  const match = ISE.exec(word);
  if (match === null) return undefined;
  const [, stem = "", vowel = "", consonant = "", ending = ""] = match;
  return stem + vowel + (consonant === "s" ? "z" : "s") + ending;
}

/** Three letters before it keep `size`, `prize` and `seize` apart from other words. */
const ISE = /^(.{3,})([iy])([sz])(e|es|ed|er|ers|ing|able|ation|ations|ational)$/;

function swapPair(word: string): string | undefined {
  const whole = WHOLE_WORDS.get(word);
  if (whole !== undefined) return whole;
  const swap = STEM_SWAPS.get(keyOf(word))?.find(([from]) => word.startsWith(from));
  return swap && swap[1] + word.slice(swap[0].length);
}

/** Stems whose endings do not change, British first. */
const STEMS: readonly (readonly [string, string])[] = [
  ["behaviour", "behavior"],
  ["colour", "color"],
  ["endeavour", "endeavor"],
  ["favour", "favor"],
  ["flavour", "flavor"],
  ["honour", "honor"],
  ["labour", "labor"],
  ["neighbour", "neighbor"],
  ["rigour", "rigor"],
  ["vigour", "vigor"],
  ["sceptic", "skeptic"],
  ["skilful", "skillful"],
  ["wilful", "willful"],
  ["instalment", "installment"],
  ["fulfilment", "fulfillment"],
  ["enrolment", "enrollment"],
  ["acknowledgement", "acknowledgment"],
  ["judgement", "judgment"],
  ["ageing", "aging"],
  ["artefact", "artifact"],
  ["grey", "gray"],
];

const PAIRS: readonly (readonly [string, string])[] = [
  ["analogue", "analog"],
  ["calibre", "caliber"],
  ["catalogue", "catalog"],
  ["catalogues", "catalogs"],
  ["catalogued", "cataloged"],
  ["cataloguing", "cataloging"],
  ["centre", "center"],
  ["centres", "centers"],
  ["centred", "centered"],
  ["centring", "centering"],
  ["defence", "defense"],
  ["defences", "defenses"],
  ["dialogue", "dialog"],
  ["dialogues", "dialogs"],
  ["enrol", "enroll"],
  ["enrols", "enrolls"],
  ["fibre", "fiber"],
  ["fulfil", "fulfill"],
  ["fulfils", "fulfills"],
  ["licence", "license"],
  ["licences", "licenses"],
  ["litre", "liter"],
  ["litres", "liters"],
  ["manoeuvre", "maneuver"],
  ["manoeuvres", "maneuvers"],
  ["metre", "meter"],
  ["metres", "meters"],
  ["offence", "offense"],
  ["practise", "practice"],
  ["practised", "practiced"],
  ["practises", "practices"],
  ["practising", "practicing"],
  ["programme", "program"],
  ["programmes", "programs"],
  ["theatre", "theater"],
  ["theatres", "theaters"],
];

const WHOLE_WORDS: ReadonlyMap<string, string> = new Map(bothWays(PAIRS));

/** By their first letters, since every form of every word of a list asks. */
const STEM_SWAPS: ReadonlyMap<string, readonly (readonly [string, string])[]> = new Map(
  bothWays(STEMS).map(([from]) => [keyOf(from), bothWays(STEMS).filter(([other]) => keyOf(other) === keyOf(from))]),
);

function keyOf(word: string): string {
  return word.slice(0, 3);
}

function bothWays(pairs: readonly (readonly [string, string])[]): readonly (readonly [string, string])[] {
  return pairs.flatMap(([british, american]): readonly (readonly [string, string])[] => [
    [british, american],
    [american, british],
  ]);
}

import type { Direction } from "../figure.ts";
import type { Vocabulary } from "../vocabulary.ts";
import type { ChangeRole, HedgePhrase, Measure, UnitPhrase, Word, WordRole } from "./word.ts";

/** All words of a vocabulary, those inside phrases too, each once with all that is said of it. */
export function collectWords(vocabulary: Vocabulary): readonly Word[] {
  const entries: Entries = new Map();
  collectNumbers(entries, vocabulary);
  collectUnits(entries, vocabulary);
  collectPhrases(entries, vocabulary);
  collectChanges(entries, vocabulary);
  for (const [role, words] of rolesOf(vocabulary)) {
    for (const word of words) entry(entries, word).roles.add(role);
  }
  for (const word of vocabulary.namedWords) entry(entries, word);
  return [...entries.values()].map(({ units, hedgesBefore, hedgesAfter, ...rest }) => ({
    ...rest,
    units: longestFirst(units),
    hedgesBefore: longestFirst(hedgesBefore),
    hedgesAfter: longestFirst(hedgesAfter),
  }));
}

type Entries = Map<string, Entry>;

type Entry = { -readonly [Key in Exclude<keyof Word, Grown>]: Word[Key] } & {
  readonly units: UnitPhrase[];
  readonly hedgesBefore: HedgePhrase[];
  readonly hedgesAfter: HedgePhrase[];
  readonly roles: Set<WordRole>;
};

type Grown = "units" | "hedgesBefore" | "hedgesAfter" | "roles";

function entry(entries: Entries, text: string): Entry {
  const known = entries.get(text);
  if (known !== undefined) return known;
  const fresh: Entry = {
    text,
    opensNumber: false,
    cardinal: undefined,
    multiplier: undefined,
    scale: undefined,
    part: undefined,
    factor: undefined,
    units: [],
    hedgesBefore: [],
    hedgesAfter: [],
    change: undefined,
    roles: new Set(),
  };
  entries.set(text, fresh);
  return fresh;
}

function collectNumbers(entries: Entries, vocabulary: Vocabulary): void {
  for (const [word, value] of vocabulary.cardinals) entry(entries, word).cardinal = value;
  for (const [word, value] of vocabulary.multipliers) entry(entries, word).multiplier = value;
  for (const [word, denominator] of vocabulary.parts) entry(entries, word).part = denominator;
  for (const { words, exponent } of vocabulary.scales) {
    for (const word of words) entry(entries, word).scale = exponent;
  }
  for (const [word, mantissa, decimals] of vocabulary.factors) {
    entry(entries, word).factor = { mantissa, decimals, loose: false };
  }
  for (const [word, mantissa, decimals] of vocabulary.looseFactors) {
    entry(entries, word).factor = { mantissa, decimals, loose: true };
  }
  for (const known of entries.values()) known.opensNumber = known.cardinal !== undefined || known.factor !== undefined;
  for (const word of ["a", "an", "half"]) entry(entries, word).opensNumber = true;
}

function collectUnits(entries: Entries, vocabulary: Vocabulary): void {
  for (const { words, kind, unit } of vocabulary.units) addUnits(entries, words, { kind, unit, exponent: 0 });
  for (const { names, cents = [], code } of vocabulary.currencies) {
    addUnits(entries, names, { kind: "money", unit: code, exponent: 0 });
    addUnits(entries, cents, { kind: "money", unit: code, exponent: -2 });
  }
}

function addUnits(entries: Entries, phrases: readonly string[], measure: Measure): void {
  for (const phrase of phrases) {
    const words = phrase.split(" ");
    for (const word of words) entry(entries, word);
    entry(entries, words[0] ?? phrase).units.unshift({ words, measure });
  }
}

function collectPhrases(entries: Entries, vocabulary: Vocabulary): void {
  for (const [phrase, hedge] of vocabulary.hedgesBefore) {
    const words = phrase.split(" ");
    for (const word of words) entry(entries, word);
    entry(entries, words.at(-1) ?? phrase).hedgesBefore.unshift({ words, hedge });
  }
  for (const [phrase, hedge] of vocabulary.hedgesAfter) {
    const words = phrase.split(" ");
    for (const word of words) entry(entries, word);
    entry(entries, words[0] ?? phrase).hedgesAfter.unshift({ words, hedge });
  }
}

function collectChanges(entries: Entries, vocabulary: Vocabulary): void {
  for (const { direction, verbs, nouns, adverbs } of vocabulary.changes) {
    for (const word of verbs) addChange(entry(entries, word), direction, { verb: true });
    for (const word of nouns) addChange(entry(entries, word), direction, { noun: true });
    for (const word of adverbs) addChange(entry(entries, word), direction, { adverb: true });
  }
}

function addChange(word: Entry, direction: Direction, role: Partial<ChangeRole>): void {
  const known = word.change?.direction === direction ? word.change : undefined;
  word.change = { verb: false, noun: false, adverb: false, ...known, ...role, direction };
}

function rolesOf(vocabulary: Vocabulary): readonly (readonly [WordRole, readonly string[]])[] {
  return [
    ["collective", vocabulary.collectiveNouns],
    ["comparative", vocabulary.comparatives],
    ["denominator", vocabulary.denominators],
    ["determiner", vocabulary.determiners],
    ["duration-modifier", vocabulary.durationModifiers],
    ["factor-name", vocabulary.factorNames],
    ["function", vocabulary.functionWords],
    ["group", vocabulary.groupWords],
    ["label", vocabulary.labels],
    ["labels", vocabulary.pluralLabels],
    ["metric", vocabulary.metrics],
    ["month", vocabulary.months],
    ["name", vocabulary.numberedNames],
    ["noun", vocabulary.nouns],
    ["range", vocabulary.ranges],
    ["rate-adverb", vocabulary.rateAdverbs],
    ["singular-noun", vocabulary.nouns.map(singularOf)],
    ["singular-verb", vocabulary.singularVerbs],
    ["split-name", vocabulary.splitNames],
    ["value-verb", vocabulary.valueVerbs],
  ];
}

/** The singular of a regular plural. */
function singularOf(plural: string): string {
  if (plural === "people") return "person";
  if (plural.endsWith("ies")) return `${plural.slice(0, -3)}y`;
  if (/(?:ch|sh|ss|x)es$/.test(plural)) return plural.slice(0, -2);
  return plural.endsWith("s") ? plural.slice(0, -1) : plural;
}

function longestFirst<Phrase extends { readonly words: readonly string[] }>(
  phrases: readonly Phrase[],
): readonly Phrase[] {
  return phrases.toSorted((left, right) => right.words.length - left.words.length);
}

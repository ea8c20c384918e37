import type { Direction, FigureKind, Hedge } from "./figure.ts";
import { CHANGE_WORDS, RANGE_WORDS } from "./words/changes.ts";
import { CURRENCIES } from "./words/currencies.ts";
import {
  COMPARATIVES,
  DENOMINATORS,
  DETERMINERS,
  FUNCTION_WORDS,
  GROUP_WORDS,
  NAMED_WORDS,
  RATE_ADVERBS,
  SINGULAR_VERBS,
  VALUE_VERBS,
} from "./words/grammar.ts";
import { HEDGES_AFTER, HEDGES_BEFORE } from "./words/hedges.ts";
import { FACTOR_NAMES, LABELS, MONTHS, NUMBERED_NAMES, PLURAL_LABELS, SPLIT_NAMES } from "./words/labels.ts";
import { COLLECTIVE_NOUNS, DATA_NOUNS, METRIC_WORDS } from "./words/nouns.ts";
import { CARDINALS, FACTORS, LOOSE_FACTORS, MULTIPLIERS, PARTS } from "./words/numbers.ts";
import { SCALES } from "./words/scales.ts";
import { DURATION_MODIFIERS, UNITS } from "./words/units.ts";

/** All that the scanner knows of words, as data. Words are in lower case and match in any case; symbols and codes match as written. */
export type Vocabulary = {
  readonly currencies: readonly CurrencyForms[];
  readonly scales: readonly ScaleForms[];
  readonly units: readonly UnitForms[];
  readonly durationModifiers: readonly string[];
  readonly cardinals: readonly (readonly [word: string, value: number])[];
  readonly multipliers: readonly (readonly [word: string, value: number])[];
  readonly parts: readonly (readonly [word: string, denominator: number])[];
  readonly factors: readonly FactorForm[];
  readonly looseFactors: readonly FactorForm[];
  /** Plurals. */
  readonly nouns: readonly string[];
  readonly collectiveNouns: readonly string[];
  readonly metrics: readonly string[];
  readonly labels: readonly string[];
  readonly pluralLabels: readonly string[];
  readonly numberedNames: readonly string[];
  readonly months: readonly string[];
  readonly factorNames: readonly string[];
  readonly splitNames: readonly string[];
  readonly hedgesBefore: readonly HedgeForm[];
  readonly hedgesAfter: readonly HedgeForm[];
  readonly changes: readonly ChangeForms[];
  readonly ranges: readonly string[];
  readonly denominators: readonly string[];
  readonly rateAdverbs: readonly string[];
  readonly comparatives: readonly string[];
  readonly valueVerbs: readonly string[];
  readonly singularVerbs: readonly string[];
  readonly groupWords: readonly string[];
  readonly functionWords: readonly string[];
  readonly determiners: readonly string[];
  readonly namedWords: readonly string[];
};

export type CurrencyForms = {
  /** ISO 4217. It is itself a form, before or behind the number, as are the other `codes`. */
  readonly code: string;
  readonly codes?: readonly string[];
  readonly symbols: readonly string[];
  /** Words and phrases behind the number. */
  readonly names: readonly string[];
  /** Words behind the number for a hundredth of the currency; `gluedCents` only right behind the digits. */
  readonly cents?: readonly string[];
  readonly gluedCents?: readonly string[];
};

export type ScaleForms = {
  readonly exponent: number;
  readonly words: readonly string[];
  readonly symbols: readonly string[];
  /** Symbols that mean a scale only of money: `£1.7m`. */
  readonly moneySymbols: readonly string[];
};

export type UnitForms = {
  readonly kind: FigureKind;
  readonly unit: string;
  readonly words: readonly string[];
  readonly symbols: readonly string[];
  /** Symbols that count only right behind the digits. */
  readonly glued?: readonly string[];
};

/** A factor is `mantissa` with that many of its digits behind the decimal point. */
export type FactorForm = readonly [word: string, mantissa: number, decimals: number];

export type HedgeForm = readonly [phrase: string, hedge: Hedge];

export type ChangeForms = {
  readonly direction: Direction;
  readonly verbs: readonly string[];
  readonly nouns: readonly string[];
  readonly adverbs: readonly string[];
};

export const DEFAULT_VOCABULARY: Vocabulary = {
  currencies: CURRENCIES,
  scales: SCALES,
  units: UNITS,
  durationModifiers: DURATION_MODIFIERS,
  cardinals: CARDINALS,
  multipliers: MULTIPLIERS,
  parts: PARTS,
  factors: FACTORS,
  looseFactors: LOOSE_FACTORS,
  nouns: DATA_NOUNS,
  collectiveNouns: COLLECTIVE_NOUNS,
  metrics: METRIC_WORDS,
  labels: LABELS,
  pluralLabels: PLURAL_LABELS,
  numberedNames: NUMBERED_NAMES,
  months: MONTHS,
  factorNames: FACTOR_NAMES,
  splitNames: SPLIT_NAMES,
  hedgesBefore: HEDGES_BEFORE,
  hedgesAfter: HEDGES_AFTER,
  changes: CHANGE_WORDS,
  ranges: RANGE_WORDS,
  denominators: DENOMINATORS,
  rateAdverbs: RATE_ADVERBS,
  comparatives: COMPARATIVES,
  valueVerbs: VALUE_VERBS,
  singularVerbs: SINGULAR_VERBS,
  groupWords: GROUP_WORDS,
  functionWords: FUNCTION_WORDS,
  determiners: DETERMINERS,
  namedWords: NAMED_WORDS,
};

/** The base with each list of `extra` put behind its own. Where both know a word, the extra meaning is taken. */
export function extendVocabulary(base: Vocabulary, extra: Partial<Vocabulary>): Vocabulary {
  return {
    currencies: joined(base.currencies, extra.currencies),
    scales: joined(base.scales, extra.scales),
    units: joined(base.units, extra.units),
    durationModifiers: joined(base.durationModifiers, extra.durationModifiers),
    cardinals: joined(base.cardinals, extra.cardinals),
    multipliers: joined(base.multipliers, extra.multipliers),
    parts: joined(base.parts, extra.parts),
    factors: joined(base.factors, extra.factors),
    looseFactors: joined(base.looseFactors, extra.looseFactors),
    nouns: joined(base.nouns, extra.nouns),
    collectiveNouns: joined(base.collectiveNouns, extra.collectiveNouns),
    metrics: joined(base.metrics, extra.metrics),
    labels: joined(base.labels, extra.labels),
    pluralLabels: joined(base.pluralLabels, extra.pluralLabels),
    numberedNames: joined(base.numberedNames, extra.numberedNames),
    months: joined(base.months, extra.months),
    factorNames: joined(base.factorNames, extra.factorNames),
    splitNames: joined(base.splitNames, extra.splitNames),
    hedgesBefore: joined(base.hedgesBefore, extra.hedgesBefore),
    hedgesAfter: joined(base.hedgesAfter, extra.hedgesAfter),
    changes: joined(base.changes, extra.changes),
    ranges: joined(base.ranges, extra.ranges),
    denominators: joined(base.denominators, extra.denominators),
    rateAdverbs: joined(base.rateAdverbs, extra.rateAdverbs),
    comparatives: joined(base.comparatives, extra.comparatives),
    valueVerbs: joined(base.valueVerbs, extra.valueVerbs),
    singularVerbs: joined(base.singularVerbs, extra.singularVerbs),
    groupWords: joined(base.groupWords, extra.groupWords),
    functionWords: joined(base.functionWords, extra.functionWords),
    determiners: joined(base.determiners, extra.determiners),
    namedWords: joined(base.namedWords, extra.namedWords),
  };
}

function joined<Item>(base: readonly Item[], extra: readonly Item[] | undefined): readonly Item[] {
  return extra === undefined ? base : [...base, ...extra];
}

import type { Direction, FigureKind, Hedge } from "../figure.ts";

/** A word with all that the vocabulary says of it. `text` is in lower case. */
export type Word = {
  readonly text: string;
  /** True where a number in words may start with it. */
  readonly opensNumber: boolean;
  readonly cardinal: number | undefined;
  /** 100 for `hundred`, 12 for `dozen`. */
  readonly multiplier: number | undefined;
  /** The power of ten of a scale such as `million`. */
  readonly scale: number | undefined;
  /** The denominator of `third`. */
  readonly part: number | undefined;
  readonly factor: Factor | undefined;
  /** Phrases that start with this word, the longest first. */
  readonly units: readonly UnitPhrase[];
  /** Phrases that end with this word, the longest first. */
  readonly hedgesBefore: readonly HedgePhrase[];
  /** Phrases that start with this word, the longest first. */
  readonly hedgesAfter: readonly HedgePhrase[];
  readonly change: ChangeRole | undefined;
  readonly roles: ReadonlySet<WordRole>;
};

export type WordRole =
  | "collective"
  | "comparative"
  | "denominator"
  | "determiner"
  | "duration-modifier"
  | "factor-name"
  | "function"
  | "group"
  | "label"
  | "labels"
  | "metric"
  | "month"
  | "name"
  | "noun"
  | "range"
  | "rate-adverb"
  | "singular-noun"
  | "singular-verb"
  | "split-name"
  | "value-verb";

/** What a number measures. `exponent` is -2 for cents of a dollar, else 0. */
export type Measure = {
  readonly kind: FigureKind;
  readonly unit: string;
  readonly exponent: number;
};

/** A loose factor counts only in some company: `double the rate`, but not `a double espresso`. */
export type Factor = {
  readonly mantissa: number;
  readonly decimals: number;
  readonly loose: boolean;
};

/** `words` in the order of the text, the one that holds the phrase included. */
export type UnitPhrase = {
  readonly words: readonly string[];
  readonly measure: Measure;
};

export type HedgePhrase = {
  readonly words: readonly string[];
  readonly hedge: Hedge;
};

export type ChangeRole = {
  readonly direction: Direction;
  readonly verb: boolean;
  readonly noun: boolean;
  readonly adverb: boolean;
};

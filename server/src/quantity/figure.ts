import type { Span } from "../base/span.ts";
import type { Rational } from "./rational.ts";

/** A quantity stated in text. Its span counts in the text that was scanned. */
export type Figure = {
  /** The figure with its sign, currency, scale and unit sign or unit word; not the noun that a count counts, nor the hedge. */
  readonly span: Span;
  readonly kind: FigureKind;
  /** ISO 4217 code for money, `%`, `pp`, `bps`, `x`, a singular English unit (`day`, `millisecond`), or a count's noun (`sellers`, or empty). */
  readonly unit: string;
  /** What is written; for a range its lower end. */
  readonly amount: WrittenNumber;
  /** The upper end of a range such as `$15M-$30M`. */
  readonly upper?: WrittenNumber;
  /** What a share is of: `of.value` is 5 in `4 of 5`. `amount` is then the quotient. */
  readonly of?: WrittenNumber;
  readonly hedge?: Hedge;
  /** The way that words around the figure say it moved: `fell 5.9%`, `an increase of $2M`. A written sign is in `amount` instead. */
  readonly direction?: Direction;
  /** Denominator words after the figure, as written: `package` in `$0.12 per package`, `each`. */
  readonly per?: string;
  /** True for numbers in words, words such as `doubled`, the terms of a statistical test, and a lone `m`: may be backed, is never demanded. */
  readonly weak?: true;
};

/**
 * `points` are percentage points and `bps` basis points; `share` is `4 of 5` or `two thirds`, as a fraction of one; `ratio` is
 * `3.2x` or `tenfold`, as a factor; `measure` is any physical unit that is not time.
 */
export type FigureKind = "money" | "percent" | "points" | "bps" | "share" | "ratio" | "count" | "duration" | "measure";

/** A number with the precision that it is written with. */
export type WrittenNumber = {
  /** Exact and signed, the scale applied: `$18.6M` is 18600000, `23 %` is 23, `70 bps` is 70. */
  readonly value: Rational;
  /** The place of the last written digit as a power of ten, the scale applied: 5 for `$18.6M`, 0 for `23 %`, -2 for `$0.95`. */
  readonly place: number;
  /**
   * How many zeros that end a bare integer might be mere magnitude: 3 for `58,000`, 0 for `58,900.0` and for `$18.6M`. Such a number
   * may have been rounded at any of those places.
   */
  readonly looseZeros: number;
};

/** A word that turns the figure into a bound or a neighbourhood. `over` excludes the value itself, `at-least` includes it. */
export type Hedge = "about" | "over" | "at-least" | "under" | "at-most" | "nearly";

export type Direction = "up" | "down";

/** Two figures of one text that are the two ends of a change: `from 23% to 17%`, `$1.42 → $1.30`. Indexes into the figures. */
export type Change = {
  readonly from: number;
  readonly to: number;
  /** The way that a word in front of the two says the figure went: `fell from 23% to 17%`. */
  readonly direction?: Direction;
};

/** The figure as a size, whichever way the words say that it went. */
export function withoutDirection({ direction: _, ...figure }: Figure): Figure {
  return figure;
}

import type { Span } from "../../base/span.ts";
import type { Hedge } from "../figure.ts";
import type { HedgeBefore } from "./hedge.ts";
import type { Numeral } from "./numeral.ts";
import type { Prose } from "./token.ts";
import { tokenAt } from "./token.ts";
import type { Measure } from "./word.ts";

/** A figure being read. It may still join its neighbours, take their unit, or turn out not to be a figure. */
export type Draft = {
  /** Token indexes of the span, both inside. */
  readonly first: number;
  readonly last: number;
  /** The first token behind the figure, its hedge and its noun. */
  readonly next: number;
  readonly numeral: Numeral;
  readonly upper: Numeral | undefined;
  readonly of: Numeral | undefined;
  readonly measure: Measure | undefined;
  readonly noun: Noun | undefined;
  readonly hedgeBefore: HedgeBefore | undefined;
  readonly hedgeAfter: Hedge | undefined;
  /** A written sign, which then says the direction. */
  readonly signed: boolean;
  readonly spelled: boolean;
  readonly weak: boolean;
  /** Grouping, decimals or a scale: a number that needs no company to be a figure. */
  readonly distinct: boolean;
};

/** What a count counts, in the text. */
export type Noun = Span & {
  /** The token behind the noun. */
  readonly next: number;
  /** False for a bare singular behind the number: a noun only behind `1` or an article. */
  readonly plural: boolean;
};

export function spanOfDraft(prose: Prose, { first, last }: Draft): Span {
  return { start: tokenAt(prose, first).start, end: tokenAt(prose, last).end };
}

/** The first token of a figure and the hedge in front of it. */
export function startOfDraft({ first, hedgeBefore }: Draft): number {
  return hedgeBefore?.first ?? first;
}

/** True where nothing but the number is known. */
export function isBare({ measure, noun, of }: Draft): boolean {
  return measure === undefined && noun === undefined && of === undefined;
}

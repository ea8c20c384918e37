import type { FiguredText } from "./figured-text.ts";
import type { Stamp } from "./stamp.ts";

/** The deck as every writer of slides takes it. */
export type SlideDeck = {
  readonly title: string;
  readonly candidate: string;
  readonly slides: readonly DeckSlide[];
};

export type DeckSlide = {
  /** What the bar calls it. */
  readonly topic: string;
  /** The storyline's sentence. */
  readonly headline: FiguredText;
  /** How large the problem was. */
  readonly sizes: readonly SlideSize[];
  /** What changed. */
  readonly table?: SlideTable;
  readonly chart?: SlideChart;
  /** What the work opened, in the packet's own sentences. */
  readonly unlock: readonly FiguredText[];
  readonly sources: readonly SlideSource[];
  /** How long it is spoken to; undefined where the bar has no rehearsal. */
  readonly seconds?: number;
};

export type SlideSize = {
  readonly label: string;
  readonly unit: string;
  /** Where it follows from, as a link from the packet's root. */
  readonly link: string;
  readonly value: FiguredText;
};

export type SlideTable = {
  /** True where a row states a unit. */
  readonly units: boolean;
  readonly rows: readonly SlideRow[];
  /** How many rows of the impact table have no room here. */
  readonly left: number;
};

export type SlideRow = {
  readonly label: string;
  readonly unit: string;
  readonly link: string;
  readonly baseline: FiguredText;
  readonly post: FiguredText;
  readonly net: FiguredText;
};

/** Baseline and post-launch of the rows that share a unit. */
export type SlideChart = {
  readonly unit: ChartUnit;
  readonly labels: readonly string[];
  readonly baseline: readonly number[];
  readonly post: readonly number[];
};

/** How a number of the chart is written: divided by ten to the power of `exponent`, between prefix and suffix. */
export type ChartUnit = {
  readonly prefix: string;
  readonly exponent: number;
  readonly suffix: string;
  readonly decimals: number;
};

export type SlideSource = {
  readonly label: string;
  /** A path with its fragment, from the packet's root, or a web address. */
  readonly address: string;
};

/** What stands above the columns of a slide's table. */
export function tableHeader({ units }: SlideTable): readonly string[] {
  return ["Measure", ...(units ? ["Unit"] : []), "Baseline", "Post-launch", "Net change"];
}

/** The files that a slide rests on. */
export function sourceLine({ sources }: DeckSlide): string {
  const files = new Set(sources.map(({ address }) => address.split("#")[0] ?? address));
  return `Sources: ${files.size === 0 ? "to be named" : [...files].join(", ")}`;
}

/** Every stamp on a slide, in the order in which a reader meets them. */
export function stampsOnSlide({ headline, sizes, table, unlock }: DeckSlide): readonly Stamp[] {
  const cells = (table?.rows ?? []).flatMap(({ baseline, post, net }) => [baseline, post, net]);
  const texts = [headline, ...sizes.map(({ value }) => value), ...cells];
  return [...texts, ...unlock].flat().flatMap(({ stamp }) => stamp ?? []);
}

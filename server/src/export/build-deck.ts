import type { Packet } from "../packet/packet.ts";
import type { Slide } from "../profile/bar.ts";
import { absolute, compare, sign } from "../quantity/rational.ts";
import { chartOf, isMoney } from "./build-chart.ts";
import type { Exportable } from "./exportable.ts";
import { type FiguredText, figuredText, plainPieces } from "./figured-text.ts";
import { type ImpactLine, impactLines } from "./impact-line.ts";
import type { DeckSlide, SlideChart, SlideDeck, SlideSize, SlideSource, SlideTable } from "./slide-deck.ts";
import { unlockSentences } from "./unlock.ts";

/** A slide for each part of the profile's deck, headed by its storyline sentence, with the rows of the impact table that belong there. */
export function buildDeck(exportable: Exportable): SlideDeck {
  const { packet } = exportable.checked;
  const slides = packet.profile.deck?.slides ?? DEFAULT_SLIDES;
  const lines = impactLines(exportable);
  const seconds = secondsEach(packet, slides.length);
  return {
    title: packet.manifest.flagship ?? "Promotion packet",
    candidate: packet.facts.candidate ?? "",
    slides: slides.map((slide, index) => buildSlide(slide, index, lines, exportable, seconds[index])),
  };
}

/** What a bar without a deck of its own gets. */
const DEFAULT_SLIDES: readonly Slide[] = [
  { title: "Problem and market size", aliases: [], sentence: "problem", needs: ["size"] },
  { title: "Execution and KPI delta", aliases: [], sentence: "execution", needs: ["change"] },
  { title: "Financial impact and unlock", aliases: [], sentence: "impact", needs: ["money", "capability"] },
];

function buildSlide(
  { title, sentence, needs }: Slide,
  index: number,
  lines: readonly ImpactLine[],
  exportable: Exportable,
  seconds: number | undefined,
): DeckSlide {
  const sized = needs.includes("size") ? largest(lines) : [];
  const changed = needs.includes("change") ? measures(lines) : needs.includes("money") ? amounts(lines) : [];
  const table = changed.length === 0 ? undefined : tableOf(changed);
  const chart = chartFor(changed, needs.includes("money"));
  return {
    topic: title,
    headline: headlineOf(index, sentence ?? "storyline", exportable),
    sizes: sized.map(sizeOf),
    unlock: needs.includes("capability") ? unlockSentences(exportable) : [],
    sources: sourcesOf([...sized, ...changed.slice(0, MOST_ROWS)]),
    ...(table !== undefined && { table }),
    ...(chart !== undefined && { chart }),
    ...(seconds !== undefined && { seconds }),
  };
}

function headlineOf(index: number, name: string, { checked: { packet, figuresOf } }: Exportable): FiguredText {
  const sentence = packet.storyline?.sentences[index];
  const document = packet.documents.find(({ path }) => path === sentence?.place.file);
  if (sentence === undefined || document === undefined) return plainPieces(`[TODO: the ${name} sentence]`);
  const pieces = figuredText(sentence.block, sentence.place.span, figuresOf(document, sentence.block));
  return pieces.length > 0 ? pieces : plainPieces(sentence.text);
}

/** Money has its chart; of other measures one is shown where all of them share a unit. */
function chartFor(lines: readonly ImpactLine[], money: boolean): SlideChart | undefined {
  const chart = chartOf(lines);
  return money || chart?.labels.length === lines.length ? chart : undefined;
}

/** What the problem cost: the largest baselines of money, or the first baselines where there is no money. */
function largest(lines: readonly ImpactLine[]): readonly ImpactLine[] {
  const filled = lines.filter(({ cells, figures }) => cells.baseline.length > 0 && !isNothing(figures.baseline));
  const money = filled.filter(isMoney);
  const sizes = money.toSorted((left, right) => compare(baselineSize(right), baselineSize(left)));
  return (money.length > 0 ? sizes : filled).slice(0, MOST_SIZES);
}

/** A cost that there was none of says nothing of a problem. */
function isNothing(figure: ImpactLine["figures"]["baseline"]): boolean {
  return figure !== undefined && sign(figure.amount.value) === 0;
}

function baselineSize({ figures }: ImpactLine) {
  return absolute(figures.baseline?.amount.value ?? { numerator: 0n, denominator: 1n });
}

/** Rows that are not money; all rows where there are none. */
function measures(lines: readonly ImpactLine[]): readonly ImpactLine[] {
  const found = lines.filter((line) => !isMoney(line));
  return found.length > 0 ? found : lines;
}

function amounts(lines: readonly ImpactLine[]): readonly ImpactLine[] {
  const found = lines.filter(isMoney);
  return found.length > 0 ? found : lines;
}

function sizeOf({ label, unit, link, cells }: ImpactLine): SlideSize {
  return { label, unit, link, value: cells.baseline };
}

function tableOf(lines: readonly ImpactLine[]): SlideTable {
  const shown = lines.slice(0, MOST_ROWS);
  return {
    units: shown.some(({ unit }) => unit !== ""),
    rows: shown.map(({ label, unit, link, cells }) => ({ label, unit, link, ...cells })),
    left: Math.max(0, lines.length - MOST_ROWS),
  };
}

function sourcesOf(lines: readonly ImpactLine[]): readonly SlideSource[] {
  const byAddress = new Map(lines.flatMap(({ sources }) => sources.map((source) => [source.address, source])));
  return [...byAddress.values()];
}

/** The rehearsal's minutes in equal parts; what does not divide goes to the last slide. */
function secondsEach({ profile }: Packet, slides: number): readonly number[] {
  const { minutes } = profile.rehearsal ?? {};
  if (minutes === undefined) return [];
  const all = minutes * 60;
  const each = Math.floor(all / slides);
  return Array.from({ length: slides }, (_, index) => (index < slides - 1 ? each : all - each * (slides - 1)));
}

/** What fits on a slide that is read from the back of a room. */
const MOST_SIZES = 3;
const MOST_ROWS = 8;

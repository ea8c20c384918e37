import type { Figure } from "../quantity/figure.ts";
import { currencySign } from "../quantity/format.ts";
import type { ImpactLine } from "./impact-line.ts";
import type { ChartUnit, SlideChart } from "./slide-deck.ts";

/** The rows with both ends that most others share a unit with, totals aside; undefined where there are none. */
export function chartOf(lines: readonly ImpactLine[]): SlideChart | undefined {
  const bars = lines.flatMap((line) => {
    const { baseline, post } = line.figures;
    return baseline === undefined || post === undefined || unitOf(baseline) !== unitOf(post)
      ? []
      : [{ line, baseline, post }];
  });
  const parts = bars.filter(({ line }) => !line.row.total);
  const all = parts.length > 0 ? parts : bars;
  const [most = []] = all
    .map(({ baseline }) => all.filter((bar) => unitOf(bar.baseline) === unitOf(baseline)))
    .toSorted((left, right) => right.length - left.length);
  const shown = most.slice(0, MOST_BARS);
  if (shown.length === 0) return undefined;
  return {
    unit: chartUnit(shown.flatMap(({ baseline, post }) => [baseline, post])),
    labels: shown.map(({ line }) => line.row.label),
    baseline: shown.map(({ baseline }) => sizeOf(baseline)),
    post: shown.map(({ post }) => sizeOf(post)),
  };
}

export function isMoney({ figures }: ImpactLine): boolean {
  return figures.baseline?.kind === "money" || figures.net?.kind === "money";
}

/**
 * A unit as a spreadsheet's number format: `"$"#,##0.0,,"M"`, where each comma at the end divides by a thousand, with what is negative and
 * what is nothing behind it.
 */
export function chartFormat({ prefix, exponent, suffix, decimals }: ChartUnit): string {
  const digits = `#,##0${decimals > 0 ? `.${"0".repeat(decimals)}` : ""}${",".repeat(exponent / 3)}`;
  const format = `${quoted(prefix)}${digits}${quoted(suffix)}`;
  return `${format};-${format};${quoted(`${prefix}0`)}`;
}

function quoted(text: string): string {
  return text === "" ? "" : `"${text.replaceAll('"', "")}"`;
}

function unitOf({ kind, unit }: Figure): string {
  return `${kind} ${unit}`;
}

function sizeOf({ amount: { value } }: Figure): number {
  return Number(value.numerator) / Number(value.denominator);
}

/** A scale that suits the largest figure, with the decimals that the finest is written with. */
function chartUnit(figures: readonly Figure[]): ChartUnit {
  const [first] = figures;
  const largest = Math.max(...figures.map((figure) => Math.abs(sizeOf(figure))));
  const scale = SCALES.find(({ exponent }) => largest >= 10 ** exponent) ?? { exponent: 0, suffix: "" };
  const finest = Math.min(...figures.filter((figure) => sizeOf(figure) !== 0).map(({ amount }) => amount.place));
  const decimals = Math.min(2, Math.max(0, Number.isFinite(finest) ? scale.exponent - finest : 0));
  if (first?.kind === "percent") return { prefix: "", exponent: 0, suffix: " %", decimals };
  return { prefix: first?.kind === "money" ? currencySign(first.unit) : "", ...scale, decimals };
}

const MOST_BARS = 6;

const SCALES: readonly Pick<ChartUnit, "exponent" | "suffix">[] = [
  { exponent: 9, suffix: "B" },
  { exponent: 6, suffix: "M" },
  { exponent: 3, suffix: "K" },
];

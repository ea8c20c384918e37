import type PptxGenJS from "pptxgenjs";
import { chartFormat } from "./build-chart.ts";
import type { FiguredText } from "./figured-text.ts";
import { textOfPieces } from "./figured-text.ts";
import { safeCell } from "./safe-cell.ts";
import { type DeckSlide, type SlideChart, type SlideSize, type SlideTable, tableHeader } from "./slide-deck.ts";
import { BODY_BOTTOM, CONTENT_WIDTH, GAP, LEFT } from "./slide-geometry.ts";
import { ACCENT, BASELINE, FONT, GREY, INK, PALE } from "./slide-style.ts";
import { plainRun, stampedRuns } from "./slide-text.ts";

/** What stands between headline and footer: how large it was, a chart, what changed, what it opened. */
export function addBody(slide: PptxGenJS.Slide, model: DeckSlide, y: number): void {
  const { sizes, chart, table, unlock } = model;
  addSizes(slide, sizes, table === undefined ? y + (BODY_BOTTOM - y - SIZES_HEIGHT) / 2 : y);
  const beside = chart === undefined ? 0 : CHART_WIDTH + GAP;
  if (chart !== undefined) addChart(slide, chart, y);
  const column = { x: LEFT + beside, w: CONTENT_WIDTH - beside };
  const top = sizes.length > 0 ? y + SIZES_HEIGHT : y;
  const bottom = table === undefined ? top : addTable(slide, table, { ...column, y: top });
  addUnlock(slide, unlock, { ...column, y: bottom + GAP / 2 });
}

type Place = { readonly x: number; readonly y: number; readonly w: number };

function addSizes(slide: PptxGenJS.Slide, sizes: readonly SlideSize[], y: number): void {
  const w = (CONTENT_WIDTH - GAP * (MOST_SIZES - 1)) / MOST_SIZES;
  sizes.forEach(({ label, unit, value }, index) => {
    const x = LEFT + index * (w + GAP);
    slide.addShape("line", { x, y, w, h: 0, line: { color: ACCENT, width: 1.5 } });
    slide.addText(stampedRuns(value), {
      x,
      y: y + 0.15,
      w,
      h: 1.1,
      margin: 0,
      valign: "middle",
      fontFace: FONT,
      fontSize: textOfPieces(value).length > 9 ? 36 : 54,
      bold: true,
      color: ACCENT,
      fit: "shrink",
    });
    slide.addText(
      [
        plainRun(label, { color: INK, breakLine: true }),
        plainRun(unit === "" ? "Baseline" : `Baseline, ${unit}`, { color: GREY, fontSize: 12 }),
      ],
      { x, y: y + 1.25, w, h: 0.9, margin: 0, valign: "top", fontFace: FONT, fontSize: 16 },
    );
  });
}

function addChart(slide: PptxGenJS.Slide, { labels, baseline, post, unit }: SlideChart, y: number): void {
  // Long names have room only beside their bars, which are drawn from the bottom up.
  const lying = labels.length > 4 || labels.some((label) => label.length > LONG_LABEL);
  const drawn = <Value>(values: readonly Value[]): Value[] => (lying ? values.toReversed() : [...values]);
  const series = [
    { name: "Baseline", labels: drawn(labels).map(safeCell), values: drawn(baseline), color: BASELINE },
    { name: "Post-launch", labels: drawn(labels).map(safeCell), values: drawn(post), color: ACCENT },
  ];
  slide.addChart("bar", drawn(series), {
    x: LEFT - 0.1,
    y: y - 0.05,
    w: CHART_WIDTH,
    h: BODY_BOTTOM - y,
    altText: `Baseline and post-launch of ${labels.join(", ")}`,
    barDir: lying ? "bar" : "col",
    barGapWidthPct: 60,
    chartColors: drawn(series).map(({ color }) => color),
    catAxisLabelFontFace: FONT,
    catAxisLabelFontSize: 11,
    catAxisLabelColor: INK,
    catAxisLineShow: true,
    valAxisHidden: true,
    valAxisLineShow: false,
    valAxisMinVal: Math.min(0, ...baseline, ...post),
    valGridLine: { style: "none" },
    showLegend: true,
    legendPos: "t",
    legendFontFace: FONT,
    legendFontSize: 11,
    legendColor: INK,
    showValue: true,
    dataLabelFormatCode: chartFormat(unit),
    dataLabelFontFace: FONT,
    dataLabelFontSize: 11,
    dataLabelColor: INK,
    dataLabelPosition: "outEnd",
  });
}

/** Where the table ends. */
function addTable(slide: PptxGenJS.Slide, table: SlideTable, { x, y, w }: Place): number {
  const { units, rows, left } = table;
  const narrow = w < CONTENT_WIDTH;
  const fontSize = narrow || rows.length > 6 ? 12 : 15;
  const rowHeight = narrow ? 0.36 : Math.min(0.56, (BODY_BOTTOM - y - 0.3) / (rows.length + 1));
  const rule = { type: "solid", pt: 0.75, color: PALE } as const;
  const border: NonNullable<PptxGenJS.TableCellProps["border"]> = [
    { type: "none" },
    { type: "none" },
    rule,
    { type: "none" },
  ];
  const header = tableHeader(table).map((text, index) => ({
    text,
    options: { border, bold: true, color: GREY, fontSize: fontSize - 2, align: align(index, units) },
  }));
  const lines = rows.map(({ label, unit, baseline, post, net }) => [
    { text: safeCell(label), options: { border, color: INK } },
    ...(units ? [{ text: safeCell(unit), options: { border, color: GREY, fontSize: fontSize - 2 } }] : []),
    figureCell(baseline, { color: GREY }),
    figureCell(post, { color: INK, bold: true }),
    figureCell(net, { color: ACCENT, bold: true }),
  ]);
  function figureCell(pieces: FiguredText, options: PptxGenJS.TextPropsOptions): PptxGenJS.TableCell {
    const [first] = pieces;
    const safe = first === undefined ? pieces : [{ ...first, text: guarded(pieces, first.text) }, ...pieces.slice(1)];
    return { text: stampedRuns(safe, options), options: { border, align: "right" } };
  }
  slide.addTable([header, ...lines], {
    x,
    y,
    w,
    colW: columnWidths(w, units),
    rowH: rowHeight,
    margin: [0.03, 0.06, 0.03, 0.06],
    valign: "middle",
    fontFace: FONT,
    fontSize,
  });
  const end = y + rowHeight * (rows.length + 1);
  if (left === 0) return end;
  slide.addText(`${left} more in the impact table`, {
    x,
    y: end,
    w,
    h: 0.3,
    margin: 0,
    fontFace: FONT,
    fontSize: 10,
    color: GREY,
  });
  return end + 0.3;
}

/** The first piece of a cell with the quote that the cell as a whole needs. */
function guarded(pieces: FiguredText, first: string): string {
  return safeCell(textOfPieces(pieces)).startsWith("'") && !first.startsWith("'") ? `'${first}` : first;
}

function align(column: number, units: boolean): "left" | "right" {
  return column === 0 || (units && column === 1) ? "left" : "right";
}

function columnWidths(w: number, units: boolean): number[] {
  const shares = units ? [0.3, 0.22, 0.15, 0.16, 0.17] : [0.4, 0.19, 0.2, 0.21];
  return shares.map((share) => w * share);
}

function addUnlock(slide: PptxGenJS.Slide, sentences: readonly FiguredText[], { x, y, w }: Place): void {
  if (sentences.length === 0) return;
  const lines = sentences.reduce((sum, one) => sum + Math.ceil((textOfPieces(one).length * 0.1) / w), 1);
  const h = Math.min(Math.max(0.6, BODY_BOTTOM - y), lines * 0.27 + 0.1);
  slide.addShape("rect", { x, y: y + 0.03, w: 0.05, h: h - 0.06, fill: { color: ACCENT } });
  const runs = sentences.flatMap((sentence, index) => [
    ...stampedRuns(sentence),
    ...(index < sentences.length - 1 ? [plainRun("", { breakLine: true })] : []),
  ]);
  slide.addText([plainRun("What it opened", { bold: true, color: ACCENT, fontSize: 12, breakLine: true }), ...runs], {
    x: x + 0.2,
    y,
    w: w - 0.2,
    h,
    margin: 0,
    valign: "top",
    fontFace: FONT,
    fontSize: 14,
    color: INK,
    paraSpaceAfter: 4,
    fit: "shrink",
  });
}

const CHART_WIDTH = 5.6;
const LONG_LABEL = 22;
const SIZES_HEIGHT = 2.2;
const MOST_SIZES = 3;

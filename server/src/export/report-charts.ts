import type { Verdict } from "../reconcile/verdict.ts";
import { textOfPieces } from "./figured-text.ts";
import { type Html, html } from "./html.ts";
import type { ImpactLine } from "./impact-line.ts";

/** How many figures have each verdict, as one bar. */
export function coverageChart(counts: Readonly<Record<Verdict["kind"], number>>): Html {
  const entries = KINDS.map((kind) => ({ kind, count: counts[kind] })).filter(({ count }) => count > 0);
  const all = entries.reduce((sum, { count }) => sum + count, 0);
  if (all === 0) return html`<p>The packet states no figures.</p>`;
  let x = 0;
  const bars = entries.map(({ kind, count }) => {
    const width = (COVERAGE_WIDTH * count) / all;
    const bar = html`<rect class="${kind}" x="${rounded(x)}" y="0" width="${rounded(Math.max(width - 1, 1))}" height="14"></rect>`;
    x += width;
    return bar;
  });
  const legend = entries.map(
    ({ kind, count }) => html`<li><span class="swatch ${kind}"></span>${count} ${COUNTED[kind]}</li>`,
  );
  const words = entries.map(({ kind, count }) => `${count} ${COUNTED[kind]}`).join(", ");
  return html`<figure class="coverage"><svg viewBox="0 0 ${COVERAGE_WIDTH} 14" preserveAspectRatio="none" role="img" aria-label="${words}">${bars}</svg><figcaption><ul class="legend">${legend}</ul></figcaption></figure>`;
}

const KINDS: readonly Verdict["kind"][] = ["agrees", "cannot-tell", "unbacked", "contradicts"];
const COUNTED: Readonly<Record<Verdict["kind"], string>> = {
  agrees: "follow from the evidence",
  "cannot-tell": "cannot be told",
  unbacked: "not backed",
  contradicts: "contradict the evidence",
};
const COVERAGE_WIDTH = 1000;

/** Baseline and post-launch of each row of the impact table, by its own measure. */
export function impactChart(lines: readonly ImpactLine[]): Html | undefined {
  const shown = lines.filter(({ figures }) => figures.baseline !== undefined || figures.post !== undefined);
  if (shown.length === 0) return undefined;
  const rows = shown.map(chartRow);
  return html`<p class="hint">Each row has a scale of its own. <span class="swatch baseline"></span>Baseline <span class="swatch post"></span>Post-launch</p>
<table class="chart"><thead><tr><th>Measure</th><th></th><th>Net change</th></tr></thead><tbody>${rows}</tbody></table>`;
}

function chartRow({ label, unit, cells, figures }: ImpactLine): Html {
  const values = [figures.baseline, figures.post].map((figure) =>
    figure === undefined ? 0 : Math.abs(asNumber(figure.amount.value)),
  );
  const largest = Math.max(...values);
  const bars = (["baseline", "post"] as const).map((column, index) => {
    const width = largest === 0 ? 0 : (BAR_WIDTH * (values[index] ?? 0)) / largest;
    const y = index * BAR_STEP;
    return html`<rect class="${column}" x="0" y="${y}" width="${rounded(Math.max(width, 1))}" height="13" rx="1"></rect><text x="${rounded(width + 7)}" y="${y + 11}">${textOfPieces(cells[column]) || "–"}</text>`;
  });
  return html`<tr><th scope="row">${label}${unit === "" ? html`` : html` <small>${unit}</small>`}</th><td><svg class="bars" viewBox="0 0 ${BAR_WIDTH + 110} ${2 * BAR_STEP}" role="img" aria-label="${label}: ${textOfPieces(cells.baseline)} to ${textOfPieces(cells.post)}">${bars}</svg></td><td class="number">${textOfPieces(cells.net)}</td></tr>`;
}

const BAR_WIDTH = 300;
const BAR_STEP = 17;

function asNumber({ numerator, denominator }: { readonly numerator: bigint; readonly denominator: bigint }): number {
  return Number(numerator) / Number(denominator);
}

function rounded(value: number): string {
  return String(Math.round(value * 10) / 10);
}

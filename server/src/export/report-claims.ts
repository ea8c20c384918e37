import { markOf } from "../features/tick-marks.ts";
import type { Evidence } from "../packet/evidence.ts";
import type { CheckedFigure, Verdict } from "../reconcile/verdict.ts";
import { readable, trace } from "../reconcile/working.ts";
import type { Claim, DocumentClaims } from "./claims.ts";
import type { FiguredText } from "./figured-text.ts";
import { type Html, html } from "./html.ts";

/** Each claim with a row for each of its figures: verdict, working, and the cells that it came from. */
export function claimSections(documents: readonly DocumentClaims[]): Html | undefined {
  if (documents.length === 0) return undefined;
  return html`${documents.map(
    ({ path, sections }) =>
      html`<section class="document"><h3>${path}</h3>${sections.map(
        ({ title, claims }) => html`${title === "" ? html`` : html`<h4>${title}</h4>`}${claims.map(claimArticle)}`,
      )}</section>`,
  )}`;
}

function claimArticle({ texts, figures }: Claim): Html {
  const [text = []] = texts;
  const words =
    texts.length === 1 ? pieces(text) : html`${texts.map((cell) => html`<span class="cell">${pieces(cell)}</span>`)}`;
  return html`<article class="claim"><p>${words}</p><table><tbody>${figures.map(figureRow)}</tbody></table></article>`;
}

function pieces(text: FiguredText): Html {
  return html`${text.map((piece) =>
    piece.figure === undefined
      ? html`${piece.text}`
      : html`<mark class="${piece.figure.verdict.kind}">${piece.text}</mark>`,
  )}`;
}

function figureRow({ text, verdict }: CheckedFigure): Html {
  const evidence = "working" in verdict ? (verdict.working?.evidence ?? []) : [];
  const cells = evidence.slice(0, MOST_CELLS).map(cellItem);
  const more = evidence.length - cells.length;
  return html`<tr><td class="verdict ${verdict.kind}"><span class="mark">${markOf(verdict)}</span> ${verdictName(verdict)}</td><td class="working">${trace(text, verdict)}</td><td class="cells">${cells.length === 0 ? html`` : html`<ul>${cells}${more > 0 ? html`<li>and ${more} more</li>` : html``}</ul>`}</td></tr>`;
}

function verdictName(verdict: Verdict): string {
  return verdict.kind === "agrees" ? AGREEMENTS[verdict.how] : OTHERS[verdict.kind];
}

const OTHERS = { contradicts: "Contradicts", unbacked: "Not backed", "cannot-tell": "Cannot tell" } as const;

const AGREEMENTS = {
  exact: "Exact",
  rounded: "Rounded",
  truncated: "Cut off",
  hedged: "Within bounds",
  derived: "Derived",
} as const;

function cellItem(evidence: Evidence): Html {
  const { place, address } = evidence;
  return html`<li><code>${place.file}</code> ${address}: <b>${readable(evidence)}</b></li>`;
}

const MOST_CELLS = 6;

import { strToU8 } from "fflate";
import { gateStates } from "../features/readiness.ts";
import type { Packet } from "../packet/packet.ts";
import type { Verdict } from "../reconcile/verdict.ts";
import { type DocumentClaims, packetClaims } from "./claims.ts";
import type { Exportable, Exported } from "./exportable.ts";
import { type Html, html } from "./html.ts";
import { impactLines } from "./impact-line.ts";
import { packetTitle } from "./packet-title.ts";
import { coverageChart, impactChart } from "./report-charts.ts";
import { claimSections } from "./report-claims.ts";
import { REPORT_STYLE, REPORT_STYLE_HASH } from "./report-style.ts";
import { findingList, gateTable, sourceTable, waiverTable } from "./report-tables.ts";

/** Every figure with its cells, formula and verdict, on one page that needs nothing else and that prints. */
export function exportReport(exportable: Exportable): Exported {
  return { kind: "file", bytes: strToU8(reportHtml(exportable)), warnings: [] };
}

export function reportHtml(exportable: Exportable): string {
  const { packet } = exportable.checked;
  const claims = packetClaims(exportable);
  const title = packetTitle(packet);
  const page = html`<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${REPORT_STYLE_HASH}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Tie-out: ${title}</title>
<style>${{ html: REPORT_STYLE }}</style>
</head>
<body>
<header>
<p class="kicker">Tie-out report</p>
<h1>${title}</h1>
<p class="about">${aboutLine(packet)}</p>
</header>
<main>
${overview(exportable, claims)}
${section("gates", "Gates", gateTable(gateStates(exportable.checked, exportable.problems), packet))}
${section("impact", "What changed", impactChart(impactLines(exportable)))}
${section("findings", "Findings", findingList(exportable))}
${section("waivers", "Waivers", waiverTable(exportable))}
${section("claims", "Every claim", claimSections(claims))}
${section("sources", "Sources", sourceTable(exportable))}
</main>
<footer><p>${CAUTION} Bar: ${packet.profile.title}. ${packet.profile.provenance.caution}</p></footer>
</body>
</html>`;
  return `<!doctype html>\n${page.html}\n`;
}

const CAUTION = "The report says what follows from the packet's own tables; it does not say that they are right.";

function aboutLine({ facts, manifest, profile }: Packet): string {
  const level = manifest.level === undefined ? undefined : `${manifest.level.from} to ${manifest.level.to}`;
  const review = facts.review === undefined ? undefined : `review ${facts.review.text}`;
  return [facts.candidate, level, review, profile.id].filter((part) => part !== undefined).join(" · ");
}

function overview({ checked, problems }: Exportable, claims: readonly DocumentClaims[]): Html {
  const figures = claims.flatMap(({ sections }) =>
    sections.flatMap((one) => one.claims.flatMap((claim) => claim.figures)),
  );
  const count = (kind: Verdict["kind"]): number => figures.filter(({ verdict }) => verdict.kind === kind).length;
  const gates = gateStates(checked, problems);
  const passed = gates.filter(({ state }) => state === "passed").length;
  const errors = problems.filter(({ severity }) => severity === "error").length;
  const tiles = [
    { value: `${passed} of ${gates.length}`, label: "gates passed" },
    { value: `${count("agrees")} of ${figures.length}`, label: "figures follow from the evidence" },
    { value: String(count("contradicts")), label: "contradict it" },
    { value: String(errors), label: errors === 1 ? "error" : "errors" },
  ];
  return html`<section class="overview" aria-label="Overview">
<div class="tiles">${tiles.map(({ value, label }) => html`<div class="tile"><strong>${value}</strong><span>${label}</span></div>`)}</div>
${coverageChart({
  agrees: count("agrees"),
  "cannot-tell": count("cannot-tell"),
  unbacked: count("unbacked"),
  contradicts: count("contradicts"),
})}
</section>`;
}

/** Nothing is said of what a packet does not have. */
function section(id: string, title: string, content: Html | undefined): Html {
  if (content === undefined) return html``;
  return html`<section id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${title}</h2>${content}</section>`;
}

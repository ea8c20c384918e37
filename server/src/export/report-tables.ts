import { lineColumnAt, lineIndex } from "../base/line-index.ts";
import type { GateState } from "../features/readiness.ts";
import { absoluteSpan } from "../markdown/document.ts";
import type { Packet } from "../packet/packet.ts";
import type { Place } from "../packet/place.ts";
import type { RuleProblem, Severity } from "../rules/rule.ts";
import { allProblems } from "../rules/settle.ts";
import { suppressionsOf } from "../rules/suppression.ts";
import { citedSources } from "./cited-sources.ts";
import type { Exportable } from "./exportable.ts";
import { type Html, html, messageHtml } from "./html.ts";

/** Where each gate of the bar stands. */
export function gateTable(gates: readonly GateState[], { profile }: Packet): Html | undefined {
  if (gates.length === 0) return undefined;
  const rows = gates.map(({ id, title, state, have, need }) => {
    const what = profile.gates.find((gate) => gate.id === id)?.what ?? "";
    return html`<tr><th scope="row">${title}</th><td class="state ${state}">${STATES[state]}</td><td class="number">${have} of ${need}</td><td>${what}</td></tr>`;
  });
  return html`<table><thead><tr><th>Gate</th><th>State</th><th class="number">Has</th><th>What it asks</th></tr></thead><tbody>${rows}</tbody></table>`;
}

const STATES = { passed: "✓ Passed", failed: "✗ Failed", "not-yet": "○ Not yet" } as const;

/** What the rules found, the gravest first. */
export function findingList({ checked: { packet }, problems }: Exportable): Html | undefined {
  if (problems.length === 0) return html`<p>The rules found nothing.</p>`;
  const whereIs = places(packet);
  const rows = SEVERITIES.flatMap((severity) => problems.filter((problem) => problem.severity === severity)).map(
    ({ severity, rule, place, message }: RuleProblem) =>
      html`<tr><td class="severity ${severity}">${severity}</td><td><code>${whereIs(place)}</code></td><td>${messageHtml(message)} <small>${rule}</small></td></tr>`,
  );
  return html`<table><thead><tr><th>Severity</th><th>Where</th><th>Finding</th></tr></thead><tbody>${rows}</tbody></table>`;
}

const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

/** The findings that the writer lets stand, each with its reason. */
export function waiverTable({ checked }: Exportable): Html | undefined {
  const { packet } = checked;
  const waivers = suppressionsOf(packet);
  if (waivers.length === 0) return undefined;
  const whereIs = places(packet);
  const problems = allProblems(checked);
  const rows = waivers.map(({ rule, reason, place, covers }) => {
    const covered = problems.filter(covers);
    const messages = covered.map(
      ({ message, place: at }) => html`<li><code>${whereIs(at)}</code> ${messageHtml(message)}</li>`,
    );
    return html`<tr><th scope="row">${rule}</th><td><code>${whereIs(place)}</code></td><td>${reason || "no reason given"}</td><td>${covered.length === 0 ? html`nothing` : html`<ul>${messages}</ul>`}</td></tr>`;
  });
  return html`<table><thead><tr><th>Rule</th><th>Where</th><th>Reason</th><th>Lets stand</th></tr></thead><tbody>${rows}</tbody></table>`;
}

/** Every source with what of it is cited. */
export function sourceTable(exportable: Exportable): Html | undefined {
  const rows = citedSources(exportable).map(
    ({ path, cited }) =>
      html`<tr><th scope="row"><code>${path}</code></th><td>${cited.length === 0 ? "not cited" : cited.join(", ")}</td></tr>`,
  );
  if (rows.length === 0) return undefined;
  return html`<table><thead><tr><th>Source</th><th>What is cited of it</th></tr></thead><tbody>${rows}</tbody></table>`;
}

/** `narrative.md:45`; the file alone where it is no document. */
function places(packet: Packet): (place: Place) => string {
  const documents = new Map(packet.documents.map(({ path, markdown }) => [path, markdown]));
  const lines = new Map([...documents].map(([path, { text }]) => [path, lineIndex(text)]));
  return ({ file, block, span }) => {
    const document = documents.get(file);
    const index = lines.get(file);
    if (document === undefined || index === undefined) return file;
    const { start } = block === undefined ? span : absoluteSpan(document, block, span);
    return `${file}:${lineColumnAt(index, start).line + 1}`;
  };
}

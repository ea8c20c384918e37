import { memoByFirst } from "../../base/memo.ts";
import { contains } from "../../base/span.ts";
import type { Evidence, EvidenceTable } from "../../packet/evidence.ts";
import { labelFit, subjectOf } from "../../reconcile/labels.ts";
import { cellSize } from "../cell-text.ts";
import { citableOf, citeFigure } from "../citing.ts";
import { metricUses } from "../symbols/metric-uses.ts";
import { metricOfEvidence, metricsOf } from "../symbols/metrics.ts";
import { type Completion, rankOf } from "./completion-item.ts";
import type { CompletionPlace } from "./completion-place.ts";

/**
 * The figures of the impact table and of the sources that go on as what is typed, each with its citation. Those that the sentence speaks of
 * come first, and before others those of a row that nothing cites yet.
 */
export function figureCompletions(place: CompletionPlace): readonly Completion[] | undefined {
  const typed = /(?:^|[\s([*_|\u2212+-])([$€£₹]?\d[\d.,]*|[$€£₹])$/.exec(place.before)?.[1];
  if (typed === undefined || place.block?.kind === "front-matter") return undefined;
  const { document, offset, checked } = place;
  const replace = { start: offset - typed.length, end: offset };
  const isPlain = standsPlain(place);
  const subject = subjectOf(place.sentence);
  const uncited = uncitedCells(place);
  const seen = new Set<string>();
  const found: Completion[] = [];
  for (const [at, { evidence, text }] of candidates(place).entries()) {
    if (!goesOn(text, typed)) continue;
    const cited = citableOf(evidence);
    const key = `${text} ${cited.file}#${cited.fragment}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const { text: inserted, also } = isPlain ? { text, also: [] } : citeFigure(text, cited, document, checked);
    const isSpokenOf = labelFit(evidence, subject) >= ENOUGH_WORDS;
    found.push({
      label: text,
      detail: [evidence.rowLabel, evidence.columnLabel].filter((label) => label !== "").join(", "),
      documentation: `${evidence.place.file} ${evidence.address}`,
      kind: "figure",
      replace,
      text: inserted,
      ...(also.length > 0 && { also }),
      rank: rankOf(isSpokenOf ? 0 : 1, uncited(evidence) ? 0 : 1, at),
    });
  }
  return found.toSorted((left, right) => (left.rank < right.rank ? -1 : 1)).slice(0, MOST_OFFERED);
}

const ENOUGH_WORDS = 0.5;
const MOST_OFFERED = 60;

/** Digits go on as digits whatever the currency; with a currency typed only money does. */
function goesOn(text: string, typed: string): boolean {
  const sign = /^[$€£₹]/.exec(typed)?.[0] ?? "";
  if (!text.startsWith(sign)) return false;
  return text.replace(/^[^\d]+/, "").startsWith(typed.slice(sign.length));
}

/** In the words of a link, in the impact table, and where nothing is cited a figure has no citation of its own. */
function standsPlain({ before, block, role, checked, offsetInBlock }: CompletionPlace): boolean {
  if (role !== undefined && WITHOUT_CITATIONS.has(role)) return true;
  if (block !== undefined && block === checked.packet.impactTable?.block) return true;
  const at = { start: offsetInBlock ?? 0, end: offsetInBlock ?? 0 };
  return /\[[^\]]*$/.test(before) || (block?.links.some(({ textSpan }) => contains(textSpan, at)) ?? false);
}

const WITHOUT_CITATIONS: ReadonlySet<string> = new Set(["email", "rehearsal", "timeline", "source", "impact"]);

type Candidate = { readonly evidence: Evidence; readonly text: string };

/** The impact table's cells, then those of the sources, each as the document writes such figures. */
function candidates({ checked, document, block }: CompletionPlace): readonly Candidate[] {
  const { tables } = checked.packet.corpus;
  return [...tables.filter(({ origin }) => origin === "impact"), ...tables.filter(({ origin }) => origin === "source")]
    .flatMap(cellsOf)
    .filter(({ place }) => place.block === undefined || place.block !== block)
    .map((evidence) => ({ evidence, text: cellSize(evidence, document) }));
}

const cellsOf = memoByFirst((table: EvidenceTable): readonly Evidence[] =>
  Array.from({ length: Math.min(table.rowCount, MOST_ROWS) }, (_, index) => table.row(index).cells).flat(),
);

/** Nobody looks for a figure in a longer list of them. */
const MOST_ROWS = 300;

/** Whether a cell is of a row of the impact table that no figure and no citation of any document leads to. */
function uncitedCells({ checked }: CompletionPlace): (evidence: Evidence) => boolean {
  const metrics = metricsOf(checked);
  const uses = metricUses(checked);
  return (evidence) => {
    const metric = metrics && metricOfEvidence(metrics, evidence);
    return (
      metric !== undefined && !(uses.get(metric) ?? []).some(({ kind }) => kind === "citation" || kind === "figure")
    );
  };
}

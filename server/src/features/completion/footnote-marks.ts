import type { CitationLead } from "../../packet/checked-citation.ts";
import type { Evidence } from "../../packet/evidence.ts";
import { citableOf, newFootnote } from "../citing.ts";
import { type Footnote, footnotesOf } from "../symbols/footnotes.ts";
import { metricUses } from "../symbols/metric-uses.ts";
import { type Completion, rankOf } from "./completion-item.ts";
import type { CompletionPlace } from "./completion-place.ts";
import { evidenceBefore } from "./figure-before.ts";

/**
 * Labels behind `[^`: those whose definition leads to what the figure before it follows from, then those that nothing marks yet. A row of
 * the impact table that no footnote leads to is offered as a new one, with its definition.
 */
export function footnoteCompletions(place: CompletionPlace): readonly Completion[] | undefined {
  const typed = /\[\^([^\]\s[]*)$/.exec(place.before)?.[1];
  if (typed === undefined) return undefined;
  const wanted = evidenceBefore(place);
  return [...knownFootnotes(place, typed, wanted), ...newFootnotes(place, typed, wanted)];
}

function knownFootnotes(
  { checked, document, ...place }: CompletionPlace,
  typed: string,
  wanted: readonly Evidence[],
): readonly Completion[] {
  return [...footnotesOf(document).values()].flatMap((footnote, index): readonly Completion[] => {
    const { label, marks, definition } = footnote;
    if (definition === undefined) return [];
    const leads = checked.citationsOf(document, definition.block).flatMap((citation) => citation.leads);
    const fits = leads.some((lead) => wanted.some((evidence) => leadsTo(lead, evidence)));
    return [
      {
        label,
        detail: marks.length === 0 ? "Not marked yet" : "Footnote",
        documentation: definitionText(footnote),
        kind: "citation",
        ...insertion(label, typed, place),
        rank: rankOf(fits ? 0 : 2, marks.length === 0 ? 0 : 1, index),
      },
    ];
  });
}

function newFootnotes(
  { checked, document, ...place }: CompletionPlace,
  typed: string,
  wanted: readonly Evidence[],
): readonly Completion[] {
  const uses = metricUses(checked);
  const rows = (checked.packet.impactTable?.rows ?? []).map(({ label, slug, place: { file } }) => ({
    file,
    fragment: slug,
    title: label,
  }));
  const cells = wanted.map(citableOf);
  const fresh = [...cells, ...rows].filter(
    ({ file, fragment }, index, all) =>
      fragment !== "" && all.findIndex((other) => other.file === file && other.fragment === fragment) === index,
  );
  const uncited = new Set(
    [...uses].flatMap(([metric, own]) => (own.some(({ kind }) => kind === "citation") ? [] : [metric.slug])),
  );
  return fresh.map((cited, index) => {
    const { label, edit } = newFootnote(cited, document);
    return {
      label,
      detail: `New footnote: ${cited.title}`,
      documentation: edit.text.trim(),
      kind: "citation",
      ...insertion(label, typed, place),
      also: [edit],
      rank: rankOf(index < cells.length ? 1 : 3, uncited.has(cited.fragment) ? 0 : 1, index),
    };
  });
}

/** Editors close the bracket by themselves, or not. */
function insertion(label: string, typed: string, { offset, after }: Pick<CompletionPlace, "offset" | "after">) {
  return {
    replace: { start: offset - typed.length, end: offset },
    text: after.startsWith("]") ? label : `${label}]`,
  };
}

function leadsTo(lead: CitationLead, evidence: Evidence): boolean {
  switch (lead.kind) {
    case "cells":
      return lead.cells.includes(evidence);
    case "rows":
      return lead.rows.some(({ cells }) => cells.includes(evidence));
    case "file":
      return lead.file === evidence.place.file;
    default:
      return false;
  }
}

function definitionText({ definition }: Footnote): string {
  if (definition === undefined) return "";
  const { block, place } = definition;
  return block.text.slice(place.span.end + 2).trim();
}

import { contains, touches } from "../base/span.ts";
import type { Block } from "../markdown/block.ts";
import { blockAt } from "../markdown/document.ts";
import type { CheckedCitation, CitationLead } from "../packet/checked-citation.ts";
import { type PacketDocument, placeIn, placeOfBlock } from "../packet/packet-document.ts";
import type { Place } from "../packet/place.ts";
import type { Checked } from "../rules/checker.ts";
import { footnotesOf } from "./symbols/footnotes.ts";
import { symbolAt } from "./symbols/symbol-at.ts";

/** Where something comes from; `origin` is what was asked about. */
export type PlacedDefinition = { readonly origin: Place; readonly targets: readonly Place[] };

/**
 * One step back towards the evidence: from a figure to the cells that give it, from a citation to what it leads to, from a metric's name to
 * its row, and from the row to the source that it cites.
 */
export function definitionAt(checked: Checked, document: PacketDocument, offset: number): PlacedDefinition | undefined {
  const at = blockAt(document.markdown, offset);
  if (at === undefined) return undefined;
  const found =
    ofFigure(checked, document, at.block, at.offset) ??
    ofCitation(checked, document, at.block, at.offset) ??
    ofSymbol(checked, document, offset);
  return found === undefined || found.targets.length === 0 ? undefined : found;
}

/** The places that a citation leads to; of a whole column only the first. */
export function targetsOf({ leads }: CheckedCitation, checked: Checked): readonly Place[] {
  const targets = leads.flatMap((lead) => targetsOfLead(lead, checked));
  return targets.length > MOST_TARGETS ? targets.slice(0, 1) : targets;
}

const MOST_TARGETS = 50;

function ofFigure(
  { figuresOf }: Checked,
  document: PacketDocument,
  block: Block,
  offset: number,
): PlacedDefinition | undefined {
  const checked = figuresOf(document, block).find(({ figure }) => touches(figure.span, offset));
  const evidence =
    checked !== undefined && "working" in checked.verdict ? checked.verdict.working?.evidence : undefined;
  if (checked === undefined || evidence === undefined || evidence.length === 0) return undefined;
  return { origin: placeIn(document, block, checked.figure.span), targets: evidence.map(({ place }) => place) };
}

/** A footnote's mark leads to its definition where that leads nowhere. */
function ofCitation(
  checked: Checked,
  document: PacketDocument,
  block: Block,
  offset: number,
): PlacedDefinition | undefined {
  const citation = checked.citationsOf(document, block).find(({ link }) => touches(link.span, offset));
  if (citation === undefined) return undefined;
  const origin = placeIn(document, block, citation.link.span);
  const targets = targetsOf(citation, checked);
  if (targets.length > 0) return { origin, targets };
  const { kind, target } = citation.link;
  const label = kind === "footnote" && target.kind === "label" ? target.label : "";
  const definition = footnotesOf(document).get(label)?.definition;
  return definition === undefined ? undefined : { origin, targets: [definition.place] };
}

function ofSymbol(checked: Checked, document: PacketDocument, offset: number): PlacedDefinition | undefined {
  const symbol = symbolAt(checked, document, offset);
  if (symbol?.kind !== "metric") return undefined;
  const { metric, place } = symbol;
  if (place.block !== metric.block) return { origin: place, targets: [metric.place] };
  const citations = checked.citationsOf(document, metric.block);
  const own = citations.filter(({ link }) => contains(metric.row, link.span));
  return { origin: place, targets: own.flatMap((citation) => targetsOf(citation, checked)) };
}

function targetsOfLead(lead: CitationLead, { packet }: Checked): readonly Place[] {
  switch (lead.kind) {
    case "cells":
      return lead.cells.map(({ place }) => place);
    case "rows":
      return lead.rows.map(({ place }) => place);
    case "file": {
      const target = packet.documents.find(({ path }) => path === lead.file);
      const section = target?.sections.find(({ slug }) => slug === lead.section);
      return [
        target === undefined || section === undefined
          ? { file: lead.file, span: { start: 0, end: 0 } }
          : placeOfBlock(target, section.heading),
      ];
    }
    default:
      return [];
  }
}

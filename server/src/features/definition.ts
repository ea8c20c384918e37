import { type Span, touches } from "../base/span.ts";
import { absoluteSpan, blockAt } from "../markdown/document.ts";
import type { PacketDocument } from "../packet/packet-document.ts";
import type { Place } from "../packet/place.ts";
import type { Checked } from "../rules/checker.ts";

type Location = { readonly file: string; readonly span: Span };

/** From a figure to the cells that give it, from a citation to what it leads to. The origin counts in the document's text. */
export function definitionAt(
  { packet, figuresOf, citationsOf }: Checked,
  document: PacketDocument,
  offset: number,
  locate: (place: Place) => Location,
): { readonly origin: Span; readonly targets: readonly Location[] } | undefined {
  const at = blockAt(document.markdown, offset);
  if (at === undefined) return undefined;
  const absolute = (span: Span): Span => absoluteSpan(document.markdown, at.block, span);
  const citation = citationsOf(document, at.block).find(({ link }) => touches(link.span, at.offset));
  const figure = figuresOf(document, at.block).find((checked) => touches(checked.figure.span, at.offset));
  const evidence = figure !== undefined && "working" in figure.verdict ? (figure.verdict.working?.evidence ?? []) : [];
  if (figure !== undefined && evidence.length > 0) {
    return { origin: absolute(figure.figure.span), targets: evidence.map((cell) => locate(cell.place)) };
  }
  if (citation === undefined) return undefined;
  const targets = citation.leads.flatMap((lead): readonly Location[] => {
    switch (lead.kind) {
      case "cells":
        return lead.cells.map((cell) => locate(cell.place));
      case "rows":
        return lead.rows.map((row) => locate(row.place));
      case "file": {
        const target = packet.documents.find(({ path }) => path === lead.file);
        const section = target?.sections.find(({ slug }) => slug === lead.section);
        const place: Place =
          section === undefined
            ? { file: lead.file, span: { start: 0, end: 0 } }
            : { file: lead.file, block: section.heading, span: { start: 0, end: 0 } };
        return [locate(place)];
      }
      default:
        return [];
    }
  });
  return targets.length === 0 ? undefined : { origin: absolute(citation.link.span), targets };
}

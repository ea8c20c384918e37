import { contains, type Span } from "../base/span.ts";
import { indexFrom } from "../base/within.ts";
import { slugOf } from "../markdown/slug.ts";
import type { CheckedCitation, CitationLead } from "../packet/checked-citation.ts";
import type { Corpus } from "../packet/corpus.ts";
import type { Evidence, EvidenceTable } from "../packet/evidence.ts";

/** A set of cells that a figure may follow from, and how its writer pointed to it. */
export type Pool = {
  /** `cells` and `rows` are named one by one, `tables` by their file; `packet` is not named at all. */
  readonly breadth: "cells" | "rows" | "tables" | "packet";
  readonly by: "own" | "sentence" | "paragraph" | "none";
  /** The named cells, the likeliest first; empty where whole tables are searched. */
  readonly cells: readonly Evidence[];
  /** The named tables; empty where all of the packet's are meant. */
  readonly tables: readonly EvidenceTable[];
};

/** A cell that the writer names is of the period that the writer means, whatever else the sentence dates. */
export function isNamed({ breadth }: Pool): boolean {
  return breadth === "cells" || breadth === "rows";
}

/** True for what the figure's own citation or its sentence's opens on. */
export function isCited({ by }: Pool): boolean {
  return by === "own" || by === "sentence";
}

/** What is left where nothing is cited. */
export const WHOLE_PACKET: Pool = { breadth: "packet", by: "none", cells: [], tables: [] };

/**
 * The citations that a figure has for itself: those whose text holds it, and those right behind it, with nothing between but
 * punctuation and other marks.
 */
export function ownCitations(
  figure: Span,
  masked: string,
  citations: readonly CheckedCitation[],
): readonly CheckedCitation[] {
  const own: CheckedCitation[] = [];
  let end = figure.end;
  const first = indexFrom(citations, figure.start, ({ link }) => link.span);
  for (const citation of citations.slice(Math.max(0, first - 1))) {
    const { link } = citation;
    if (contains(link.textSpan, figure) || contains(figure, link.textSpan)) {
      end = Math.max(end, link.span.end);
      own.push(citation);
      continue;
    }
    if (link.span.end <= figure.start) continue;
    if (link.span.start < end || !NOTHING_BETWEEN.test(masked.slice(end, link.span.start))) break;
    if (link.kind === "footnote") end = link.span.end;
    if (link.kind === "footnote" || masked.charAt(link.span.start - 1) === "(") own.push(citation);
  }
  return own;
}

/** Markup, white space, and the punctuation that may part a figure from its mark. */
const NOTHING_BETWEEN = /^[\0\s.,;:!?)"'”’%]*\(?$/;

/** What the citations open on, the narrowest first. */
export function citedPools(citations: readonly CheckedCitation[], by: Pool["by"], corpus: Corpus): readonly Pool[] {
  if (citations.length === 0) return [];
  const leads = citations.flatMap((citation) => citation.leads);
  const cells = leads.flatMap((lead) => (lead.kind === "cells" ? lead.cells : []));
  const rows = leads.flatMap((lead) => (lead.kind === "rows" ? lead.rows.flatMap((row) => row.cells) : []));
  const tables = leads.flatMap((lead) => tablesOf(lead, corpus));
  const pools: Pool[] = [];
  if (cells.length > 0) pools.push({ breadth: "cells", by, cells, tables: [] });
  if (rows.length > 0) pools.push({ breadth: "rows", by, cells: rows, tables: [] });
  if (tables.length > 0) pools.push({ breadth: "tables", by, cells: [], tables });
  return pools;
}

/** The tables of a file, and of a section those right below its heading where it has any. */
function tablesOf(lead: CitationLead, corpus: Corpus): readonly EvidenceTable[] {
  if (lead.kind !== "file") return [];
  const tables = corpus.byFile.get(lead.file) ?? [];
  const own = tables.filter((table) => lead.section !== undefined && slugOf(table.name) === lead.section);
  return own.length > 0 ? own : tables;
}

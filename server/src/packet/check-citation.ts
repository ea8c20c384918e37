import { resolveFragment } from "../sources/resolve-fragment.ts";
import type { Cell } from "../sources/table.ts";
import type { CheckedCitation, CitationLead } from "./checked-citation.ts";
import type { Citation, CitationTarget } from "./citation.ts";
import type { Corpus } from "./corpus.ts";
import type { Evidence, EvidenceRow, EvidenceTable } from "./evidence.ts";

/** What citations may lead to. */
export type Reachable = {
  readonly corpus: Corpus;
  /** The slugs of the sections of each document. */
  readonly documents: ReadonlyMap<string, ReadonlySet<string>>;
  readonly files: ReadonlySet<string>;
  /** Files that are there and could not be read. */
  readonly unreadable: ReadonlySet<string>;
};

export function checkCitation(citation: Citation, reachable: Reachable): CheckedCitation {
  return { ...citation, leads: citation.targets.map((target) => leadOf(target, reachable)) };
}

function leadOf(target: CitationTarget, reachable: Reachable): CitationLead {
  if (target.kind === "remote") return { kind: "remote", target };
  if (target.kind === "outside") return { kind: "missing", target, reason: "outside" };
  const { path, fragment } = target;
  if (reachable.unreadable.has(path)) return { kind: "missing", target, reason: "unreadable" };
  if (!reachable.files.has(path)) {
    const folder = path === "" || [...reachable.files].some((file) => file.startsWith(`${path}/`));
    return { kind: "missing", target, reason: folder ? "folder" : "no-file" };
  }
  if (fragment === "") return { kind: "file", target, file: path };
  const sections = reachable.documents.get(path);
  return sections === undefined
    ? sourceLead(target, path, fragment, reachable.corpus)
    : documentLead(target, path, sections, fragment, reachable.corpus);
}

function sourceLead(target: CitationTarget, file: string, fragment: string, corpus: Corpus): CitationLead {
  const tables = corpus.sourceTables.get(file);
  if (tables === undefined) return { kind: "file", target, file };
  const resolved = resolveFragment(tables, fragment);
  if ("problem" in resolved) return { kind: "missing", target, reason: "no-fragment" };
  const evidence = (corpus.byFile.get(file) ?? []).map((table) => ({
    table,
    read: tables.find(({ name }) => name === table.name),
  }));
  const wanted = new Set<Cell>(resolved.cells);
  const cells: Evidence[] = [];
  const rows: EvidenceRow[] = [];
  for (const { table, read } of evidence) {
    read?.rows.forEach((row, index) => {
      const named = row.cells.filter((cell) => wanted.has(cell));
      if (named.length === 0) return;
      const spans = new Set(named.map((cell) => cell.column - 1));
      const inRow = table.row(index);
      if (named.length === row.cells.length) rows.push(inRow);
      cells.push(...inRow.cells.filter((cell) => spans.has(cell.column)));
    });
  }
  return rows.length > 0 ? { kind: "rows", target, file, rows } : { kind: "cells", target, file, cells };
}

function documentLead(
  target: CitationTarget,
  file: string,
  sections: ReadonlySet<string>,
  fragment: string,
  corpus: Corpus,
): CitationLead {
  const wanted = fragment.toLowerCase();
  const rows = (corpus.byFile.get(file) ?? []).flatMap((table) => rowsNamed(table, wanted));
  if (rows.length > 0) return { kind: "rows", target, file, rows };
  if (sections.has(wanted)) return { kind: "file", target, file, section: wanted };
  return { kind: "missing", target, reason: "no-fragment" };
}

function rowsNamed(table: EvidenceTable, slug: string): readonly EvidenceRow[] {
  const rows: EvidenceRow[] = [];
  for (let index = 0; index < table.rowCount; index += 1) {
    const row = table.row(index);
    if (row.slug !== "" && row.slug === slug) rows.push(row);
  }
  return rows;
}

import { resolveFragment } from "../sources/resolve-fragment.ts";
import type { Cell, Row } from "../sources/table.ts";
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

/** Where a citation stands: its document, and the sections around it by their slugs. */
export type CitingPlace = { readonly path: string; readonly sections: readonly string[] };

export function checkCitation(citation: Citation, from: CitingPlace, reachable: Reachable): CheckedCitation {
  const targets = citation.targets.map((target) => settled(target, reachable.files));
  return { ...citation, targets, leads: targets.map((target) => leadOf(target, from, reachable)) };
}

/** A path is read from its document's folder, and from the packet's root where only that leads to a file. */
function settled(target: CitationTarget, files: ReadonlySet<string>): CitationTarget {
  if (target.kind !== "inside" || target.fromRoot === undefined) return target;
  return !files.has(target.path) && files.has(target.fromRoot) ? { ...target, path: target.fromRoot } : target;
}

function leadOf(target: CitationTarget, from: CitingPlace, reachable: Reachable): CitationLead {
  if (target.kind === "remote") return { kind: "remote", target };
  if (target.kind === "outside") return { kind: "missing", target, reason: "outside" };
  const { path, fragment } = target;
  if (reachable.unreadable.has(path)) return { kind: "missing", target, reason: "unreadable" };
  if (!reachable.files.has(path)) {
    const folder = path === "" || [...reachable.files].some((file) => file.startsWith(`${path}/`));
    return { kind: "missing", target, reason: folder ? "folder" : "no-file" };
  }
  if (isAround(path, fragment, from) && !reachable.corpus.byFile.has(path))
    return { kind: "missing", target, reason: "itself" };
  if (fragment === "") return { kind: "file", target, file: path };
  const sections = reachable.documents.get(path);
  return sections === undefined
    ? sourceLead(target, path, fragment, reachable.corpus)
    : documentLead(target, path, sections, fragment, reachable.corpus);
}

/** True where the target is the citing document as a whole, or a section that the citation stands in. */
function isAround(path: string, fragment: string, from: CitingPlace): boolean {
  return path === from.path && (fragment === "" || from.sections.includes(fragment.toLowerCase()));
}

function sourceLead(target: CitationTarget, file: string, fragment: string, corpus: Corpus): CitationLead {
  const tables = corpus.sourceTables.get(file);
  if (tables === undefined) return { kind: "file", target, file };
  const resolved = resolveFragment(tables, fragment);
  if ("problem" in resolved) return { kind: "missing", target, reason: "no-fragment" };
  const evidence = corpus.byFile.get(file) ?? [];
  const cells: Evidence[] = [];
  const rows: EvidenceRow[] = [];
  tables.forEach((table, index) => {
    const read = evidence[index];
    if (read === undefined || table.name !== resolved.sheet) return;
    for (const [number, named] of columnsByRow(resolved.cells)) {
      const at = rowIndex(table.rows, number);
      if (at === undefined) continue;
      const row = read.row(at);
      if (named.size >= (table.rows[at]?.cells.length ?? 0)) rows.push(row);
      cells.push(...row.cells.filter((cell) => named.has(cell.column + 1)));
    }
  });
  return rows.length > 0 ? { kind: "rows", target, file, rows } : { kind: "cells", target, file, cells };
}

function columnsByRow(cells: readonly Cell[]): ReadonlyMap<number, ReadonlySet<number>> {
  const columns = new Map<number, Set<number>>();
  for (const { row, column } of cells) {
    const known = columns.get(row);
    if (known === undefined) columns.set(row, new Set([column]));
    else known.add(column);
  }
  return columns;
}

/** Rows are in the order of their numbers, with gaps. */
function rowIndex(rows: readonly Row[], number: number): number | undefined {
  let low = 0;
  let high = rows.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = rows[middle]?.number ?? 0;
    if (found === number) return middle;
    if (found < number) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
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

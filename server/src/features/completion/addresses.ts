import { folderOf, relativePath, resolveInside } from "../../base/path.ts";
import type { Evidence, EvidenceRow } from "../../packet/evidence.ts";
import { addressTo, citableOf } from "../citing.ts";
import { type Completion, rankOf } from "./completion-item.ts";
import type { CompletionPlace } from "./completion-place.ts";
import { evidenceBefore } from "./figure-before.ts";

/** Addresses behind `](`: what gives the words of the link, rows of the impact table, files; behind a `#`, what the file holds. */
export function addressCompletions(place: CompletionPlace): readonly Completion[] | undefined {
  const typed = /\]\(([^()\s]*)$/.exec(place.before)?.[1];
  if (typed === undefined) return undefined;
  const hash = typed.indexOf("#");
  return hash < 0 ? addresses(place, typed) : fragments(place, typed.slice(0, hash), typed.slice(hash + 1));
}

function addresses(place: CompletionPlace, typed: string): readonly Completion[] {
  const { checked, document } = place;
  const { packet } = checked;
  const cited = citedFiles(place);
  const own = evidenceBefore(place).map((evidence, index) =>
    completion(place, typed, addressTo(citableOf(evidence), document), describe(evidence), rankOf(0, index)),
  );
  const rows = (packet.impactTable?.rows ?? []).map((row, index) => {
    const address = addressTo({ file: row.place.file, fragment: row.slug }, document);
    const cells = [...row.cells].map(([column, cell]) => `${column}: ${cell.text}`).join("\n");
    const isNew = !cited.has(`${row.place.file}#${row.slug}`);
    return { ...completion(place, typed, address, row.label, rankOf(1, isNew ? 0 : 1, index)), documentation: cells };
  });
  const files = [...packet.sources, ...packet.documents.filter((one) => one !== document)].map(({ path }, index) => {
    const address = encodeURI(relativePath(folderOf(document.path), path));
    const isNew = !cited.has(path);
    const detail = isNew ? "Not cited yet" : "";
    return { ...completion(place, typed, address, detail, rankOf(2, isNew ? 0 : 1, index)), kind: "file" as const };
  });
  return distinct([...own, ...rows, ...files]);
}

/** Rows and sections of a document; rows of a source, and the cells that give the words of the link. */
function fragments(place: CompletionPlace, path: string, typed: string): readonly Completion[] {
  const { checked, document } = place;
  const { packet } = checked;
  const file = path === "" ? document.path : resolveInside(folderOf(document.path), decoded(path));
  const inside = packet.documents.find((one) => one.path === file);
  const tables = packet.corpus.byFile.get(file ?? "") ?? [];
  const own = evidenceBefore(place)
    .filter((evidence) => evidence.place.file === file)
    .map((evidence, index) => completion(place, typed, evidence.fragment, describe(evidence), rankOf(0, index)));
  const rows = tables.flatMap((table) =>
    Array.from({ length: Math.min(table.rowCount, MOST_ROWS) }, (_, index) => table.row(index)).flatMap(
      (row, index): readonly Completion[] => {
        const fragment = inside === undefined ? rowFragment(row) : row.slug;
        if (fragment === "") return [];
        const cells = row.cells.map(({ columnLabel, text }) => `${columnLabel}: ${text}`).join("\n");
        return [{ ...completion(place, typed, fragment, row.label, rankOf(1, index)), documentation: cells }];
      },
    ),
  );
  const sections = (inside?.sections ?? []).map(({ slug, title }, index) =>
    completion(place, typed, slug, title, rankOf(2, index)),
  );
  return distinct([...own, ...rows, ...sections]);
}

const MOST_ROWS = 300;

/** `row=4` from a cell at `cell=4,2`; the workbook's own `Sheet!B7` names a cell alone. */
function rowFragment({ cells }: EvidenceRow): string {
  const [first] = cells;
  const row = /^cell=(\d+),/.exec(first?.fragment ?? "")?.[1];
  return row === undefined ? (first?.fragment ?? "") : `row=${row}`;
}

function describe({ rowLabel, columnLabel, text }: Evidence): string {
  return `${[rowLabel, columnLabel].filter((label) => label !== "").join(", ")}: ${text}`;
}

function completion(
  { offset }: CompletionPlace,
  typed: string,
  text: string,
  detail: string,
  rank: string,
): Completion {
  const replace = { start: offset - typed.length, end: offset };
  return { label: text, detail, documentation: "", kind: "citation", replace, text, rank };
}

/** What the document's own links lead to: files, and rows by their fragments. */
function citedFiles({ checked, document }: CompletionPlace): ReadonlySet<string> {
  const cited = new Set<string>();
  for (const block of document.markdown.blocks) {
    if (block.links.length === 0) continue;
    for (const { targets } of checked.citationsOf(document, block)) {
      for (const target of targets) {
        if (target.kind === "inside") cited.add(target.path).add(`${target.path}#${target.fragment}`);
      }
    }
  }
  return cited;
}

function distinct(completions: readonly Completion[]): readonly Completion[] {
  const seen = new Set<string>();
  return completions.filter(({ text }) => !seen.has(text) && seen.add(text));
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

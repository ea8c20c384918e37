import { contains, type Span } from "../../base/span.ts";
import type { Link } from "../../markdown/block.ts";
import { slugOf } from "../../markdown/slug.ts";
import type { ImpactTable } from "../../packet/impact-table.ts";
import { placeIn } from "../../packet/packet-document.ts";
import { findPeriods } from "../../packet/period.ts";
import type { CheckedFigure } from "../../reconcile/verdict.ts";
import { editAt, type PlacedEdit } from "../../rules/rule.ts";
import { addressTo, citableOf, citeFigure } from "../citing.ts";
import { metricOfEvidence, metricsOf } from "../symbols/metrics.ts";
import type { Refactoring, RefactoringPlace } from "./refactoring.ts";
import { insertRow, type RowCells } from "./table-row.ts";

/** Gives a figure of the prose a row of its own in the impact table, with its source where it has one, and has the figure cite that row. */
export function moveIntoImpactTable(place: RefactoringPlace): readonly Refactoring[] {
  const { checked, block, figure } = place;
  const { impactTable } = checked.packet;
  const metrics = metricsOf(checked);
  if (figure === undefined || impactTable === undefined || metrics === undefined) return [];
  const leaf = block.leaves.find(({ span }) => contains(span, figure.figure.span));
  const evidence = evidenceOf(figure);
  const isInTable = evidence.some((cell) => metricOfEvidence(metrics, cell) !== undefined);
  if (leaf?.kind !== "paragraph" || block.kind === "footnote-definition" || isInTable) return [];
  const [only, ...others] = evidence;
  const named = others.length === 0 ? (only?.rowLabel ?? "") : "";
  const label = freeLabel(findPeriods(named).length === 0 ? named : "", impactTable);
  const row = insertRow(impactTable, impactTable.table.rows.length - 1, rowFor(place, figure, label, impactTable));
  if (row === undefined) return [];
  const cite = citeRow(place, figure, label, impactTable);
  return [{ title: "Move figure into the impact table", kind: "move", edits: [row, ...cite] }];
}

function evidenceOf({ verdict }: CheckedFigure) {
  return "working" in verdict ? (verdict.working?.evidence ?? []) : [];
}

/** A figure that words say rose or fell is the change; any other is what came of it. */
function rowFor(
  { checked, document, block }: RefactoringPlace,
  { figure, text, verdict }: CheckedFigure,
  label: string,
  { document: home, columns }: ImpactTable,
): RowCells {
  const [first] = "working" in verdict ? (verdict.working?.evidence ?? []) : [];
  const column = figure.direction === undefined && figure.kind !== "points" ? "post" : "net";
  const link = block.links.find(({ textSpan }) => contains(textSpan, figure.span));
  const cited = link === undefined ? undefined : checked.citationsOf(document, block).find((one) => one.link === link);
  const target = cited?.targets[0];
  const source =
    first !== undefined && first.place.block === undefined
      ? citableOf(first)
      : target?.kind === "inside"
        ? { file: target.path, fragment: target.fragment, title: target.path }
        : undefined;
  return {
    [columns.has("metric") || !columns.has("initiative") ? "metric" : "initiative"]: label,
    [column]: text.replaceAll("|", "\\|"),
    ...(source !== undefined && { source: `[${source.title}](${addressTo(source, home)})` }),
  };
}

/** The figure's own link leads to the row from now on; one without gets a citation as the document writes them. */
function citeRow(
  { checked, document, block }: RefactoringPlace,
  { figure: { span }, text }: CheckedFigure,
  label: string,
  { document: home }: ImpactTable,
): readonly PlacedEdit[] {
  const place = placeIn(document, block, span);
  const cited = { file: home.path, fragment: slugOf(label), title: label };
  const address = ownAddress(block.links, span);
  if (address !== undefined) return [editAt(place, address, addressTo(cited, document))];
  if (/[[\]]/.test(text) || block.links.some((link) => contains(link.span, span))) return [];
  const { text: written, also } = citeFigure(text, cited, document, checked);
  return [editAt(place, span, written), ...also];
}

function ownAddress(links: readonly Link[], span: Span): Span | undefined {
  const link = links.find(({ textSpan }) => contains(textSpan, span));
  return link?.target.kind === "address" ? link.target.span : undefined;
}

function freeLabel(wanted: string, { rows }: ImpactTable): string {
  const plain = wanted.replaceAll("|", "/").trim();
  return plain === "" || rows.some(({ slug }) => slug === slugOf(plain)) ? "[TODO: metric]" : plain;
}

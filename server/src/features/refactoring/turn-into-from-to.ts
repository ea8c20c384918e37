import { contains, overlaps } from "../../base/span.ts";
import { statedChanges } from "../../packet/changes.ts";
import type { Evidence } from "../../packet/evidence.ts";
import { rowFigure } from "../../packet/impact-cell.ts";
import type { ImpactRow } from "../../packet/impact-table.ts";
import type { Packet } from "../../packet/packet.ts";
import { placeIn } from "../../packet/packet-document.ts";
import { formatLike } from "../../quantity/format-like.ts";
import { editAt } from "../../rules/rule.ts";
import type { Refactoring, RefactoringPlace } from "./refactoring.ts";

/**
 * Gives a figure of a row of the impact table with both ends of its change: `fell to 17.1%` becomes `fell from 23.0% to 17.1%`, and `saved
 * $18.6M` becomes `saved $18.6M (from $61.9M to $43.3M)`.
 */
export function turnIntoFromTo({ checked, document, block, figure }: RefactoringPlace): readonly Refactoring[] {
  const { packet } = checked;
  if (figure?.verdict.kind !== "agrees" || block === packet.impactTable?.block) return [];
  const { span } = figure.figure;
  const isEnd = statedChanges(block, packet.profile).some(
    ({ from, to }) => overlaps(from.span, span) || overlaps(to.span, span),
  );
  const row = rowOf(figure.verdict.working.evidence, packet);
  if (isEnd || row === undefined) return [];
  const ends = [rowFigure(row, "baseline", packet.profile), rowFigure(row, "post", packet.profile)] as const;
  const [baseline, post] = ends;
  if (baseline === undefined || post === undefined) return [];
  const link = block.links.find(({ textSpan }) => contains(textSpan, span));
  const outer = link?.span ?? span;
  const isPost = figure.verdict.working.evidence.every(({ role }) => role === "post");
  const lead = /(?<=\s)to[\0\s]+$/.exec(block.masked.slice(0, outer.start));
  const place = placeIn(document, block, span);
  const written = (end: typeof baseline, column: "baseline" | "post"): string =>
    isPost && end.kind === figure.figure.kind
      ? formatLike(end.amount.value, figure.figure, figure.text)
      : cellText(row, column);
  const edit =
    isPost && lead !== null
      ? editAt(place, { start: lead.index, end: lead.index }, `from ${written(baseline, "baseline")} `)
      : editAt(
          place,
          { start: outer.end, end: outer.end },
          isPost
            ? ` (from ${written(baseline, "baseline")})`
            : ` (from ${written(baseline, "baseline")} to ${written(post, "post")})`,
        );
  return [{ title: "Turn into from-to", kind: "rewrite", edits: [edit] }];
}

/** The row of the impact table that all the cells are of; neither a baseline alone nor what was worked out from several rows. */
function rowOf(evidence: readonly Evidence[], { impactTable }: Packet): ImpactRow | undefined {
  const [first, ...others] = evidence;
  if (first === undefined || impactTable === undefined || first.place.block !== impactTable.block) return undefined;
  if (others.some(({ place, row }) => place.block !== impactTable.block || row !== first.row)) return undefined;
  return evidence.every(({ role }) => role === "baseline") ? undefined : impactTable.rows[first.row];
}

function cellText(row: ImpactRow, column: "baseline" | "post"): string {
  return row.cells.get(column)?.text ?? "";
}

import { contains, overlaps } from "../../base/span.ts";
import { statedChanges } from "../../packet/changes.ts";
import type { Evidence } from "../../packet/evidence.ts";
import { placeIn } from "../../packet/packet-document.ts";
import { formatLike } from "../../quantity/format-like.ts";
import type { CheckedFigure } from "../../reconcile/verdict.ts";
import { editAt } from "../../rules/rule.ts";
import { cellText } from "../cell-text.ts";
import { endsOfChange } from "./ends-of-change.ts";
import type { Refactoring, RefactoringPlace } from "./refactoring.ts";

/**
 * Gives a figure that ends a change, or measures it, both ends of it: `fell to 17.1%` becomes `fell from 23.0% to 17.1%`, and `saved
 * $18.6M` becomes `saved $18.6M (from $61.9M to $43.3M)`.
 */
export function turnIntoFromTo({ checked, document, block, figure }: RefactoringPlace): readonly Refactoring[] {
  const { packet } = checked;
  if (figure?.verdict.kind !== "agrees" || block === packet.impactTable?.block) return [];
  const { span } = figure.figure;
  const isEnd = statedChanges(block, packet.profile).some(
    ({ from, to }) => overlaps(from.span, span) || overlaps(to.span, span),
  );
  const { evidence } = figure.verdict.working;
  const ends = isEnd ? undefined : endsOfChange(evidence, packet.corpus);
  if (ends === undefined || ends.baseline.place.block === block) return [];
  const link = block.links.find(({ textSpan }) => contains(textSpan, span));
  const outer = link?.span ?? span;
  const isPost = evidence.every((cell) => cell === ends.post);
  const lead = /(?<=\s)to[\0\s]+$/.exec(block.masked.slice(0, outer.start));
  const place = placeIn(document, block, span);
  const written = (end: Evidence): string =>
    isPost && isAlike(end, figure) ? formatLike(end.number.value, figure.figure, figure.text) : cellText(end, document);
  const from = `from ${written(ends.baseline)}`;
  const edit =
    isPost && lead !== null
      ? editAt(place, { start: lead.index, end: lead.index }, `${from} `)
      : editAt(
          place,
          { start: outer.end, end: outer.end },
          isPost ? ` (${from})` : ` (${from} to ${written(ends.post)})`,
        );
  return [{ title: "Turn into from-to", kind: "rewrite", edits: [edit] }];
}

function isAlike({ kind, unit }: Evidence, { figure }: CheckedFigure): boolean {
  return kind === figure.kind && unit === figure.unit;
}

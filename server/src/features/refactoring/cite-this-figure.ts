import { contains, type Span, textOf } from "../../base/span.ts";
import type { Block } from "../../markdown/block.ts";
import type { Evidence } from "../../packet/evidence.ts";
import { placeIn } from "../../packet/packet-document.ts";
import { ownCitations } from "../../reconcile/pools.ts";
import type { CheckedFigure } from "../../reconcile/verdict.ts";
import { editAt } from "../../rules/rule.ts";
import { type Citable, citableOf, citeFigure } from "../citing.ts";
import type { Refactoring, RefactoringPlace } from "./refactoring.ts";

/** Cites the row or the cell that gives a figure, as the document writes its other citations. */
export function citeThisFigure({ checked, document, block, figure }: RefactoringPlace): readonly Refactoring[] {
  if (figure?.verdict.kind !== "agrees" || block === checked.packet.impactTable?.block) return [];
  const { verdict } = figure;
  const span = withNoun(figure, block);
  const text = textOf(block.text, span);
  const cited = citableFrom(verdict.working.evidence);
  const isInLink = block.links.some((link) => contains(link.span, span));
  const citations = checked.citationsOf(document, block);
  if (
    cited === undefined ||
    isInLink ||
    /[[\]]/.test(text) ||
    ownCitations(figure.figure.span, block.masked, citations).length > 0
  ) {
    return [];
  }
  const { text: written, also } = citeFigure(text, cited, document, checked);
  return [
    {
      title: "Cite this figure",
      kind: "rewrite",
      edits: [editAt(placeIn(document, block, span), span, written), ...also],
    },
  ];
}

/** The figure with the noun that it counts, so that `[41 requests](…)` is the link. */
function withNoun({ figure: { span, unit, kind } }: CheckedFigure, { masked }: Block): Span {
  if (kind !== "count" || unit === "") return span;
  const behind = masked.slice(span.end).match(/^\s+/)?.[0].length ?? 0;
  const noun = { start: span.end + behind, end: span.end + behind + unit.length };
  return behind > 0 && textOf(masked, noun).toLowerCase() === unit ? { start: span.start, end: noun.end } : span;
}

/** One cell, or the row that several cells share; undefined where they are of several rows. */
function citableFrom([first, ...others]: readonly Evidence[]): Citable | undefined {
  if (first === undefined || first.fragment === "") return undefined;
  if (others.some(({ place, row }) => place.file !== first.place.file || row !== first.row)) return undefined;
  const cited = citableOf(first);
  const row = /^cell=(\d+),/.exec(first.fragment)?.[1];
  return others.length === 0 || row === undefined
    ? cited
    : { ...cited, fragment: `row=${row}`, title: first.rowLabel || cited.title };
}

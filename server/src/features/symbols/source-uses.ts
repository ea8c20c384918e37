import { memoByFirst } from "../../base/memo.ts";
import { contains, touches } from "../../base/span.ts";
import { blockAt } from "../../markdown/document.ts";
import type { CheckedCitation } from "../../packet/checked-citation.ts";
import type { Evidence } from "../../packet/evidence.ts";
import type { PacketDocument } from "../../packet/packet-document.ts";
import type { Place } from "../../packet/place.ts";
import type { CheckedFigure } from "../../reconcile/verdict.ts";
import type { Checked } from "../../rules/checker.ts";
import type { Row } from "../../sources/table.ts";

/** The citations that lead to the cell or the row of a source at an offset, and the figures that follow from it. */
export function usesOfSource(checked: Checked, path: string, offset: number): readonly Place[] {
  return usesOf(cellsAt(checked, path, offset), checked);
}

/** The same from a citation of a source, or from a figure that follows from one: also where the source is no text to put a cursor in. */
export function usesOfCitedSource(checked: Checked, document: PacketDocument, offset: number): readonly Place[] {
  const at = blockAt(document.markdown, offset);
  if (at === undefined) return [];
  const { citations, figures } = checked.blockOf(document, at.block);
  const figure = figures.find(({ figure: { span } }) => touches(span, at.offset));
  const cells = figure === undefined ? [] : evidenceOf(figure).filter(isOfSource);
  const citation = citations.find(({ link }) => touches(link.span, at.offset));
  return usesOf(cells.length > 0 ? cells : citedCells(citation?.leads ?? []), checked);
}

function usesOf(cells: readonly Evidence[], checked: Checked): readonly Place[] {
  const uses = sourceUses(checked);
  return [...new Set(cells.flatMap((cell) => uses.get(cell) ?? []))];
}

/** The number at the offset; from a label all numbers of its row. */
function cellsAt({ packet: { corpus } }: Checked, path: string, offset: number): readonly Evidence[] {
  const read = corpus.byFile.get(path) ?? [];
  return (corpus.sourceTables.get(path) ?? []).flatMap(({ rows }, index) => {
    const at = rowAt(rows, offset);
    const cells = at === undefined ? [] : (read[index]?.row(at).cells ?? []);
    const own = cells.filter(({ place }) => touches(place.span, offset));
    return own.length > 0 ? own : cells;
  });
}

function rowAt(rows: readonly Row[], offset: number): number | undefined {
  let low = 0;
  let high = rows.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((rows[middle]?.cells[0]?.span?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const cells = rows[low]?.cells ?? [];
  const [start, end] = [cells[0]?.span?.start, cells.at(-1)?.span?.end];
  return start !== undefined && end !== undefined && touches({ start, end }, offset) ? low : undefined;
}

/** By the cells of sources, in the order of the documents. A figure in the words of a link that leads to its cell is one use with it. */
const sourceUses = memoByFirst(({ packet, blockOf }: Checked): ReadonlyMap<Evidence, readonly Place[]> => {
  const uses = new Map<Evidence, Place[]>();
  const add = (cell: Evidence, place: Place): void => {
    const known = uses.get(cell);
    if (known === undefined) uses.set(cell, [place]);
    else known.push(place);
  };
  for (const document of packet.documents) {
    for (const block of document.markdown.blocks) {
      const { citations, figures } = blockOf(document, block);
      for (const { link, leads } of citations) {
        const place = { file: document.path, block, span: link.span };
        for (const cell of citedCells(leads)) add(cell, place);
      }
      for (const checkedFigure of figures) {
        const { figure } = checkedFigure;
        const place = { file: document.path, block, span: figure.span };
        const cells = evidenceOf(checkedFigure);
        const around = citations.filter(({ link }) => contains(link.span, figure.span));
        const cited = new Set(around.flatMap(({ leads }) => citedCells(leads)));
        for (const cell of cells) if (isOfSource(cell) && !cited.has(cell)) add(cell, place);
      }
    }
  }
  return uses;
});

function evidenceOf({ verdict }: CheckedFigure): readonly Evidence[] {
  return "working" in verdict ? (verdict.working?.evidence ?? []) : [];
}

function isOfSource({ place }: Evidence): boolean {
  return place.block === undefined;
}

/** A citation of a whole column or more is about none of its cells. */
function citedCells(leads: CheckedCitation["leads"]): readonly Evidence[] {
  return leads.flatMap((lead) => {
    const cells =
      lead.kind === "cells" ? lead.cells : lead.kind === "rows" ? lead.rows.flatMap((row) => row.cells) : [];
    const own = cells.filter(isOfSource);
    return own.length > MOST_CELLS ? [] : own;
  });
}

const MOST_CELLS = 1000;

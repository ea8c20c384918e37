import { contains, shift } from "../base/span.ts";
import type { Block } from "../markdown/block.ts";
import type { CheckedCitation } from "../packet/checked-citation.ts";
import type { Figure } from "../quantity/figure.ts";
import { type FigureContext, figureContext } from "./figure-context.ts";
import { rowFit, subjectOf } from "./labels.ts";
import { type PacketTables, tablesInBlock } from "./packet-tables.ts";
import { ownCitations, type Pool, poolsOf } from "./pools.ts";
import type { ReconcileInput } from "./reconcile.ts";
import { rowAround, type SentenceFigures } from "./sentence-figures.ts";
import { allCells } from "./value-index.ts";

/** A figure with where it may come from. */
export type Claim = {
  readonly figure: Figure;
  /** The figure as it is written. */
  readonly text: string;
  /** The masked text between the figure before it, or its sentence's start, and the figure. */
  readonly before: string;
  /** True for an end of a change, or a value that another is measured against: `from $2M`, `against 23%`. */
  readonly isCompared: boolean;
  /** How many figures and citations its sentence has. */
  readonly unit: { readonly figures: number; readonly citations: number };
  /** True where the sentence has a citation that stands around no other figure. */
  readonly cited: boolean;
  /** True where a link to evidence stands around it, so that whatever gives it has to be there. */
  readonly linked: boolean;
  readonly context: FigureContext;
  readonly pools: readonly Pool[];
  /** What is searched where nothing else gives it. */
  readonly packet: PacketTables;
  /** True where a citation is there that leads to nothing that can be read. */
  readonly unread: "missing" | "remote" | "nothing" | undefined;
};

export function claimOf(scanned: Figure, unit: SentenceFigures, input: ReconcileInput): Claim {
  const { block, citations, corpus, profile, above } = input;
  const row = unit.row === undefined ? undefined : rowAround(block, unit.span);
  const inside = citations.filter(({ link }) => contains(row ?? unit.span, link.span));
  const leaf = block.leaves[block.sentences[unit.sentence]?.leaf ?? -1]?.span ?? unit.span;
  const around = row === undefined ? citations.filter(({ link }) => contains(leaf, link.span)) : [];
  const own = row === undefined ? ownCitations(scanned.span, block.masked, inside) : inside;
  const figure = inCitedUnit(inTableUnit(scanned, input), own);
  const pools = poolsOf({ own, sentence: inside, paragraph: around }, corpus);
  const masked = block.masked.slice(unit.span.start, unit.span.end);
  const previous = unit.figures[unit.figures.indexOf(scanned) - 1]?.span.end ?? unit.span.start;
  const before = block.masked.slice(previous, figure.span.start);
  const neighbours = unit.figures.filter((other) => other !== scanned).map((other) => atSentence(other, unit));
  const rowText = row === undefined ? "" : block.masked.slice(row.start, row.end);
  return {
    figure,
    text: block.text.slice(figure.span.start, figure.span.end),
    before,
    isCompared: COMPARED.test(before) || isEndOfChange(scanned, unit),
    unit: { figures: unit.figures.length, citations: inside.length },
    context: figureContext(atSentence(figure, unit), neighbours, masked, `${above} ${rowText}`, profile),
    cited: own.length > 0 || inside.some((citation) => isForAll(citation, scanned, unit, block)),
    linked: row === undefined && own.some(({ link }) => isAround(link, scanned)) && pools[0]?.by === "own",
    pools,
    packet: { corpus, own: block },
    unread: unreadReason(inside.length > 0 ? inside : []),
  };
}

/** False for a link around another figure, and for one further on that says by its own words which row it is for. */
function isForAll({ link, leads }: CheckedCitation, figure: Figure, unit: SentenceFigures, { masked }: Block): boolean {
  if (unit.figures.some((other) => isAround(link, other))) return false;
  if (link.kind !== "link" || link.span.start < figure.span.end) return true;
  if (masked.charAt(link.span.start - 1) === "(") return true;
  const words = subjectOf(masked.slice(link.textSpan.start, link.textSpan.end));
  const cells = leads.flatMap((lead) => (lead.kind === "cells" ? lead.cells : []));
  return cells.length === 0 || !cells.every((cell) => rowFit(cell, words) >= 0.5);
}

function isAround({ textSpan }: CheckedCitation["link"], { span }: Figure): boolean {
  return contains(textSpan, span) || contains(span, textSpan);
}

/** A bare number is of the sort of the cells that its own citation names, where they are of one sort. */
function inCitedUnit(figure: Figure, own: readonly CheckedCitation[]): Figure {
  if (figure.kind !== "count" || figure.unit !== "") return figure;
  const [first, ...others] = own.flatMap(({ leads }) =>
    leads.flatMap((lead) => (lead.kind === "cells" ? lead.cells : [])),
  );
  const isOne = others.every((cell) => cell.kind === first?.kind && cell.unit === first.unit);
  if (first === undefined || first.kind === "unknown" || !isOne) return figure;
  // Of several percentages a bare number may be one, or their difference in points.
  return first.kind === "percent" && others.length > 0 ? figure : { ...figure, kind: first.kind, unit: first.unit };
}

/** Words right before a value that another is set against. */
const COMPARED = /\b(?:from|against|versus|vs\.?|than|compared (?:to|with)|over)[\0\s]*$/i;

function isEndOfChange(figure: Figure, { figures, changes }: SentenceFigures): boolean {
  const at = figures.indexOf(figure);
  return changes.some(({ from, to }) => from === at || to === at);
}

/** A bare number in a table's cell is of the sort that its row or its column names. */
function inTableUnit(figure: Figure, { block, corpus }: ReconcileInput): Figure {
  if (block.tables.length === 0 || figure.kind !== "count" || figure.unit !== "") return figure;
  const cells = tablesInBlock(corpus, block).flatMap(allCells);
  const cell = cells.find(({ place }) => contains(place.span, figure.span));
  if (cell === undefined || cell.kind === "unknown") return figure;
  return { ...figure, kind: cell.kind, unit: cell.unit, amount: cell.number };
}

function atSentence(figure: Figure, unit: SentenceFigures): Figure {
  return { ...figure, span: shift(figure.span, -unit.span.start) };
}

function unreadReason(citations: readonly CheckedCitation[]): Claim["unread"] {
  const leads = citations.flatMap((citation) => citation.leads);
  if (citations.length === 0 || leads.some(({ kind }) => kind !== "missing" && kind !== "remote")) return undefined;
  if (leads.some(({ kind }) => kind === "remote")) return "remote";
  return leads.length > 0 || citations.some((citation) => citation.undefinedLabel !== undefined)
    ? "missing"
    : "nothing";
}

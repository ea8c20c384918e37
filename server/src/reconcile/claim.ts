import { memoByFirst } from "../base/memo.ts";
import { contains, type Span, shift } from "../base/span.ts";
import { allHolding, allWithin } from "../base/within.ts";
import type { Block } from "../markdown/block.ts";
import type { CheckedCitation } from "../packet/checked-citation.ts";
import type { Corpus } from "../packet/corpus.ts";
import type { Profile } from "../profile/profile.ts";
import type { Figure } from "../quantity/figure.ts";
import { equal } from "../quantity/rational.ts";
import { type FigureContext, figureContext, sentenceContext } from "./figure-context.ts";
import { rowFit, subjectOf } from "./labels.ts";
import { type PacketTables, tablesInBlock } from "./packet-tables.ts";
import { citedPools, ownCitations, type Pool, WHOLE_PACKET } from "./pools.ts";
import type { ReconcileInput } from "./reconcile.ts";
import type { SentenceFigures } from "./sentence-figures.ts";
import { allCells } from "./value-index.ts";

/** A figure with where it may come from. */
export type Claim = {
  readonly figure: Figure;
  /** The figure as it is written. */
  readonly text: string;
  /** The masked text between the figure before it, or its sentence's start, and the figure. */
  readonly before: string;
  /** The masked text from the figure to its sentence's end. */
  readonly behind: string;
  /** The masked text of its sentence. */
  readonly sentence: string;
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
  readonly profile: Profile;
  /** True where a citation is there that leads to nothing that can be read. */
  readonly unread: "missing" | "remote" | "nothing" | undefined;
};

/** The figures of a sentence, in their order. */
export function claimsOf(unit: SentenceFigures, input: ReconcileInput): readonly Claim[] {
  const { block, citations, corpus, profile, above } = input;
  const inside = allWithin(citations, unit.row ?? unit.span, ({ link }) => link.span);
  const around = unit.row === undefined ? paragraphPools(citations, block, unit.leaf, corpus) : [];
  const sentencePools = citedPools(inside, "sentence", corpus);
  const masked = block.masked.slice(unit.span.start, unit.span.end);
  const contexts = contextsOf(unit, block, above, profile);
  const unread = unreadReason(inside);
  return unit.figures.flatMap((scanned, at): readonly Claim[] => {
    const context = contexts[at];
    if (context === undefined) return [];
    const own = unit.row === undefined ? ownCitations(scanned.span, block.masked, inside) : inside;
    const figure = inCitedUnit(inTableUnit(scanned, input), own);
    const pools = [...citedPools(own, "own", corpus), ...sentencePools, ...around, WHOLE_PACKET];
    const before = block.masked.slice(unit.figures[at - 1]?.span.end ?? unit.span.start, figure.span.start);
    return [
      {
        figure,
        text: block.text.slice(figure.span.start, figure.span.end),
        before,
        behind: block.masked.slice(figure.span.end, unit.span.end),
        sentence: masked,
        isCompared: COMPARED.test(before) || unit.changes.some(({ from, to }) => from === at || to === at),
        unit: { figures: unit.figures.length, citations: inside.length },
        context,
        cited: own.length > 0 || inside.some((citation) => isForAll(citation, scanned, unit, block)),
        linked: unit.row === undefined && own.some(({ link }) => isAround(link, scanned)) && pools[0]?.by === "own",
        pools,
        packet: { corpus, own: block },
        profile,
        unread,
      },
    ];
  });
}

/** What the words around each figure of a sentence say of it. No evidence has a part in that, so that it is read once. */
const contextsOf = memoByFirst(
  (unit: SentenceFigures, block: Block, above: string, profile: Profile): readonly FigureContext[] => {
    const masked = block.masked.slice(unit.span.start, unit.span.end);
    const rowText =
      unit.row === undefined ? "" : block.masked.slice(unit.row.start, unit.row.end).slice(0, LONGEST_ROW);
    const sentence = sentenceContext(masked, `${above} ${rowText}`, profile);
    return unit.figures.map((figure, at) => {
      const [previous, next] = [unit.figures[at - 1]?.span, unit.figures[at + 1]?.span];
      const beside = { before: previous && atSentence(previous, unit), behind: next && atSentence(next, unit) };
      return figureContext({ ...figure, span: atSentence(figure.span, unit) }, beside, masked, sentence, profile);
    });
  },
);

/** More than the label of a row, and the cells that tell its period and its unit. */
const LONGEST_ROW = 600;

/** What the citations of a whole paragraph open on, for all of its sentences. */
const paragraphPools = memoByFirst(
  (citations: readonly CheckedCitation[], block: Block, leaf: number, corpus: Corpus): readonly Pool[] => {
    const span = block.leaves[leaf]?.span;
    return span === undefined
      ? []
      : citedPools(
          allWithin(citations, span, ({ link }) => link.span),
          "paragraph",
          corpus,
        );
  },
);

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

/** A bare number in a table's cell is of the sort that its row or its column names. */
function inTableUnit(figure: Figure, { block, corpus }: ReconcileInput): Figure {
  if (block.tables.length === 0 || figure.kind !== "count" || figure.unit !== "") return figure;
  const cells = allHolding(tablesInBlock(corpus, block).flatMap(allCells), figure.span, ({ place }) => place.span);
  const [only, ...others] = cells;
  const cell = others.length === 0 ? only : cells.find(({ number }) => equal(number.value, figure.amount.value));
  if (cell === undefined || cell.kind === "unknown") return figure;
  return { ...figure, kind: cell.kind, unit: cell.unit, amount: cell.number };
}

function atSentence(span: Span, unit: SentenceFigures): Span {
  return shift(span, -unit.span.start);
}

function unreadReason(citations: readonly CheckedCitation[]): Claim["unread"] {
  const leads = citations.flatMap((citation) => citation.leads);
  if (citations.length === 0 || leads.some(({ kind }) => kind !== "missing" && kind !== "remote")) return undefined;
  if (leads.some(({ kind }) => kind === "remote")) return "remote";
  return leads.length > 0 || citations.some((citation) => citation.undefinedLabel !== undefined)
    ? "missing"
    : "nothing";
}

import { memoByFirst } from "../base/memo.ts";
import { contains, type Span, shift } from "../base/span.ts";
import type { Block } from "../markdown/block.ts";
import type { CheckedCitation } from "../packet/checked-citation.ts";
import type { Corpus } from "../packet/corpus.ts";
import type { Evidence } from "../packet/evidence.ts";
import type { Profile } from "../profile/profile.ts";
import type { Change, Figure } from "../quantity/figure.ts";
import { scanFigures } from "../quantity/scan.ts";
import type { Vocabulary } from "../quantity/vocabulary.ts";
import { contradiction } from "./contradiction.ts";
import { type FigureContext, figureContext } from "./figure-context.ts";
import { type Found, findBacking } from "./find-backing.ts";
import { ownCitations, type Pool, poolsOf } from "./pools.ts";
import { swappedPair } from "./swapped-pair.ts";
import { allCells } from "./value-index.ts";
import type { CheckedFigure, Verdict } from "./verdict.ts";
import { withinSentence } from "./within-sentence.ts";
import { withoutBacking } from "./without-backing.ts";

/** What a block's figures are checked against. */
export type ReconcileInput = {
  readonly block: Block;
  readonly path: string;
  /** The block's citations, in the order of the text. */
  readonly citations: readonly CheckedCitation[];
  /** The titles above the block, for the subject of its figures. */
  readonly above: string;
  readonly corpus: Corpus;
  readonly profile: Profile;
  readonly vocabulary: Vocabulary;
};

/** Every figure of the block with what the evidence says of it. Spans count in the block. */
export function reconcileBlock(input: ReconcileInput): readonly CheckedFigure[] {
  const scanned = figuresOf(input.block, input.vocabulary);
  if (scanned.length === 0) return [];
  const units = scanned.map((unit) => ({ unit, claims: unit.figures.map((figure) => claimOf(figure, unit, input)) }));
  const matched = units.map(({ claims }) => claims.map((claim) => findBacking(claim, [], [])));
  return units.flatMap(({ unit, claims }, index) => {
    const known = evidenceFound(besideOf(index, units, matched));
    const given = givenBeside(index, units, matched, input);
    const nearby = known.length > 0 || unit.row !== undefined ? known : matched.flatMap(evidenceFound);
    return claims.map((claim, at): CheckedFigure => {
      const first = matched[index]?.[at];
      const found = first?.kind === "found" ? first : findBacking(claim, nearby, given);
      return {
        figure: claim.figure,
        text: claim.text,
        sentence: unit.sentence,
        verdict: verdictOf(claim, found, at, unit, matched[index] ?? []),
        cited: claim.pools.some((pool) => pool.by === "own" || pool.by === "sentence"),
      };
    });
  });
}

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
  readonly context: FigureContext;
  readonly pools: readonly Pool[];
  /** True where a citation is there that leads to nothing that can be read. */
  readonly unread: "missing" | "remote" | "nothing" | undefined;
};

/** The figures of one sentence. */
type SentenceFigures = {
  readonly sentence: number;
  readonly span: Span;
  /** Index of the leaf that the sentence is in. */
  readonly leaf: number;
  /** Where the table row starts that the sentence is a cell of. */
  readonly row?: number;
  readonly figures: readonly Figure[];
  readonly changes: readonly Change[];
};

/** The figures of a block by sentence. They depend on nothing but its text, and are read once. */
export const figuresOf = memoByFirst((block: Block, vocabulary: Vocabulary): readonly SentenceFigures[] =>
  block.sentences.flatMap(({ span, leaf }, sentence) => {
    const { figures, changes } = scanFigures(block.masked.slice(span.start, span.end), vocabulary);
    if (figures.length === 0) return [];
    const placed = figures.map((figure) => ({ ...figure, span: shift(figure.span, span.start) }));
    const row = block.leaves[leaf]?.kind === "cell" ? rowAround(block, span)?.start : undefined;
    return [{ sentence, span, leaf, figures: placed, changes, ...(row !== undefined && { row }) }];
  }),
);

/** Sorts of figures of which one may be a part of another. */
const AMOUNTS: ReadonlySet<Figure["kind"]> = new Set<Figure["kind"]>(["money", "count", "duration"]);

/** The figures of the same paragraph that the evidence gives, as cells: a writer sets them against each other in turn. */
function givenBeside(
  index: number,
  units: readonly { readonly unit: SentenceFigures; readonly claims: readonly Claim[] }[],
  matched: readonly (readonly Found[])[],
  { path, block }: ReconcileInput,
): readonly Evidence[] {
  const leaf = units[index]?.unit.leaf;
  if (units[index]?.unit.row !== undefined) return [];
  return units.flatMap(({ unit, claims }, other) => {
    if (unit.leaf !== leaf || other > index) return [];
    return claims.flatMap(({ figure, text }, at): readonly Evidence[] => {
      const found = matched[other]?.[at];
      if (found?.kind !== "found" || found.how === "hedged" || !AMOUNTS.has(figure.kind)) return [];
      const place = { file: path, block, span: figure.span };
      const labels = { rowLabel: "", columnLabel: "", row: -1, column: -1 };
      const { kind, unit: figureUnit, amount: number } = figure;
      return [{ place, address: text, fragment: "", kind, unit: figureUnit, number, exact: false, text, ...labels }];
    });
  });
}

/** What was found for the figures of the same sentence, or of the same row of a table. */
function besideOf(
  index: number,
  units: readonly { readonly unit: SentenceFigures }[],
  matched: readonly (readonly Found[])[],
): readonly Found[] {
  const row = units[index]?.unit.row;
  if (row === undefined) return matched[index] ?? [];
  return units.flatMap(({ unit }, other) => (unit.row === row ? (matched[other] ?? []) : []));
}

function rowAround(block: Block, span: Span): Span | undefined {
  return block.tables.flatMap((table) => table.rows).find((row) => contains(row.span, span))?.span;
}

function claimOf(scanned: Figure, unit: SentenceFigures, input: ReconcileInput): Claim {
  const figure = inTableUnit(scanned, input);
  const { block, citations, corpus, profile, above } = input;
  const row = unit.row === undefined ? undefined : rowAround(block, unit.span);
  const inside = citations.filter(({ link }) => contains(row ?? unit.span, link.span));
  const own = row === undefined ? ownCitations(figure.span, block.masked, inside) : inside;
  const leaf = block.leaves[block.sentences[unit.sentence]?.leaf ?? -1]?.span ?? unit.span;
  const around = row === undefined ? citations.filter(({ link }) => contains(leaf, link.span)) : [];
  const masked = block.masked.slice(unit.span.start, unit.span.end);
  const previous = unit.figures[unit.figures.indexOf(scanned) - 1]?.span.end ?? unit.span.start;
  const before = block.masked.slice(previous, figure.span.start);
  const neighbours = unit.figures.filter((other) => other !== figure).map((other) => atSentence(other, unit));
  const rowText = row === undefined ? "" : block.masked.slice(row.start, row.end);
  return {
    figure,
    text: block.text.slice(figure.span.start, figure.span.end),
    before,
    isCompared: COMPARED.test(before) || isEndOfChange(scanned, unit),
    unit: { figures: unit.figures.length, citations: inside.length },
    context: figureContext(atSentence(figure, unit), neighbours, masked, `${above} ${rowText}`, profile),
    pools: poolsOf({ own, sentence: inside, paragraph: around }, withoutOwnTable(corpus, block)),
    unread: unreadReason(inside.length > 0 ? inside : []),
  };
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
  const own = corpus.tables.filter((table) => table.rowCount > 0 && table.row(0).place.block === block);
  const cell = own.flatMap(allCells).find(({ place }) => contains(place.span, figure.span));
  if (cell === undefined || cell.kind === "unknown") return figure;
  return { ...figure, kind: cell.kind, unit: cell.unit, amount: cell.number };
}

function atSentence(figure: Figure, unit: SentenceFigures): Figure {
  return { ...figure, span: shift(figure.span, -unit.span.start) };
}

/** A table's figures do not follow from the table itself. */
const withoutOwnTable = memoByFirst((corpus: Corpus, block: Block): Corpus => {
  if (block.tables.length === 0) return corpus;
  const tables = corpus.tables.filter((table) => table.rowCount === 0 || table.row(0).place.block !== block);
  return { ...corpus, tables };
});

function unreadReason(citations: readonly CheckedCitation[]): Claim["unread"] {
  const leads = citations.flatMap((citation) => citation.leads);
  if (citations.length === 0 || leads.some(({ kind }) => kind !== "missing" && kind !== "remote")) return undefined;
  if (leads.some(({ kind }) => kind === "remote")) return "remote";
  return leads.length > 0 || citations.some((citation) => citation.undefinedLabel !== undefined)
    ? "missing"
    : "nothing";
}

function evidenceFound(found: readonly Found[]): readonly Evidence[] {
  return found.flatMap((one) => (one.kind === "found" ? one.working.evidence : []));
}

function verdictOf(claim: Claim, found: Found, at: number, unit: SentenceFigures, matched: readonly Found[]): Verdict {
  const pair = unit.changes.find((change) => change.to === at);
  const swapped = pair === undefined ? undefined : swappedPair(matched[pair.from], found);
  if (swapped !== undefined) return swapped;
  if (found.kind === "found") return { kind: "agrees", how: found.how, working: found.working };
  const inside = withinSentence(at, unit.figures, unit.changes, claim.before);
  if (inside?.kind === "agrees") return inside;
  if (found.kind === "wrong") return found.verdict;
  if (claim.figure.weak === true)
    return { kind: "cannot-tell", reason: "It is written in words, as a round number may be." };
  if (inside !== undefined) return inside;
  const against = contradiction(claim, unit.changes, at, found.kind === "unsure");
  if (found.kind === "elsewhere" && against?.slip === undefined) {
    return { kind: "unbacked", cited: true, elsewhere: found.working };
  }
  if (against !== undefined) return against;
  if (found.kind === "unsure") return { kind: "cannot-tell", reason: found.reason, working: found.working };
  return withoutBacking(claim);
}

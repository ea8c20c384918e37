import { memoByFirst, sameItems, sameList } from "../base/memo.ts";
import { sameSpan, shift } from "../base/span.ts";
import { allHolding, allWithin } from "../base/within.ts";
import type { Block } from "../markdown/block.ts";
import { type CheckedCitation, leadsToTheSame } from "../packet/checked-citation.ts";
import type { Corpus } from "../packet/corpus.ts";
import type { Profile } from "../profile/profile.ts";
import type { Change, Figure } from "../quantity/figure.ts";
import { equal } from "../quantity/rational.ts";
import type { Scan } from "../quantity/scan.ts";
import { type PacketTables, tablesInBlock } from "./packet-tables.ts";
import { isTime, unitPer } from "./per-unit.ts";
import { citedPools, type Pool } from "./pools.ts";
import type { ReconcileInput } from "./reconcile.ts";
import { restates } from "./restatement.ts";
import { inBlock, type SentenceFigures, type SentencePlace } from "./sentence-figures.ts";
import { allCells } from "./value-index.ts";

/** All that the claims of a sentence are read from. Spans count in the sentence, so that it may stand anywhere. */
export type ClaimSource = {
  readonly scan: Scan;
  readonly text: string;
  readonly masked: string;
  readonly figures: readonly Figure[];
  readonly changes: readonly Change[];
  /** The citations of the sentence, or of the table row that it is a cell of. */
  readonly cited: readonly CheckedCitation[];
  /** What the citations of its paragraph open on. */
  readonly paragraph: readonly Pool[];
  readonly isCell: boolean;
  /** True where its paragraph says that an amount was restated, superseded or mended. */
  readonly restating: boolean;
  /** What titles the sentence: the heading above it, the row that it is a cell of. */
  readonly above: string;
  readonly packet: PacketTables;
  readonly profile: Profile;
};

export function sourceOf(
  { scan, text, masked, figures, changes, at }: SentenceFigures,
  input: ReconcileInput,
): ClaimSource {
  const { block, citations, corpus, profile, above } = input;
  const isCell = at.row !== undefined;
  const row = at.row === undefined ? "" : block.masked.slice(at.row.start, at.row.end).slice(0, LONGEST_ROW);
  const leaf = block.leaves[at.leaf];
  const hasTables = block.tables.length > 0;
  return {
    scan,
    text,
    masked,
    figures: hasTables ? figures.map((figure) => perLabel(inTableUnit(figure, at, input), row)) : figures,
    changes,
    cited: allWithin(citations, at.row ?? at.span, ({ link }) => link.span).map((one) => inSentence(one, at)),
    paragraph: isCell ? [] : paragraphPools(citations, block, at.leaf, corpus),
    isCell,
    restating: leaf !== undefined && restates(leaf, block, profile),
    above: `${above} ${row}`,
    packet: { corpus, own: hasTables ? block : undefined },
    profile,
  };
}

/** More than the label of a row, and the cells that tell its period and its unit. */
const LONGEST_ROW = 600;

export function sameSource(left: ClaimSource, right: ClaimSource): boolean {
  return (
    left.scan === right.scan &&
    left.text === right.text &&
    left.masked === right.masked &&
    sameItems(left.figures, right.figures) &&
    sameItems(left.changes, right.changes) &&
    sameList(left.cited, right.cited, sameCited) &&
    sameList(left.paragraph, right.paragraph, samePool) &&
    left.isCell === right.isCell &&
    left.restating === right.restating &&
    left.above === right.above &&
    left.packet.corpus === right.packet.corpus &&
    left.packet.own === right.packet.own &&
    left.profile === right.profile
  );
}

function sameCited(left: CheckedCitation, right: CheckedCitation): boolean {
  return (
    left.link.kind === right.link.kind &&
    sameSpan(left.link.span, right.link.span) &&
    sameSpan(left.link.textSpan, right.link.textSpan) &&
    left.undefinedLabel === right.undefinedLabel &&
    sameList(left.leads, right.leads, leadsToTheSame)
  );
}

function samePool(left: Pool, right: Pool): boolean {
  return (
    left.breadth === right.breadth &&
    left.by === right.by &&
    sameItems(left.cells, right.cells) &&
    sameItems(left.tables, right.tables)
  );
}

function inSentence(citation: CheckedCitation, { span: { start } }: SentencePlace): CheckedCitation {
  const { link } = citation;
  return { ...citation, link: { ...link, span: shift(link.span, -start), textSpan: shift(link.textSpan, -start) } };
}

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

/** A bare number in a table's cell is of the sort that its row or its column names. */
function inTableUnit(figure: Figure, at: SentencePlace, { block, corpus }: ReconcileInput): Figure {
  if (figure.kind !== "count" || figure.unit !== "") return figure;
  const { span } = inBlock(figure, at);
  const cells = allHolding(tablesInBlock(corpus, block).flatMap(allCells), span, ({ place }) => place.span);
  const [only, ...others] = cells;
  const cell = others.length === 0 ? only : cells.find(({ number }) => equal(number.value, figure.amount.value));
  if (cell === undefined || cell.kind === "unknown") return figure;
  return { ...figure, kind: cell.kind, unit: cell.unit, amount: cell.number };
}

/** A value in a row of amounts per unit is one: `Cost per order`. */
function perLabel(figure: Figure, row: string): Figure {
  const label = /^[\s\0]*\|?([^|]*)/.exec(row)?.[1] ?? "";
  const per = unitPer(label);
  if (per === undefined || figure.per !== undefined || isTime(per) || !AMOUNTS.has(figure.kind)) return figure;
  return { ...figure, per };
}

const AMOUNTS: ReadonlySet<Figure["kind"]> = new Set<Figure["kind"]>(["money", "count", "duration", "measure"]);

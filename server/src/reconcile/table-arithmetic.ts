import { memoByFirst } from "../base/memo.ts";
import { contains } from "../base/span.ts";
import type { Block } from "../markdown/block.ts";
import type { Corpus } from "../packet/corpus.ts";
import type { Evidence, EvidenceTable } from "../packet/evidence.ts";
import type { Profile } from "../profile/profile.ts";
import type { Figure } from "../quantity/figure.ts";
import { formatLike } from "../quantity/format-like.ts";
import { expression, result } from "../quantity/formula.ts";
import type { CellArithmetic } from "./cell-arithmetic.ts";
import type { Claim } from "./claim.ts";
import { netsOfRows } from "./net-of-row.ts";
import { tablesInBlock } from "./packet-tables.ts";
import { rowPatterns } from "./row-pattern.ts";
import { inBlock, type SentencePlace } from "./sentence-figures.ts";
import { totalRows } from "./total-row.ts";
import { allCells } from "./value-index.ts";
import type { Verdict } from "./verdict.ts";
import { readable } from "./working.ts";

/** The verdict of its own table on a figure in a document's table; undefined where the table says nothing of it. */
export function withinTable(
  { figure, text }: Pick<Claim, "figure" | "text">,
  at: SentencePlace,
  block: Block,
  corpus: Corpus,
  profile: Profile,
): Extract<Verdict, { kind: "agrees" | "contradicts" }> | undefined {
  // What rounding explains is no error, and no proof either.
  const found = arithmeticOf(inBlock(figure, at), tablesOf(block, corpus), profile);
  return found === undefined || (found.holds && !found.settled) ? undefined : verdictOf(figure, text, found);
}

/** A change that its own row's two ends give as they are written, where nothing else gives it: their own evidence stands for it. */
export function admittedByTable(
  { figure, text }: Pick<Claim, "figure" | "text">,
  at: SentencePlace,
  block: Block,
  corpus: Corpus,
  profile: Profile,
): Extract<Verdict, { kind: "agrees" }> | undefined {
  const found = arithmeticOf(inBlock(figure, at), tablesInBlock(corpus, block), profile);
  if (found === undefined || !found.holds) return undefined;
  const verdict = verdictOf(figure, text, found);
  return verdict.kind === "agrees" ? { ...verdict, working: { ...verdict.working, coarse: true } } : undefined;
}

function arithmeticOf(
  { span }: Pick<Figure, "span">,
  tables: readonly EvidenceTable[],
  profile: Profile,
): CellArithmetic | undefined {
  for (const table of tables) {
    const found = arithmeticIn(table, profile).find(({ cell }) => contains(cell.place.span, span));
    if (found !== undefined) return found;
  }
  return undefined;
}

const tablesOf = memoByFirst((block: Block, { tables }: Corpus) =>
  tables.filter(({ origin, rowCount, row }) => origin === "document" && rowCount > 0 && row(0).place.block === block),
);

/** For each cell one arithmetic, one that holds where there is any. Of cells that break it the last of a row is the one that was worked out. */
const arithmeticIn = memoByFirst((table: EvidenceTable, profile: Profile): readonly CellArithmetic[] => {
  const rows = new Map<number, Evidence[]>();
  for (const cell of allCells(table)) {
    const row = rows.get(cell.row);
    if (row === undefined) rows.set(cell.row, [cell]);
    else row.push(cell);
  }
  const cells = [...rows.values()];
  const byCell = new Map<Evidence, CellArithmetic>();
  for (const one of [...netsOfRows(cells), ...rowPatterns(table, cells), ...totalRows(table, cells, profile)]) {
    if (byCell.get(one.cell)?.holds !== true) byCell.set(one.cell, one);
  }
  return [...byCell.values()];
});

function verdictOf(figure: Figure, text: string, { derivation, operands, texts, used, holds, sort }: CellArithmetic) {
  // A cell's own sign is all that says which way it went.
  const claimed: Figure = { ...figure, direction: "up" };
  const working = {
    formula: expression(derivation, operands, texts.map(readable)),
    result: result(derivation, claimed),
    evidence: used,
  };
  if (holds) return { kind: "agrees", how: "derived", working } as const;
  return {
    kind: "contradicts",
    class: sort,
    expected: formatLike(derivation.value, figure, text),
    slip: sort === "total" ? "The rows above it come to another sum." : "The other rows of its table keep this sum.",
    working,
  } as const;
}

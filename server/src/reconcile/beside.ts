import type { Evidence } from "../packet/evidence.ts";
import type { Figure } from "../quantity/figure.ts";
import type { Claim } from "./claim.ts";
import type { Beside } from "./find-backing.ts";
import type { Found } from "./found.ts";
import type { ReconcileInput } from "./reconcile.ts";
import { inBlock, type SentenceFigures } from "./sentence-figures.ts";

/** A sentence's figures with what is found for them by now. */
export type SaidSentence = {
  readonly unit: SentenceFigures;
  readonly claims: readonly Claim[];
  readonly found: Found[];
};

/** What is known by now of the figures around those of a sentence. Each figure that is settled helps to settle the ones behind it. */
export function besideOf(index: number, said: readonly SaidSentence[], input: ReconcileInput): Beside {
  const own = said[index];
  if (own === undefined) return { known: [], around: [], given: [] };
  if (own.unit.at.row !== undefined)
    return { known: rowAround(index, said).flatMap(({ found }) => evidenceIn(found)), around: [], given: [] };
  const paragraph = paragraphUntil(index, said);
  return {
    known: evidenceIn(own.found),
    around: paragraph.flatMap(({ found }) => evidenceIn(found)),
    given: paragraph.flatMap((sentence) => givenIn(sentence, input)),
  };
}

/** The cells of the same row of a table, or the nearest of them where it is wide. */
function rowAround(index: number, said: readonly SaidSentence[]): readonly SaidSentence[] {
  const row = said[index]?.unit.at.row;
  let start = index;
  let end = index + 1;
  while (start > 0 && index - start < MOST_AROUND && said[start - 1]?.unit.at.row === row) start -= 1;
  while (end < said.length && end - index < MOST_AROUND && said[end]?.unit.at.row === row) end += 1;
  return said.slice(start, end);
}

/** The sentences of the paragraph up to this one, or the last of them where it is long. */
function paragraphUntil(index: number, said: readonly SaidSentence[]): readonly SaidSentence[] {
  const leaf = said[index]?.unit.at.leaf;
  let start = index;
  while (start > 0 && index - start < MOST_AROUND && said[start - 1]?.unit.at.leaf === leaf) start -= 1;
  return said.slice(start, index + 1);
}

/** Nobody sets a figure against what stands farther off. */
const MOST_AROUND = 24;

/** The cells that the figures were found in. */
export function evidenceIn(found: readonly Found[]): readonly Evidence[] {
  return found.flatMap((one) => (one.kind === "found" ? one.working.evidence : []));
}

/** The figures that the evidence gives, as cells: a writer sets them against each other in turn. */
function givenIn({ unit, claims, found }: SaidSentence, { path, block }: ReconcileInput): readonly Evidence[] {
  return claims.flatMap(({ figure, text }, at): readonly Evidence[] => {
    const one = found[at];
    if (one?.kind !== "found" || one.how === "hedged" || !AMOUNTS.has(figure.kind)) return [];
    const place = { file: path, block, span: inBlock(figure, unit.at).span };
    const labels = { table: "", rowLabel: "", columnLabel: "", row: -1, column: -1 };
    const { kind, amount: number } = figure;
    // The writer reckons with the number as it is written, or as the evidence has it, and with none between.
    const exact = one.known.precision === "exact";
    return [{ place, address: text, fragment: "", kind, unit: figure.unit, number, exact, text, ...labels }];
  });
}

/** Sorts of figures of which one may be a part of another. */
const AMOUNTS: ReadonlySet<Figure["kind"]> = new Set<Figure["kind"]>(["money", "count", "duration"]);

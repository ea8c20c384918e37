import type { Block } from "../markdown/block.ts";
import type { CheckedCitation } from "../packet/checked-citation.ts";
import type { Corpus } from "../packet/corpus.ts";
import type { Evidence } from "../packet/evidence.ts";
import type { Profile } from "../profile/profile.ts";
import type { Figure } from "../quantity/figure.ts";
import type { Vocabulary } from "../quantity/vocabulary.ts";
import { againstItsVerb } from "./change-direction.ts";
import { type Claim, claimsOf } from "./claim.ts";
import { contradiction } from "./contradiction.ts";
import { type Beside, findBacking, NOTHING_BESIDE } from "./find-backing.ts";
import type { Found } from "./found.ts";
import { figuresOf, type SentenceFigures } from "./sentence-figures.ts";
import { productInSentence } from "./sentence-product.ts";
import { againstItsNumbers } from "./share-in-numbers.ts";
import { swappedPair } from "./swapped-pair.ts";
import { withinTable } from "./table-arithmetic.ts";
import { inTwoSteps } from "./two-steps.ts";
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
  const units = scanned.map((unit) => ({ unit, claims: claimsOf(unit, input) }));
  const matched = units.map(({ claims }) => claims.map((claim) => findBacking(claim, NOTHING_BESIDE)));
  return units.flatMap(({ unit, claims }, index) => {
    const row = matched[index] ?? [];
    return claims.map((claim, at): CheckedFigure => {
      const first = row[at];
      const found = first?.kind === "found" ? first : settle(claim, besideOf(index, units, matched, input), first);
      row[at] = found;
      return {
        figure: claim.figure,
        text: claim.text,
        sentence: unit.sentence,
        verdict: verdictOf(at, { unit, claims, matched: row }, input),
        cited: claim.pools.some((pool) => pool.by === "own" || pool.by === "sentence"),
      };
    });
  });
}

/** What a figure follows from now that more is known. Where nothing is, it is as before. */
function settle(claim: Claim, beside: Beside, before: Found | undefined): Found {
  const isAlone = beside.known.length === 0 && beside.around.length === 0 && beside.given.length === 0;
  return before !== undefined && isAlone ? before : findBacking(claim, beside);
}

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
      const labels = { table: "", rowLabel: "", columnLabel: "", row: -1, column: -1 };
      const { kind, unit: figureUnit, amount: number } = figure;
      // The writer reckons with the number as it is written, or as the evidence has it, and with none between.
      const exact = found.known.precision === "exact";
      return [{ place, address: text, fragment: "", kind, unit: figureUnit, number, exact, text, ...labels }];
    });
  });
}

/** What is known by now of the figures around those of a sentence. Each figure that is settled helps to settle the ones behind it. */
function besideOf(
  index: number,
  units: readonly { readonly unit: SentenceFigures; readonly claims: readonly Claim[] }[],
  matched: readonly (readonly Found[])[],
  input: ReconcileInput,
): Beside {
  return {
    known: evidenceFound(foundBeside(index, units, matched)),
    around: evidenceAround(index, units, matched),
    given: givenBeside(index, units, matched, input),
  };
}

/** What was found for the figures of the paragraph up to the sentence's end. */
function evidenceAround(
  index: number,
  units: readonly { readonly unit: SentenceFigures }[],
  matched: readonly (readonly Found[])[],
): readonly Evidence[] {
  const unit = units[index]?.unit;
  if (unit === undefined || unit.row !== undefined) return [];
  return units.flatMap((other, at) =>
    other.unit.leaf === unit.leaf && at <= index ? evidenceFound(matched[at] ?? []) : [],
  );
}

/** What was found for the figures of the same sentence, or of the same row of a table. */
function foundBeside(
  index: number,
  units: readonly { readonly unit: SentenceFigures }[],
  matched: readonly (readonly Found[])[],
): readonly Found[] {
  const row = units[index]?.unit.row;
  if (row === undefined) return matched[index] ?? [];
  return units.flatMap(({ unit }, other) => (unit.row === row ? (matched[other] ?? []) : []));
}

function evidenceFound(found: readonly Found[]): readonly Evidence[] {
  return found.flatMap((one) => (one.kind === "found" ? one.working.evidence : []));
}

/** A sentence with what was found for each of its figures. */
type Sentence = {
  readonly unit: SentenceFigures;
  readonly claims: readonly Claim[];
  readonly matched: readonly Found[];
};

function verdictOf(
  at: number,
  { unit, claims, matched }: Sentence,
  { block, corpus, profile }: ReconcileInput,
): Verdict {
  const { text } = block;
  const [claim, found] = [claims[at], matched[at]];
  if (claim === undefined || found === undefined) return { kind: "unbacked", cited: false };
  const pair = unit.changes.find((change) => change.to === at);
  const swapped =
    pair && (swappedPair(matched[pair.from], found) ?? againstItsVerb(at, unit.figures, unit.changes, text));
  if (swapped !== undefined) return swapped;
  const numbers = againstItsNumbers(claim.figure, unit.figures[at + 1], text);
  if (numbers !== undefined) return numbers;
  const isCell = found.kind === "found" && found.how !== "derived";
  const table = unit.row === undefined || isCell ? undefined : withinTable(claim, block, corpus, profile);
  if (table !== undefined) return table;
  if (found.kind === "found") return { kind: "agrees", how: found.how, working: found.working };
  const knowns = matched.map((one) => (one.kind === "found" ? one.known : undefined));
  const around = { between: claim.before, behind: text.slice(claim.figure.span.end, unit.span.end) };
  const inside = withinSentence(at, unit.figures, unit.changes, around, knowns);
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
  return productInSentence(claim, claims) ?? inTwoSteps(claim, evidenceFound(matched)) ?? withoutBacking(claim);
}

import { memoByFirst } from "../base/memo.ts";
import type { Block } from "../markdown/block.ts";
import type { CheckedCitation } from "../packet/checked-citation.ts";
import type { Corpus } from "../packet/corpus.ts";
import type { Profile } from "../profile/profile.ts";
import type { Vocabulary } from "../quantity/vocabulary.ts";
import { otherAnnualFactor } from "./annual-factor.ts";
import { besideOf, evidenceIn, type SaidSentence } from "./beside.ts";
import { againstItsVerb } from "./change-direction.ts";
import { type Claim, createClaimReader } from "./claim.ts";
import { contradiction } from "./contradiction.ts";
import { findBacking, NOTHING_BESIDE } from "./find-backing.ts";
import { multipleBeside } from "./multiple-beside.ts";
import { multipleToLevel } from "./multiple-to-level.ts";
import { isCited } from "./pools.ts";
import { againstItsRates, againstItsSize } from "./said-again.ts";
import { createScanner, figuresOf, inBlock } from "./sentence-figures.ts";
import { againstItsProduct, productInSentence } from "./sentence-product.ts";
import { createSettling } from "./settle.ts";
import { againstItsNumbers, givenByNumbers } from "./share-in-numbers.ts";
import { swappedPair } from "./swapped-pair.ts";
import { admittedByTable, withinTable } from "./table-arithmetic.ts";
import { inTwoSteps } from "./two-steps.ts";
import type { CheckedFigure, Verdict } from "./verdict.ts";
import { withinSentence } from "./within-sentence.ts";
import { isOpenEnded, withoutBacking } from "./without-backing.ts";

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

/**
 * Says of every figure of a block what the evidence says of it, again and again. Spans count in the block. What is found for a sentence
 * is remembered for when it comes again, in another state of its block or in another place.
 */
export function createReconciler(): (input: ReconcileInput) => readonly CheckedFigure[] {
  const scansWith = createScanner();
  const claimsOf = createClaimReader();
  const findAlone = memoByFirst((claim: Claim) => findBacking(claim, NOTHING_BESIDE));
  const findBeside = createSettling();
  return (input) => {
    const said = figuresOf(input.block, scansWith(input.vocabulary)).map((unit): SaidSentence => {
      const claims = claimsOf(unit, input);
      return { unit, claims, found: claims.map(findAlone) };
    });
    return said.flatMap(({ unit, claims, found: row }, index) => {
      return claims.map((claim, at): CheckedFigure => {
        const first = row[at];
        const found = first?.kind === "found" ? first : findBeside(claim, besideOf(index, said, input), first);
        row[at] = found;
        return {
          figure: inBlock(claim.figure, unit.at),
          text: claim.text,
          sentence: unit.at.index,
          verdict: verdictOf(at, { unit, claims, found: row }, input),
          cited: claim.pools.some(isCited),
        };
      });
    });
  };
}

/** What is against a change that the sentence has just told in another way. */
function saidAgain(at: number, { unit, claims, found: matched }: SaidSentence): Verdict | undefined {
  const [claim, previous] = [claims[at], claims[at - 1]];
  const change = unit.changes.find(({ from, to }) => Math.max(from, to) === at - 1);
  const [from, to] = [claims[change?.from ?? -1], claims[change?.to ?? -1]];
  if (claim === undefined || claim.figure.weak === true) return undefined;
  const rates = from === undefined || to === undefined ? undefined : againstItsRates(claim, from, to);
  return rates ?? (unit.at.row === undefined ? againstItsSize(claim, previous, matched[at - 1]) : undefined);
}

function verdictOf(
  at: number,
  { unit, claims, found: matched }: SaidSentence,
  { block, corpus, profile }: ReconcileInput,
): Verdict {
  const { text, masked } = unit;
  const [claim, found] = [claims[at], matched[at]];
  if (claim === undefined || found === undefined) return { kind: "unbacked", cited: false };
  const pair = unit.changes.find((change) => change.to === at);
  const swapped =
    pair && (swappedPair(matched[pair.from], found) ?? againstItsVerb(at, unit.figures, unit.changes, text));
  if (swapped !== undefined) return swapped;
  const numbers = againstItsNumbers(claim.figure, unit.figures[at + 1], text);
  if (numbers !== undefined) return numbers;
  const isCell = found.kind === "found" && found.how !== "derived" && found.how !== "truncated";
  const again = isCell ? undefined : saidAgain(at, { unit, claims, found: matched });
  if (again !== undefined) return again;
  const multiple =
    isCell && claim.linked
      ? undefined
      : (multipleBeside(at, { ...unit, text: masked }) ?? multipleToLevel(claim, matched[at + 1]));
  if (multiple !== undefined) return multiple;
  const table = unit.at.row === undefined || isCell ? undefined : withinTable(claim, unit.at, block, corpus, profile);
  if (table !== undefined) return table;
  if (found.kind === "found") return { kind: "agrees", how: found.how, working: found.working };
  const knowns = matched.map((one) => (one.kind === "found" ? one.known : undefined));
  const inside = withinSentence(at, unit.figures, unit.changes, claim, knowns);
  if (inside?.kind === "agrees") return inside;
  if (found.kind === "wrong") return found.verdict;
  if (isZero(claim.figure)) return { kind: "cannot-tell", reason: "It is nought, which a table seldom writes down." };
  if (claim.figure.weak === true)
    return { kind: "cannot-tell", reason: "It is written in words, as a round number may be." };
  if (inside !== undefined) return inside;
  const reckoned = againstItsProduct(at, claims) ?? otherAnnualFactor(claim, evidenceIn(matched));
  if (reckoned !== undefined) return reckoned;
  const against = contradiction(claim, unit.changes, at, found.kind === "unsure");
  if (found.kind === "elsewhere" && against?.slip === undefined && !isOpenEnded(claim)) {
    return { kind: "unbacked", cited: true, elsewhere: found.working };
  }
  if (against !== undefined) return against;
  if (found.kind === "unsure") return { kind: "cannot-tell", reason: found.reason, working: found.working };
  const worked =
    givenByNumbers(claim, claims.slice(0, at)) ??
    productInSentence(claim, claims) ??
    inTwoSteps(claim, evidenceIn(matched));
  const admitted = unit.at.row === undefined ? undefined : admittedByTable(claim, unit.at, block, corpus, profile);
  return worked ?? admitted ?? withoutBacking(claim);
}

function isZero({ amount, upper }: Claim["figure"]): boolean {
  return amount.value.numerator === 0n && upper === undefined;
}

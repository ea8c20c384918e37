import type { Evidence } from "../packet/evidence.ts";
import { knownFrom } from "../quantity/derive.ts";
import { MINUS } from "../quantity/format.ts";
import { usedCells } from "./cell-relations.ts";
import type { Claim } from "./claim.ts";
import { columnTotal } from "./column-total.ts";
import { isComparable } from "./comparable.ts";
import { type Derived, derived } from "./find-derived.ts";
import { directMatches, isTelling, type WeighedMatch } from "./find-direct.ts";
import { COARSE, isFirm } from "./firm-match.ts";
import type { Found } from "./found.ts";
import { otherHalf } from "./half-of-series.ts";
import { cellOfPeriod, judged, otherBase } from "./judged.ts";
import { isHeldByItsRow, leadsBackTo, onlySuperseded } from "./leads-back.ts";
import { operandsOf } from "./operands.ts";
import { otherPeriod } from "./other-period.ts";
import { isCited, isNamed, type Pool } from "./pools.ts";
import { derivedWorking, directWorking } from "./working.ts";

/** What the figures beside one were found in. */
export type Beside = {
  /** The cells of the figures of its sentence. */
  readonly known: readonly Evidence[];
  /** The cells of the figures before it in its paragraph. */
  readonly around: readonly Evidence[];
  /** The figures before it in its paragraph themselves, as cells. */
  readonly given: readonly Evidence[];
};

export const NOTHING_BESIDE: Beside = { known: [], around: [], given: [] };

/**
 * Searches the pools from the nearest to the widest, cells before arithmetic over them. What is beside the figure joins the arithmetic,
 * unless the figure has a citation that names its cell.
 */
export function findBacking(claim: Claim, beside: Beside): Found {
  const pinned = claim.pools.some((pool) => isPinned(pool, claim));
  const crowded = beside.around.length + beside.given.length > MOST_BESIDE;
  const known = pinned || crowded ? { ...beside, around: [], given: [] } : beside;
  let fallback: Found = { kind: "none" };
  for (const pool of claim.pools) {
    const wide = pool.by === "none" || pool.by === "paragraph";
    const searched = (pinned || claim.linked) && wide ? searchElsewhere(claim, pool) : searchPool(claim, pool, known);
    const isBesideIt = searched.kind === "found" && searched.how !== "derived" && pool.by === "sentence";
    if (isBesideIt && isOnOtherCell(claim, fallback)) return NOTHING;
    if (searched.kind === "found" || (searched.kind === "wrong" && searched.firm === true)) return searched;
    if (searched.kind === "elsewhere" && fallback.kind === "unsure" && fallback.reason === COARSE) {
      return { kind: "found", how: "rounded", working: searched.working, known: searched.known };
    }
    if (searched.kind === "elsewhere" && fallback.kind !== "wrong") return searched;
    if (searched.kind === "wrong" || (searched.kind === "unsure" && fallback.kind === "none")) fallback = searched;
  }
  return fallback;
}

/** So many figures of a paragraph are set against each other; with more, a fit says nothing. */
const MOST_BESIDE = 12;

/** True where the figure has a citation of its own that names few cells, of its sort, so that nothing else can be meant. */
function isPinned(pool: Pool, { figure }: Claim): boolean {
  if (pool.by !== "own" || !isNamed(pool) || new Set(pool.cells.map(({ row }) => row)).size > FEW_ROWS) return false;
  const only = pool.cells.length === 1;
  return pool.cells.some((cell) => (only || cell.kind !== "unknown") && isComparable(figure, cell));
}

const FEW_ROWS = 3;

/** True where a link around the figure leads to one cell of its sort that does not hold it, so that one cited beside it is another's. */
function isOnOtherCell({ figure, linked, pools }: Claim, own: Found): boolean {
  const [pool] = pools;
  const [cell, ...others] = pool?.by === "own" && pool.breadth === "cells" ? pool.cells : [];
  return linked && own.kind === "none" && others.length === 0 && cell?.kind === figure.kind;
}

/** Only a cell of the figure's very sort, in a row that the sentence speaks of, says that the citation is what is wrong. */
function searchElsewhere(claim: Claim, pool: Pool): Found {
  const { figure } = claim;
  const match = directMatches(claim, pool).find(
    (one) =>
      one.evidence.kind === figure.kind &&
      one.fit >= 0.5 &&
      one.how !== "truncated" &&
      one.status === "fits" &&
      one.period !== "different" &&
      isFirm(one, figure),
  );
  return match === undefined
    ? { kind: "none" }
    : { kind: "elsewhere", working: directWorking(match.evidence), known: match.known };
}

function searchPool(claim: Claim, pool: Pool, beside: Beside): Found {
  const { figure, context } = claim;
  const matches = directMatches(claim, pool);
  const telling = matches.filter(
    (match) => isTelling(match, figure, pool) && (match.how !== "truncated" || isCited(pool)),
  );
  const good = telling.find(
    (match) =>
      match.status === "fits" &&
      isFirm(match, figure) &&
      (match.period !== "different" || (isNamed(pool) && cellOfPeriod(match, pool, claim) === undefined)) &&
      signsFit(match, claim) &&
      !isSignTurned(match.evidence, claim, pool),
  );
  if (good !== undefined) {
    const other = otherBase(figure, good.evidence) ?? otherPeriod(claim, good.evidence);
    return other ?? { kind: "found", how: good.how, working: directWorking(good.evidence), known: good.known };
  }
  const summed = pool.breadth === "packet" ? columnTotal(figure, context, claim.packet) : NOTHING;
  if (summed.kind === "found") return summed;
  const reckoned = arithmetic(claim, pool, beside);
  const computed: Derived = reckoned.kind === "found" && isHeldByItsRow(reckoned.best, claim) ? NOTHING : reckoned;
  const [best] = telling;
  if (computed.kind === "found" && !(best !== undefined && leadsBackTo(best, computed.best, claim))) {
    const { best: match } = computed;
    const stale = onlySuperseded(match, pool, claim);
    if (stale !== undefined) return stale;
    const half = otherHalf(claim, usedCells(match.derivation, match.cells));
    if (half !== undefined) return half;
    const known = knownFrom(match.derivation);
    return { kind: "found", how: "derived", working: derivedWorking(match, figure), known };
  }
  if (best !== undefined) return judged(best, pool, claim);
  if (computed.kind === "chance") {
    const reason = `${computed.ways} ways to combine the cells near it lead close to it, so that one of them says nothing.`;
    return { kind: "unsure", reason, working: derivedWorking(computed.best, figure) };
  }
  const [chance] = matches;
  if (chance === undefined) return { kind: "none" };
  const reason = "A cell holds the same number, and nothing ties the two together.";
  return { kind: "unsure", reason, working: directWorking(chance.evidence) };
}

const NOTHING = { kind: "none" } as const;

/** Words that say it rose beside a cell that fell are against it only where the cell is itself a change. */
function signsFit({ signs, evidence }: WeighedMatch, { figure }: Claim): boolean {
  return signs === "same" || figure.direction === undefined || evidence.role !== "net";
}

/** A plus beside a change that its cell writes with a minus, or the other way round. */
function isSignTurned({ text, role }: Evidence, claim: Claim, pool: Pool): boolean {
  if (role !== "net" || !isCited(pool)) return false;
  const [written, held] = [signOf(claim.text), signOf(text)];
  return written !== undefined && held !== undefined && written !== held;
}

function signOf(text: string): "plus" | "minus" | undefined {
  const [sign] = text.trimStart();
  if (sign === "+") return "plus";
  return sign === "-" || sign === MINUS || sign === "(" ? "minus" : undefined;
}

function allBeside({ known, around, given }: Beside): readonly Evidence[] {
  return [...known, ...around, ...given];
}

function arithmetic(claim: Claim, pool: Pool, beside: Beside): Derived {
  const operands = operandsOf(claim, pool, beside);
  if (operands.cells.length === 0) return { kind: "none" };
  const { context, figure } = claim;
  return derived(figure, operands, { ...context, known: new Set(beside.known), beside: new Set(allBeside(beside)) });
}

import type { Evidence } from "../packet/evidence.ts";
import type { Figure } from "../quantity/figure.ts";
import { groupDigits } from "../quantity/format.ts";
import { perBase } from "../quantity/per-base.ts";
import { equal } from "../quantity/rational.ts";
import type { Claim } from "./claim.ts";
import { columnTotal } from "./column-total.ts";
import { isComparable } from "./comparable.ts";
import { periodFit } from "./figure-context.ts";
import { type Derived, type DerivedMatch, derived } from "./find-derived.ts";
import { directMatches, isTelling, type WeighedMatch } from "./find-direct.ts";
import { isSameTable } from "./labels.ts";
import { operandsOf } from "./operands.ts";
import type { Pool } from "./pools.ts";
import type { AgreementKind, Verdict, Working } from "./verdict.ts";
import { derivedWorking, directWorking } from "./working.ts";

/** What a search through the evidence came to. */
export type Found =
  | { readonly kind: "found"; readonly how: AgreementKind; readonly working: Working }
  /** What the figure's own citation names does not hold it, and another cell of the packet does. */
  | { readonly kind: "elsewhere"; readonly working: Working }
  /** The figure stands in the evidence, in a place where it must not be taken from. */
  | { readonly kind: "wrong"; readonly verdict: Verdict }
  | { readonly kind: "unsure"; readonly reason: string; readonly working: Working }
  | { readonly kind: "none" };

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
  const known = pinned ? { ...beside, around: [], given: [] } : beside;
  let fallback: Found = { kind: "none" };
  for (const pool of claim.pools) {
    const wide = pool.by === "none" || pool.by === "paragraph";
    const searched = (pinned || claim.linked) && wide ? searchElsewhere(claim, pool) : searchPool(claim, pool, known);
    if (searched.kind === "found") return searched;
    if (searched.kind === "elsewhere" && fallback.kind !== "wrong") return searched;
    if (searched.kind === "wrong" || (searched.kind === "unsure" && fallback.kind === "none")) fallback = searched;
  }
  return fallback;
}

/** True where the figure has a citation of its own that names few cells, of its sort, so that nothing else can be meant. */
function isPinned(pool: Pool, { figure }: Claim): boolean {
  if (pool.by !== "own" || !isNamed(pool) || new Set(pool.cells.map(({ row }) => row)).size > FEW_ROWS) return false;
  const only = pool.cells.length === 1;
  return pool.cells.some((cell) => (only || cell.kind !== "unknown") && isComparable(figure, cell));
}

const FEW_ROWS = 3;

/** Only a cell of the figure's very sort, in a row that the sentence speaks of, says that the citation is what is wrong. */
function searchElsewhere(claim: Claim, pool: Pool): Found {
  const { figure } = claim;
  const match = directMatches(claim, pool).find(
    ({ evidence, fit, how, status, period }) =>
      evidence.kind === figure.kind && fit >= 0.5 && how !== "truncated" && status === "fits" && period !== "different",
  );
  return match === undefined ? { kind: "none" } : { kind: "elsewhere", working: directWorking(match.evidence) };
}

function searchPool(claim: Claim, pool: Pool, beside: Beside): Found {
  const { figure, context } = claim;
  const matches = directMatches(claim, pool);
  const telling = matches.filter((match) => isTelling(match, figure, pool));
  const good = telling.find(
    (match) =>
      match.status === "fits" &&
      (match.period !== "different" || (isNamed(pool) && cellOfPeriod(match, pool, claim) === undefined)) &&
      signsFit(match, claim),
  );
  if (good !== undefined) {
    const other = otherBase(figure, good.evidence);
    return other ?? { kind: "found", how: good.how, working: directWorking(good.evidence) };
  }
  const summed = pool.breadth === "packet" ? columnTotal(figure, context, claim.packet) : NOTHING;
  if (summed.kind === "found") return summed;
  const computed = arithmetic(claim, pool, beside);
  const [best] = telling;
  if (computed.kind === "found" && !(best !== undefined && isOfRow(best.evidence, computed.best))) {
    return { kind: "found", how: "derived", working: derivedWorking(computed.best, figure) };
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

const NOTHING: Found = { kind: "none" };

/** A rate per 1,000 that its cell gives per 10,000. */
function otherBase({ per }: Figure, cell: Evidence): Found | undefined {
  const [said, held] = [perBase(`per ${per ?? ""}`), perBase(`${cell.columnLabel} ${cell.rowLabel}`)];
  if (per === undefined || said === undefined || held === undefined || equal(said, held)) return undefined;
  const slip = `The cell counts per ${groupDigits(held.numerator.toString(), ",")}.`;
  const working = directWorking(cell);
  return { kind: "wrong", verdict: { kind: "contradicts", class: "other-unit", expected: "", slip, working } };
}

/** True where the arithmetic only turns a row's own value back into it, as baseline + change does the later value. */
function isOfRow(cell: Evidence, { derivation, cells }: DerivedMatch): boolean {
  const used = derivation.operands.flatMap((index) => cells[index] ?? []);
  return used.every((one) => one.row === cell.row && isSameTable(one, cell));
}

/** The cell of the match's row that is of the period that the sentence names, where the figure says what it was in that period. */
function cellOfPeriod(
  { evidence }: WeighedMatch,
  pool: Pool,
  { figure, context, isCompared }: Claim,
): Evidence | undefined {
  if (pool.breadth !== "rows" || isCompared || figure.direction !== undefined) return undefined;
  return pool.cells.find(
    (cell) =>
      cell.row === evidence.row &&
      cell.place.file === evidence.place.file &&
      cell.kind === evidence.kind &&
      periodFit(context, cell.period) === "same" &&
      cell.period?.part?.kind === evidence.period?.part?.kind,
  );
}

/** A cell that the writer names is of the period that the writer means, whatever else the sentence dates. */
function isNamed({ breadth }: Pool): boolean {
  return breadth === "cells" || breadth === "rows";
}

/** Words that say it rose beside a cell that fell are against it only where the cell is itself a change. */
function signsFit({ signs, evidence }: WeighedMatch, { figure }: Claim): boolean {
  return signs === "same" || figure.direction === undefined || evidence.role !== "net";
}

/** A match whose status, period or sign speaks against it. */
function judged(match: WeighedMatch, pool: Pool, claim: Claim): Found {
  const { evidence, status, period } = match;
  const working = directWorking(evidence);
  const rate = evidence.status === "annualized" || evidence.status === "run-rate";
  if (status === "denied" || (status === "unsaid" && rate && isNamed(pool) && pool.by === "own")) {
    const stale = evidence.status === "superseded";
    const verdict: Verdict = {
      kind: "contradicts",
      class: stale ? "stale" : "status",
      expected: "",
      working,
      slip: `The cell is ${STATUS_WORDS[evidence.status ?? "realized"]}.`,
    };
    return { kind: "wrong", verdict };
  }
  if (status === "unsaid" && evidence.status === "superseded") {
    return {
      kind: "wrong",
      verdict: { kind: "contradicts", class: "stale", expected: "", working, slip: "The cell is superseded." },
    };
  }
  if (status === "unsaid") {
    const reason = `Its cell is ${STATUS_WORDS[evidence.status ?? "realized"]}, and the sentence does not say so.`;
    return { kind: "unsure", reason, working };
  }
  const meant = period === "different" && isNamed(pool) ? cellOfPeriod(match, pool, claim) : undefined;
  if (meant !== undefined) {
    const slip = `For the period that the sentence names, the row holds ${meant.text}.`;
    const verdict: Verdict = { kind: "contradicts", class: "period", expected: "", slip, working };
    return { kind: "wrong", verdict };
  }
  if (period === "different") {
    return { kind: "unsure", reason: "Its cell is of another period than the sentence names.", working };
  }
  return {
    kind: "wrong",
    verdict: {
      kind: "contradicts",
      class: "direction",
      expected: evidence.text,
      working,
      slip: "The cell moved the other way.",
    },
  };
}

const STATUS_WORDS = {
  realized: "realized",
  forecast: "a forecast",
  target: "a target",
  annualized: "annualized",
  "run-rate": "a run-rate",
  superseded: "superseded",
  restated: "restated",
} as const;

function allBeside({ known, around, given }: Beside): readonly Evidence[] {
  return [...known, ...around, ...given];
}

function arithmetic(claim: Claim, pool: Pool, beside: Beside): Derived {
  const operands = operandsOf(claim, pool, beside);
  if (operands.cells.length === 0) return { kind: "none" };
  const { context, figure } = claim;
  return derived(figure, operands, { ...context, known: new Set(beside.known), beside: new Set(allBeside(beside)) });
}

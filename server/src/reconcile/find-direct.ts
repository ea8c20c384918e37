import type { Evidence } from "../packet/evidence.ts";
import type { Figure } from "../quantity/figure.ts";
import { multiply, powerOfTen, toFloat } from "../quantity/rational.ts";
import type { Claim } from "./claim.ts";
import { type DirectMatch, directMatch, isComparable, isElided, knownFactors } from "./comparable.ts";
import { periodFit, statusFit } from "./figure-context.ts";
import { labelFit } from "./labels.ts";
import { packetCellsNear } from "./packet-tables.ts";
import type { Pool } from "./pools.ts";
import { cellsNear } from "./value-index.ts";

/** A cell that gives the figure, weighed against others that do. */
export type WeighedMatch = DirectMatch & {
  readonly status: "fits" | "unsaid" | "denied";
  readonly period: "same" | "different" | "unknown";
  readonly fit: number;
};

/** The cells of a pool that give the figure, the best first. */
export function directMatches(claim: Claim, pool: Pool): readonly WeighedMatch[] {
  const { figure, context } = claim;
  const cells = pool.cells.length > 0 ? pool.cells : nearby(claim, pool);
  return cells
    .flatMap((evidence): readonly WeighedMatch[] => {
      const match =
        mayBe(figure, evidence) || isPartAlone(figure, evidence, pool) ? directMatch(figure, evidence) : undefined;
      if (match === undefined) return [];
      const status = statusFit(context, evidence.status);
      const period = periodFit(context, evidence.period);
      return [{ ...match, status, period, fit: labelFit(evidence, context.subject) }];
    })
    .toSorted((left, right) => weight(right) - weight(left));
}

/** The part of `81 of 100` where the one cell that is cited counts it. */
function isPartAlone({ of }: Figure, evidence: Evidence, pool: Pool): boolean {
  return of !== undefined && evidence.kind === "count" && pool.cells.length === 1;
}

/** A bound is not said of what is far beyond it, and one of a change is not said of a level. */
function mayBe(figure: Figure, evidence: Evidence): boolean {
  if (!isComparable(figure, evidence)) return isElided(figure, evidence);
  if (figure.hedge === undefined || figure.hedge === "about" || figure.hedge === "nearly") return true;
  if (figure.direction !== undefined && (evidence.role === "baseline" || evidence.role === "post")) return false;
  return knownFactors(figure, evidence).some((factor) => {
    const quotient = Math.abs(toFloat(multiply(evidence.number.value, factor)) / toFloat(figure.amount.value));
    return quotient > 0.5 && quotient < 2;
  });
}

/**
 * True where the pool alone, or the pool with the labels, makes it likely that the writer means this cell. A named cell or row is meant;
 * in a whole file, and more so in the whole packet, few digits fit by chance and need the row's own words.
 */
export function isTelling(match: WeighedMatch, figure: Figure, pool: Pool): boolean {
  if (pool.breadth === "cells" || pool.breadth === "rows") return true;
  const digits = significantDigits(figure);
  const known = match.evidence.kind !== "unknown";
  if (match.how === "exact" && digits >= 3 && digitsOf(figure).length >= LONG_NUMBER) return true;
  if (figure.of !== undefined && digits < 3 && match.fit === 0) return false;
  // A number in words, or of one digit, is in any column: one that nothing names has to be named by the words.
  if (!known && match.fit === 0 && (figure.weak === true || digits < 2)) return false;
  if (pool.breadth === "tables")
    return match.fit > 0 || digits >= 3 || pool.tables.every((table) => table.rowCount <= SHORT_TABLE);
  if (match.how === "hedged" && !known) return false;
  return match.fit >= 0.5 || (digits >= 3 && (known || match.fit > 0)) || digits >= 5;
}

export function significantDigits(figure: Figure): number {
  return digitsOf(figure).replace(/0+$/, "").length;
}

/** The digits down to the last written one. */
function digitsOf({ amount }: Figure): string {
  const { numerator, denominator } = amount.value;
  const units = powerOfTen(-amount.place);
  const digits = (numerator * units.numerator) / (denominator * units.denominator);
  return (digits < 0n ? -digits : digits).toString();
}

/** A number of so many digits stands in two places for one reason only. */
const LONG_NUMBER = 5;

/** In a table of so few rows whatever is there was looked at. */
const SHORT_TABLE = 12;

function weight({ evidence, how, signs, status, period, fit, settled }: WeighedMatch): number {
  return (
    (status === "fits" ? 64 : status === "unsaid" ? 16 : 0) +
    (period === "same" ? 24 : period === "unknown" ? 12 : 0) +
    fit * 16 +
    (signs === "same" ? 4 : 0) +
    (how === "truncated" ? 0 : 4) +
    (settled ? 2 : 0) +
    (evidence.kind === "unknown" ? 0 : 2) +
    (evidence.exact ? 1 : 0)
  );
}

function nearby({ figure, context, packet }: Claim, pool: Pool): readonly Evidence[] {
  if (pool.breadth === "packet") return packetCellsNear(packet, figure, context.subject);
  return [...new Set(pool.tables.flatMap((table) => cellsNear([table], figure)).map(({ cell }) => cell))];
}

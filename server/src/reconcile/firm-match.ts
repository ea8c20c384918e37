import type { Figure } from "../quantity/figure.ts";
import type { WeighedMatch } from "./find-direct.ts";

/** False for a cell that is too coarse to give the figure and merely admits it, and for a rate beside a difference of rates. */
export function isFirm(match: WeighedMatch, figure: Figure): boolean {
  return (match.settled || match.how === "hedged") && !isLevelForChange(match, figure);
}

/** Points are the difference of two rates; a rate of as much is another thing, unless its labels say that it is a difference. */
export function isLevelForChange(
  { evidence: { kind, role, rowLabel, columnLabel } }: WeighedMatch,
  figure: Figure,
): boolean {
  if (figure.kind !== "points" || kind !== "percent" || role === "net") return false;
  return !DIFFERENCE.test(`${rowLabel} ${columnLabel}`.replaceAll("_", " "));
}

const DIFFERENCE =
  /\b(?:change|difference|diff|delta|gap|effect|gain|uplift|lift|points?|pts|pp|improvement|increase|decrease|drop|versus|vs|against|net)\b/i;

/** Why a cell does not give a figure that it admits. */
export const COARSE = "Its cell is written with fewer digits, which admit the figure and do not give it.";
export const LEVEL = "Its cell holds a rate of as much, and this is a difference of rates.";

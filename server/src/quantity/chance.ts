import { sizeBounds, writtenSizes } from "./bounds.ts";
import type { Estimate } from "./estimate.ts";
import type { Figure } from "./figure.ts";
import { absolute, toFloat } from "./rational.ts";

/**
 * How likely it is, from 0 to 1, that at least one of the candidates would fit the figure if all of them were unrelated to it. Each is
 * taken for a random number of the figure's order of magnitude, its logarithm evenly spread over one decade around the figure, as
 * leading digits in tables are. It then fits with the part of that decade that the figure covers, and its own imprecision with it:
 * 0.1 % of it for `39.1%`, 15 % for `3 teams`, half for `over $18M`.
 *
 * Above about one in twenty a fit says little by itself.
 */
export function chanceOfFit(figure: Figure, candidates: readonly Pick<Estimate, "low" | "high">[]): number {
  const covered = decadesCovered(figure);
  const missed = candidates.reduce(
    (chance, candidate) => chance * (1 - Math.min(1, covered + decadesOf(candidate))),
    1,
  );
  return 1 - missed;
}

function decadesCovered(figure: Figure): number {
  const { low, high } = writtenSizes(figure);
  const center = Math.sqrt(toFloat(absolute(low.value)) * toFloat(absolute(high.value)));
  // Nothing has the order of magnitude of zero, so that nothing can be said.
  if (center === 0) return 1;
  const bounds = sizeBounds(figure);
  const from = Math.max(bounds.low === undefined ? 0 : toFloat(bounds.low), center / HALF_DECADE);
  const to = Math.min(
    bounds.high === undefined ? Number.POSITIVE_INFINITY : toFloat(bounds.high),
    center * HALF_DECADE,
  );
  return Math.max(0, Math.log10(to / from));
}

/** How far the candidate's imprecision reaches, in decades; one where it does not even tell the sign. */
function decadesOf({ low, high }: Pick<Estimate, "low" | "high">): number {
  if (low === high) return 0;
  return low * high > 0 ? Math.abs(Math.log10(high / low)) : 1;
}

const HALF_DECADE = Math.sqrt(10);

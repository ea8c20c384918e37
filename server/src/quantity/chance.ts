import { sizeBounds, writtenSizes } from "./bounds.ts";
import type { Estimate } from "./estimate.ts";
import type { Figure } from "./figure.ts";
import { isPoint } from "./interval.ts";
import { absolute, type Rational, sign } from "./rational.ts";

/**
 * How likely it is, from 0 to 1, that at least one of the candidates would fit the figure if all of them were unrelated to it. Each is
 * taken for a random number of the figure's order of magnitude, its logarithm evenly spread over one decade around the figure, as
 * leading digits in tables are. It then fits with the part of that decade that the figure covers, and its own imprecision with it:
 * 0.1 % of it for `39.1%`, 15 % for `3 teams`, half for `over $18M`.
 *
 * Above about one in twenty a fit says little by itself.
 */
export function chanceOfFit(figure: Figure, candidates: readonly Estimate[]): number {
  const covered = decadesCovered(figure);
  const missed = candidates.reduce(
    (chance, candidate) => chance * (1 - Math.min(1, covered + decadesOf(candidate))),
    1,
  );
  return 1 - missed;
}

function decadesCovered(figure: Figure): number {
  const { low, high } = writtenSizes(figure);
  const center = Math.sqrt(number(absolute(low.value)) * number(absolute(high.value)));
  // Nothing has the order of magnitude of zero, so that nothing can be said.
  if (center === 0) return 1;
  const bounds = sizeBounds(figure);
  const from = Math.max(bounds.low === undefined ? 0 : number(bounds.low), center / HALF_DECADE);
  const to = Math.min(bounds.high === undefined ? Number.POSITIVE_INFINITY : number(bounds.high), center * HALF_DECADE);
  return Math.max(0, Math.log10(to / from));
}

/** How far the candidate's imprecision reaches, in decades; one where it does not even tell the sign. */
function decadesOf({ interval }: Estimate): number {
  const { low, high } = interval;
  if (isPoint(interval)) return 0;
  if (low === undefined || high === undefined || sign(low) * sign(high) <= 0) return 1;
  return Math.abs(Math.log10(number(high) / number(low)));
}

function number({ numerator, denominator }: Rational): number {
  return Number(numerator) / Number(denominator);
}

const HALF_DECADE = Math.sqrt(10);

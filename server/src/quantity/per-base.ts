import { ONE, type Rational, rational } from "./rational.ts";

/** How many units the words count by: 1,000 in `per 1,000 orders`, `revenue_per_1k_usd` and `per thousand`; undefined where they name no number. */
export function perBase(words: string): Rational | undefined {
  const [, digits, scale = "", word = ""] = BASE.exec(words) ?? [];
  if (digits !== undefined) {
    return rational(BigInt(digits.replaceAll(",", "")) * (SCALES.get(scale.toLowerCase()) ?? 1n));
  }
  const size = SCALES.get(word.toLowerCase());
  return size === undefined ? undefined : rational(size);
}

/** How many of the unit the denominator counts: 1,000 in `1,000 orders`, one in `order`. */
export function denominatorBase(per: string): Rational {
  return perBase(`per ${per}`) ?? ONE;
}

const BASE = /per[\s_]+(?:(\d[\d,]{0,12})[\s_]?([km](?!\p{L}))?(?![\d.%])|(hundred|thousand|million)(?!\p{L}))/iu;

const SCALES: ReadonlyMap<string, bigint> = new Map([
  ["hundred", 100n],
  ["thousand", 1_000n],
  ["k", 1_000n],
  ["million", 1_000_000n],
  ["m", 1_000_000n],
]);

import type { Evidence } from "../packet/evidence.ts";
import { formatLike } from "../quantity/format-like.ts";
import { multiply } from "../quantity/rational.ts";
import { likelySlip } from "../quantity/slip.ts";
import type { Claim } from "./claim.ts";
import { isComparable, knownFactors } from "./comparable.ts";
import { periodFit, statusFit } from "./figure-context.ts";
import { significantDigits } from "./find-direct.ts";
import type { Pool } from "./pools.ts";
import { allCells } from "./value-index.ts";
import type { Verdict } from "./verdict.ts";
import { directWorking } from "./working.ts";

/** A long number that differs from the one cited cell by the order of two digits alone was copied from there. */
export function miscopied(
  { figure, text, context }: Claim,
  pool: Pool,
): Extract<Verdict, { kind: "contradicts" }> | undefined {
  if ((pool.by !== "own" && pool.by !== "sentence") || significantDigits(figure) < LONG_NUMBER) return undefined;
  const tables = pool.tables.filter((table) => table.rowCount <= MOST_ROWS);
  const slips = [...pool.cells, ...tables.flatMap(allCells)].flatMap((cell): readonly Slipped[] => {
    if (!isComparable(figure, cell) || periodFit(context, cell.period) === "different") return [];
    if (statusFit(context, cell.status) !== "fits") return [];
    const [factor] = knownFactors(figure, cell);
    const value = factor === undefined ? cell.number.value : multiply(cell.number.value, factor);
    const slip = likelySlip(figure, { value });
    return slip?.kind === "transposed-digits" ? [{ cell, expected: formatLike(value, figure, text) }] : [];
  });
  const [only, ...others] = slips;
  if (only === undefined || others.some(({ expected }) => expected !== only.expected)) return undefined;
  return {
    kind: "contradicts",
    class: "value",
    expected: only.expected,
    slip: "Perhaps two digits are swapped.",
    working: directWorking(only.cell),
  };
}

type Slipped = { readonly cell: Evidence; readonly expected: string };

const LONG_NUMBER = 4;
const MOST_ROWS = 60;

import type { Evidence } from "../packet/evidence.ts";
import type { Figure } from "../quantity/figure.ts";
import { formatLike } from "../quantity/format-like.ts";
import { multiply } from "../quantity/rational.ts";
import { likelySlip, type Slip } from "../quantity/slip.ts";
import type { Claim } from "./claim.ts";
import { isComparable, knownFactors } from "./comparable.ts";
import { periodFit, statusFit } from "./figure-context.ts";
import { significantDigits } from "./find-direct.ts";
import { subjectOf } from "./labels.ts";
import { isCited, type Pool } from "./pools.ts";
import { allCells } from "./value-index.ts";
import type { Verdict } from "./verdict.ts";
import { directWorking } from "./working.ts";

/** A number that differs from cited cells by the order of two digits alone, or by thousands, was copied from there. */
export function miscopied(
  { figure, text, context }: Claim,
  pool: Pool,
): Extract<Verdict, { kind: "contradicts" }> | undefined {
  if (!isCited(pool) || significantDigits(figure) < 2) return undefined;
  const tables = pool.tables.filter((table) => table.rowCount <= MOST_ROWS);
  const slips = [...pool.cells, ...tables.flatMap(allCells)].flatMap((cell): readonly Slipped[] => {
    if (!isComparable(figure, cell) || periodFit(context, cell.period) === "different") return [];
    if (statusFit(context, cell.status) !== "fits") return [];
    const [factor] = knownFactors(figure, cell);
    const value = factor === undefined ? cell.number.value : multiply(cell.number.value, factor);
    const slip = likelySlip(figure, { value });
    return slip !== undefined && isTelling(slip.kind, figure, cell)
      ? [{ cell, slip, expected: formatLike(value, figure, text) }]
      : [];
  });
  const [only, ...others] = slips;
  if (only === undefined || others.some(({ expected }) => expected !== only.expected)) return undefined;
  return {
    kind: "contradicts",
    class: only.slip.kind === "magnitude" ? "magnitude" : "value",
    expected: only.expected,
    slip: `Perhaps ${only.slip.phrase}.`,
    working: directWorking(only.cell),
  };
}

/** Of a long number the order of its digits tells where it is from; of another order, that both count one thing in one unit. */
function isTelling(kind: Slip["kind"], figure: Figure, cell: Evidence): boolean {
  if (kind === "transposed-digits") return significantDigits(figure) >= LONG_NUMBER;
  if (kind !== "magnitude") return false;
  if (figure.kind === "money") return cell.kind === "money" && significantDigits(figure) >= 3;
  return figure.kind === "count" && isCounted(figure.unit, cell);
}

/** True where the cell's own unit is the noun. A label alone leaves it open in what the cell is kept. */
function isCounted(noun: string, { kind, unit }: Evidence): boolean {
  const [words, counted] = [subjectOf(noun), subjectOf(unit)];
  return kind === "count" && words.size > 0 && [...words].every((word) => counted.has(word));
}

type Slipped = { readonly cell: Evidence; readonly slip: Slip; readonly expected: string };

const LONG_NUMBER = 4;
const MOST_ROWS = 60;

import type { Evidence } from "../packet/evidence.ts";
import { agreement, agrees } from "../quantity/compare.ts";
import { conversionFactor } from "../quantity/conversion.ts";
import type { Figure } from "../quantity/figure.ts";
import { formatLike } from "../quantity/format-like.ts";
import { add, multiply, type Rational, ZERO } from "../quantity/rational.ts";
import { isOneColumn } from "./cell-relations.ts";
import type { Claim } from "./claim.ts";
import type { Found } from "./found.ts";
import { tablesNamedAs } from "./packet-tables.ts";
import { allCells } from "./value-index.ts";
import { readable } from "./working.ts";

/** `The second half brought $109M`, where the second half of a series came to less, and the other half or all of it to that. */
export function otherHalf(claim: Claim, used: readonly Evidence[]): Found | undefined {
  const [first] = used;
  const half = HALF.exec(claim.before.replaceAll("\0", ""))?.[1]?.toLowerCase();
  if (first === undefined || half === undefined || used.length < 2 || !isOneColumn(used)) return undefined;
  const series = seriesOf(first, claim);
  const kind = series[0]?.period?.part?.kind;
  if (kind === undefined || series.length !== PARTS_OF_YEAR[kind] || !used.every((cell) => series.includes(cell)))
    return undefined;
  const middle = series.length / 2;
  const [head, tail] = [series.slice(0, middle), series.slice(middle)];
  const meant = half === "first" ? head : tail;
  const value = sumIn(claim.figure, meant);
  const others = [half === "first" ? tail : head, series].map((cells) => sumIn(claim.figure, cells));
  if (value === undefined || gives(value, claim.figure)) return undefined;
  if (!others.some((other) => other !== undefined && gives(other, claim.figure))) return undefined;
  const expected = formatLike(value, claim.figure, claim.text);
  const working = { formula: meant.map(readable).join(" + "), result: expected, evidence: meant };
  const slip = `The ${half} half of the series is meant, and another part of it is given.`;
  return { kind: "wrong", firm: true, verdict: { kind: "contradicts", class: "period", expected, slip, working } };
}

/** Half of what is not a whole year may be that half. */
const PARTS_OF_YEAR = { month: 12, quarter: 4, half: 0 } as const;

/** Right before the figure, with no other half named behind it. */
const HALF = /\b(first|second) half\b(?:(?!\bhal[fv])[^.;:?!]){0,40}$/i;

/** The cells of the column that are of parts of a year, in their order. */
function seriesOf(cell: Evidence, { packet }: Claim): readonly Evidence[] {
  return tablesNamedAs(packet, cell)
    .filter(({ rowCount }) => rowCount <= MOST_ROWS)
    .flatMap(allCells)
    .filter(({ column, total, period }) => column === cell.column && total !== true && period?.part !== undefined);
}

const MOST_ROWS = 26;

function sumIn(figure: Figure, cells: readonly Evidence[]): Rational | undefined {
  const [first] = cells;
  const factor =
    first === undefined || first.kind === "unknown"
      ? undefined
      : conversionFactor({ kind: first.kind, unit: first.unit }, figure);
  const sum = cells.reduce((total: Rational, { number }) => add(total, number.value), ZERO);
  return first?.kind === "unknown" ? sum : factor && multiply(sum, factor);
}

function gives(value: Rational, figure: Figure): boolean {
  return agrees(agreement(figure, { precision: "exact", value }));
}

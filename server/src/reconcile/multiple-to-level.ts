import type { Evidence } from "../packet/evidence.ts";
import { formatQuantity } from "../quantity/format.ts";
import { divide, toFloat } from "../quantity/rational.ts";
import { isAfter } from "./cell-relations.ts";
import type { Claim } from "./claim.ts";
import type { Found } from "./found.ts";
import { tablesNamedAs } from "./packet-tables.ts";
import { allCells } from "./value-index.ts";
import type { Verdict } from "./verdict.ts";
import { readable } from "./working.ts";

/** A multiple that led to a level whose cell is known, against what the level was before: `grew tenfold, to almost 207,000`. */
export function multipleToLevel(
  { figure, behind, packet }: Claim,
  level: Found | undefined,
): Extract<Verdict, { kind: "agrees" | "contradicts" }> | undefined {
  if (figure.kind !== "ratio" || figure.hedge !== undefined || level?.kind !== "found") return undefined;
  const [cell, ...more] = level.working.evidence;
  if (cell === undefined || more.length > 0 || !TO_LEVEL.test(behind.replaceAll("\0", ""))) return undefined;
  const tables = tablesNamedAs(packet, cell).filter(({ rowCount }) => rowCount <= MOST_ROWS);
  const ways = tables
    .flatMap(allCells)
    .filter((other) => isEarlier(other, cell))
    .flatMap((other) => {
      const value = divide(cell.number.value, other.number.value);
      return value === undefined ? [] : [{ other, value, factor: toFloat(value) / toFloat(figure.amount.value) }];
    });
  const [first] = ways.toSorted((left, right) => distance(left.factor) - distance(right.factor));
  if (first === undefined) return undefined;
  const working = {
    formula: `${readable(cell)} / ${readable(first.other)}`,
    result: formatQuantity(first.value, "ratio", "x", -2),
    evidence: [cell, first.other],
  };
  if (distance(first.factor) <= ROUND) return { kind: "agrees", how: "derived", working };
  return { kind: "contradicts", class: "value", expected: working.result, working };
}

const MOST_ROWS = 60;

/** As far as a multiple in words may be from what it rounds. */
const ROUND = 0.18;

function distance(factor: number): number {
  return factor >= 1 ? factor - 1 : 1 / factor - 1;
}

const TO_LEVEL = /^,? to (?:\p{L}+ ){0,2}[$€£₹]?\d/u;

/** The same row's or column's value of a time before. */
function isEarlier(other: Evidence, cell: Evidence): boolean {
  if (other.kind !== cell.kind || other.unit !== cell.unit || other.role === "net") return false;
  if (other.row !== cell.row && other.column !== cell.column) return false;
  if (other.row === cell.row && other.role === "baseline" && cell.role === "post") return true;
  return other.period !== undefined && cell.period !== undefined && isAfter(cell.period, other.period);
}

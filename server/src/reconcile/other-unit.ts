import type { Evidence } from "../packet/evidence.ts";
import type { Figure } from "../quantity/figure.ts";
import { isOneRow } from "./cell-relations.ts";
import type { Claim } from "./claim.ts";
import { directMatch } from "./comparable.ts";
import { derived } from "./find-derived.ts";
import { significantDigits } from "./find-direct.ts";
import { isCited, isNamed, type Pool } from "./pools.ts";
import { allCells } from "./value-index.ts";
import type { Verdict, Working } from "./verdict.ts";
import { derivedWorking, directWorking } from "./working.ts";

type Contradiction = Extract<Verdict, { kind: "contradicts" }>;

/** The number is there, in another currency or another unit of time. */
export function otherUnit(claim: Claim, pool: Pool): Contradiction | undefined {
  const { figure } = claim;
  if (!isCited(pool) || significantDigits(figure) < 2) return undefined;
  const named = isNamed(pool) ? pool.cells : [];
  const cell = pool.by === "own" ? named.find((one) => isOtherUnit(figure, one) && holds(figure, one)) : undefined;
  if (cell !== undefined) return inUnit(cell, directWorking(cell), claim);
  return figure.kind === "money" ? otherCurrency(claim, pool) : undefined;
}

/** Of the cited cells none is in the figure's currency, and those in another one give the very number. */
function otherCurrency(claim: Claim, pool: Pool): Contradiction | undefined {
  const { figure, context } = claim;
  const tables = pool.tables.filter(({ rowCount }) => rowCount <= MOST_ROWS);
  const cells = [...pool.cells, ...tables.flatMap(allCells)].filter(({ kind }) => kind === "money");
  if (cells.length === 0 || cells.some(({ unit }) => unit === figure.unit)) return undefined;
  const direct = significantDigits(figure) >= 3 ? cells.find((cell) => holds(figure, cell)) : undefined;
  if (direct !== undefined) return inUnit(direct, directWorking(direct), claim);
  const [first, ...others] = pool.breadth === "rows" ? cells : [];
  if (first === undefined || others.some(({ unit }) => unit !== first.unit)) return undefined;
  const other: Figure = { ...figure, unit: first.unit };
  const nothing: ReadonlySet<Evidence> = new Set();
  const found = derived(
    other,
    { cells, paired: cells.length },
    { ...context, known: nothing, beside: nothing, annualized: false },
  );
  if (found.kind !== "found" || !isOneRow(cells)) return undefined;
  return inUnit(first, derivedWorking(found.best, other), claim);
}

const MOST_ROWS = 60;

function inUnit(cell: Evidence, working: Working, { text }: Claim): Contradiction {
  const name = cell.kind === "bps" ? "basis points" : cell.unit;
  const slip = `The cell holds ${working.formula} in ${name}, and this says ${text}.`;
  return { kind: "contradicts", class: "other-unit", expected: "", slip, working };
}

/** True where the cell gives the number, whatever its unit. */
function holds(figure: Figure, cell: Evidence): boolean {
  if (cell.kind === "unknown") return false;
  const match = directMatch({ ...figure, kind: cell.kind, unit: cell.unit }, cell);
  return match !== undefined && match.how !== "truncated";
}

function isOtherUnit(figure: Figure, { kind, unit }: Evidence): boolean {
  if (figure.kind === "money" || figure.kind === "duration") return kind === figure.kind && unit !== figure.unit;
  return (figure.kind === "points" && kind === "bps") || (figure.kind === "bps" && kind === "points");
}

import type { Evidence } from "../packet/evidence.ts";
import type { Change, Figure } from "../quantity/figure.ts";
import { formatLike } from "../quantity/format-like.ts";
import { absolute, divide, multiply, type Rational, toFloat } from "../quantity/rational.ts";
import { likelySlip } from "../quantity/slip.ts";
import { cellsLabelled } from "./cell-index.ts";
import type { Claim } from "./claim.ts";
import { directMatch, isComparable, knownFactors } from "./comparable.ts";
import { periodFit, statusFit } from "./figure-context.ts";
import { derived } from "./find-derived.ts";
import { significantDigits } from "./find-direct.ts";
import { rowFit, subjectOf } from "./labels.ts";
import { miscopied } from "./miscopied.ts";
import { otherUnit } from "./other-unit.ts";
import type { Pool } from "./pools.ts";
import { isReckonedAnew } from "./reckoned-anew.ts";
import type { ContradictionClass, Verdict } from "./verdict.ts";
import { derivedWorking, directWorking } from "./working.ts";

type Contradiction = Extract<Verdict, { kind: "contradicts" }>;

/**
 * A figure that nothing gives is wrong only where it is beyond doubt which cell it means: one that its own citation names, or one of a
 * row that the sentence cites and speaks of. Everything else is left open. `mayFollow` says that some arithmetic does give it, though
 * perhaps by chance.
 */
export function contradiction(
  claim: Claim,
  changes: readonly Change[],
  at: number,
  mayFollow: boolean,
): Contradiction | undefined {
  // Where a figure has a citation of its own, what is cited beside it is meant for others.
  const own = claim.pools.filter((pool) => pool.by === "own");
  for (const pool of own.length > 0 ? own : claim.pools) {
    const verdict =
      (mayFollow ? undefined : (unitSlip(claim, pool) ?? otherUnit(claim, pool))) ??
      valueSlip(claim, pool, roleIn(changes, at), mayFollow) ??
      (mayFollow ? undefined : miscopied(claim, pool));
    if (verdict !== undefined) return verdict;
  }
  return undefined;
}

/** Points said as percent, or percent as points: the number is there, and its sort is another. */
function unitSlip(claim: Claim, pool: Pool): Contradiction | undefined {
  const { figure } = claim;
  if (figure.kind !== "percent" && figure.kind !== "points") return undefined;
  const cells = namedCells(claim, pool).filter((cell) => cell.kind !== "unknown");
  if (cells.length === 0 || pool.by === "paragraph") return undefined;
  const other: Figure =
    figure.kind === "percent" ? { ...figure, kind: "points", unit: "pp" } : { ...figure, kind: "percent", unit: "%" };
  const direct = cells.find((cell) => cell.kind === other.kind && directMatch(other, cell) !== undefined);
  if (direct !== undefined && figure.kind === "percent" && significantDigits(figure) >= 2) {
    return unitVerdict(claim, { expected: direct.text, working: directWorking(direct) });
  }
  const rates = cells.filter((cell) => cell.kind === "percent" || (figure.kind === "points" && cell.kind !== "points"));
  const operands = { cells: rates, paired: rates.length };
  const found = derived(other, operands, { ...claim.context, known: NONE, beside: NONE, annualized: false });
  if (found.kind !== "found" || significantDigits(figure) < 2) return undefined;
  const { operation } = found.best.derivation;
  if (operation !== "points" && operation !== "relative-change") return undefined;
  if ((operation === "points") !== (figure.kind === "percent")) return undefined;
  const working = derivedWorking(found.best, other);
  return unitVerdict(claim, { expected: working.result, working });
}

const NONE: ReadonlySet<Evidence> = new Set();

function unitVerdict(
  { figure }: Claim,
  { expected, working }: Pick<Contradiction, "expected" | "working">,
): Contradiction {
  const slip =
    figure.kind === "percent"
      ? "The difference of two percentages is in points."
      : "A relative change is in percent, not in points.";
  return { kind: "contradicts", class: "unit", expected, slip, working };
}

function valueSlip(claim: Claim, pool: Pool, role: Evidence["role"], mayFollow: boolean): Contradiction | undefined {
  const { figure, context } = claim;
  const meant = namedCells(claim, pool).filter(
    (cell) =>
      isComparable(figure, cell) &&
      !(figure.kind === "points" && cell.kind === "percent") &&
      (cell.kind !== "unknown" || pool.by === "own" || role !== undefined) &&
      periodFit(context, cell.period) !== "different" &&
      statusFit(context, cell.status) === "fits",
  );
  const inRole = meant.filter((cell) => cell.role === (role ?? (figure.direction === undefined ? cell.role : "net")));
  const cell = nearest(figure, inRole.length > 0 ? inRole : meant);
  if (cell === undefined || !isBeyondDoubt(claim, pool, cell, role)) return undefined;
  if (isReckonedAnew(claim, [cell])) return undefined;
  const tables = pool.breadth === "tables";
  if (mayFollow && (tables || pool.cells.some((other) => other.row !== cell.row))) return undefined;
  const value = inFigureUnit(figure, cell);
  const single = pool.breadth === "cells" && pool.cells.length === 1 && figure.per === undefined;
  if (tables && meant.some((other) => other.row !== cell.row)) return undefined;
  const others = meant.filter((other) => other !== cell).map((other) => inFigureUnit(figure, other));
  const slip = likelySlip(figure, { value, others });
  if (cell.kind === "unknown" && figure.kind !== "count" && pool.cells.length > 1) return undefined;
  if (slip?.kind === "wrong-sign" && cell.role !== "net") return undefined;
  const explained = pool.by === "own" && slip !== undefined && slip.kind !== "neighboring-value";
  if (!single && !explained && (tables || !isClose(figure.amount.value, value))) return undefined;
  if (slip?.kind === "magnitude" && cell.kind === "unknown" && !namesUnit(cell, figure)) return undefined;
  return {
    kind: "contradicts",
    class: CLASSES[slip?.kind ?? "none"] ?? "value",
    expected: formatLike(value, figure, claim.text),
    working: directWorking(cell),
    ...(slip !== undefined && { slip: `Perhaps ${slip.phrase}.` }),
  };
}

const CLASSES: Readonly<Record<string, ContradictionClass>> = { magnitude: "magnitude", "wrong-sign": "direction" };

/** The cells that a pool names, or that the sentence speaks of by the words of their row. */
function namedCells({ context }: Claim, pool: Pool): readonly Evidence[] {
  if (pool.breadth === "cells" || pool.breadth === "rows") return pool.cells;
  if (pool.breadth === "packet" || pool.by === "paragraph") return [];
  const short = pool.tables.filter((table) => table.rowCount <= MOST_ROWS);
  return cellsLabelled(short, context.nearby).filter((cell) => rowFit(cell, context.nearby) === 1);
}

const MOST_ROWS = 200;

function isBeyondDoubt({ figure, context, unit }: Claim, pool: Pool, cell: Evidence, role: Evidence["role"]): boolean {
  if (pool.by === "paragraph" || pool.by === "none") return false;
  const named = pool.breadth === "cells" || pool.breadth === "rows";
  if (pool.by === "own" && named) return pool.breadth === "rows" || pool.cells.length === 1 || cell.role !== undefined;
  if (figure.kind === "count" || figure.kind === "share" || cell.kind === "unknown") {
    return named && role !== undefined && cell.role === role && rowFit(cell, context.subject) === 1;
  }
  const alone = unit.figures <= unit.citations + 1 || (role !== undefined && cell.role === role);
  return alone && rowFit(cell, role === undefined ? context.nearby : context.subject) >= 0.5;
}

/** A column without a unit may be kept in thousands, unless it counts the very thing that the figure does. */
function namesUnit({ rowLabel, columnLabel }: Evidence, { unit }: Figure): boolean {
  const labels = subjectOf(`${rowLabel} ${columnLabel}`);
  const nouns = [...subjectOf(unit)];
  return nouns.length > 0 && nouns.every((noun) => labels.has(noun));
}

/** A figure of another order than the cells, and no round multiple of a thousand off, was worked out from more than one of them. */
function isClose(written: Rational, value: Rational): boolean {
  const quotient = divide(absolute(written), absolute(value));
  if (quotient === undefined) return false;
  const factor = Number(quotient.numerator) / Number(quotient.denominator);
  return [1, 1e3, 1e-3, 1e6, 1e-6].some((scale) => factor / scale > 0.5 && factor / scale < 2);
}

/** The end of a change that the figure is: `from` is the baseline. */
function roleIn(changes: readonly Change[], at: number): Evidence["role"] {
  if (changes.some((change) => change.from === at)) return "baseline";
  return changes.some((change) => change.to === at) ? "post" : undefined;
}

/** The cell that is the fewest digits or factors of a thousand away. */
function nearest(figure: Figure, cells: readonly Evidence[]): Evidence | undefined {
  return cells.toSorted((left, right) => distance(figure, left) - distance(figure, right))[0];
}

function distance(figure: Figure, cell: Evidence): number {
  const decades = Math.log10(Math.abs(toFloat(figure.amount.value) / toFloat(inFigureUnit(figure, cell))));
  if (!Number.isFinite(decades)) return Number.MAX_VALUE;
  return Math.min(...[0, 3, -3, 6, -6].map((scale) => Math.abs(decades - scale) + (scale === 0 ? 0 : SCALE_COST)));
}

/** A factor of a thousand is taken for the slip only where no cell is near as it stands. */
const SCALE_COST = 0.3;

function inFigureUnit(figure: Figure, cell: Evidence): Rational {
  const [factor] = knownFactors(figure, cell);
  const value = factor === undefined ? cell.number.value : multiply(cell.number.value, factor);
  return figure.of === undefined ? value : (divide(value, figure.of.value) ?? value);
}

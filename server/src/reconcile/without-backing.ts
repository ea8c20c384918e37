import type { Evidence } from "../packet/evidence.ts";
import { agreement, agrees } from "../quantity/compare.ts";
import { type Figure, withoutDirection } from "../quantity/figure.ts";
import { absolute, multiply, powerOfTen } from "../quantity/rational.ts";
import { cellCount, cellsOf } from "./cell-index.ts";
import type { Claim } from "./claim.ts";
import type { FigureContext } from "./figure-context.ts";
import { MOST_CELLS } from "./operands.ts";
import { isTime } from "./per-unit.ts";
import { isCited, type Pool } from "./pools.ts";
import { isReckonedAnew } from "./reckoned-anew.ts";
import { perhapsInTwoSteps } from "./two-steps.ts";
import type { Verdict } from "./verdict.ts";
import { directWorking } from "./working.ts";

/** The verdict on a figure that nothing gives and nothing contradicts: unbacked only where all that it cites was tried. */
export function withoutBacking(claim: Claim): Verdict {
  const { figure, text, pools, unread, context, cited } = claim;
  if (unread !== undefined) return { kind: "cannot-tell", reason: UNREAD[unread] };
  const own = pools.some((pool) => pool.by === "own");
  if (!own && !DEMANDED.has(figure.kind)) {
    return { kind: "cannot-tell", reason: cited ? CITED_ELSEWHERE : NOT_CITED };
  }
  if (cited && !own && isInPoints(figure)) return { kind: "cannot-tell", reason: CITED_ELSEWHERE };
  if (cited && context.annualized && figure.per === undefined) return { kind: "cannot-tell", reason: ANNUALIZED };
  const near = pools.filter(isCited).flatMap((pool) => pool.cells);
  const namesake = near.find((cell) => holdsSameDigits(cell, figure));
  if (namesake !== undefined) {
    const reason = `A cited cell holds ${namesake.text}, and does not say in what unit; this says ${text}.`;
    return { kind: "cannot-tell", reason, working: directWorking(namesake) };
  }
  const perhaps = cited ? perhapsInTwoSteps(claim) : undefined;
  if (perhaps !== undefined) return { kind: "cannot-tell", reason: TWO_STEPS, working: perhaps };
  return cited && mayFollow(claim, near) ? { kind: "cannot-tell", reason: MANY_CELLS } : { kind: "unbacked", cited };
}

/** True where the citations, which name some cells near, may give the figure in a way that was not tried. */
function mayFollow(claim: Claim, near: readonly Evidence[]): boolean {
  const { figure, pools, context } = claim;
  if (isOpenEnded(claim) || mayBeWorkedOut(claim) || isReckonedAnew(claim, near)) return true;
  if (isInPoints(figure) && near.length > 0 && !near.some((cell) => mayBeRate(cell, near))) return true;
  if (figure.kind !== "money" && near.some((cell) => cell.kind === figure.kind)) return false;
  return citedFiles(pools).size > 1 || (isWorkedOut(figure, context) && isWide(pools));
}

function isInPoints({ kind }: Figure): boolean {
  return kind === "points" || kind === "bps";
}

/** Points are the difference of two rates. Where none is cited each took two cells, and was worked out first. */
function mayBeRate({ kind }: Evidence, near: readonly Evidence[]): boolean {
  return RATES.has(kind) || (kind === "unknown" && near.length < CELLS_OF_TWO_RATES);
}

const CELLS_OF_TWO_RATES = 4;

/** True where the digits are the same whatever the unit and the scale: 31.2 beside `31.2 kWh`, 9,655 beside `$9.66M` as well. */
function holdsSameDigits(cell: Evidence, figure: Figure): boolean {
  if (cell.kind !== "unknown" && cell.kind !== "count") return false;
  const known = [0, 3, 6, -3].map((exponent) => multiply(cell.number.value, powerOfTen(exponent)));
  return known.some((value) =>
    agrees(agreement(withoutDirection(figure), { precision: "exact", value: absolute(value) })),
  );
}

/**
 * True where a whole table is cited with so many rows that a writer may take groups of them together, in more ways than are tried: the open
 * orders of one region, the share of two reasons of six.
 */
export function isOpenEnded({ pools }: Pick<Claim, "pools">): boolean {
  return pools.filter(isCited).some(({ tables }) => tables.some(({ rowCount }) => rowCount >= MANY_ROWS));
}

const MANY_ROWS = 6;

/**
 * True where whole tables are cited that have more cells than a reader takes in at once, and the figure is of a sort that is worked out from
 * them: a rate where they hold none, or an amount whose sentence takes several together, leaves some out or sets one against another.
 */
function mayBeWorkedOut({ figure, pools, sentence }: Claim): boolean {
  const tables = [...new Set(pools.filter(isCited).flatMap((pool) => pool.tables))];
  if (cellCount(tables) <= FEW_CELLS) return false;
  if (!RATES.has(figure.kind)) return WORKED_OUT.test(sentence);
  const held = cellsOf(tables).filter(({ kind }) => RATES.has(kind));
  return held.length === 0 || figure.kind === "ratio";
}

const FEW_CELLS = 6;

const RATES: ReadonlySet<Evidence["kind"]> = new Set<Evidence["kind"]>(["percent", "points", "bps", "share", "ratio"]);

const WORKED_OUT =
  /\b(?:others?|rest|remain(?:ing|der)|together|combined|both|between (?:them|us)|(?:the|all)[\s\0]+(?:other[\s\0]+)?(?:two|three|four|five|six|seven|eight|nine|ten)|over (?:the|all)|averag\w*|mean|pace|per|each|every|more|less|fewer|lower|higher|above|below|extra|further|additional|half|halves|without|excluding|except|apart|difference|gap|would)\b/i;

/** A rate, a share or an amount per unit is seldom a cell of its own. */
function isWorkedOut({ kind, per }: Figure, context: FigureContext): boolean {
  if (kind !== "money") return true;
  const worded = context.perCoin || context.subject.has("each");
  return worded || [per, context.per].some((unit) => unit !== undefined && !isTime(unit));
}

/** True where the citations open on more cells than all arithmetic over them can be tried on. */
function isWide(pools: readonly Pool[]): boolean {
  const near = pools.filter(isCited);
  const rows = new Set(near.flatMap((pool) => pool.cells.map((cell) => `${cell.place.file} ${cell.row}`)));
  return rows.size > 3 || cellCount([...new Set(near.flatMap((pool) => pool.tables))]) > MOST_CELLS;
}

function citedFiles(pools: readonly Pool[]): ReadonlySet<string> {
  const files = ({ cells, tables }: Pool) => [
    ...cells.map((cell) => cell.place.file),
    ...tables.map((table) => table.file),
  ];
  return new Set(pools.filter(isCited).flatMap(files));
}

const ANNUALIZED = "It is multiplied up to a year, and perhaps by more steps than are tried.";

const NOT_CITED = "No citation says where it comes from, and no cell of the packet holds it.";

const TWO_STEPS =
  "Two steps of arithmetic over what it cites lead to it, and its words do not say that they are meant.";

const MANY_CELLS = "What it cites may give it in more ways than are tried. A citation of the cells would settle it.";

const CITED_ELSEWHERE = "What the sentence cites does not hold it, and may not be meant for it.";

const UNREAD = {
  missing: "What it cites cannot be found.",
  remote: "It cites an address outside the packet, which is not opened.",
  nothing: "Its footnote names no file and no row.",
} as const;

/** Sorts of figures that a reader expects to come from a table. */
const DEMANDED: ReadonlySet<Figure["kind"]> = new Set<Figure["kind"]>(["money", "percent", "points", "bps", "ratio"]);

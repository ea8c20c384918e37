import { type Goal, inUnit, isSameThing, type Sketch, sketch, type Term } from "./derivation.ts";
import { type Estimate, exactEstimate, mean, quotient, scaled, sum, weightedMean } from "./estimate.ts";
import type { FigureKind } from "./figure.ts";
import { ONE, rational } from "./rational.ts";

/**
 * What whole columns yield, and all terms of the goal's kind together: sum, mean, weighted mean, number of rows. Never a choice of rows.
 * Only the first so many terms are `used`; of the others no more is wanted than the total of a column that one of those is a share of.
 */
export function deriveGroups(goal: Goal, terms: readonly Term[], used: number): readonly Sketch[] {
  const columns = columnsOf(terms);
  const isUsed = (group: readonly Term[]): boolean => (group.at(-1)?.index ?? 0) < used;
  const all = terms.filter((term) => term.operand.kind === goal.kind);
  const weighable = columns.slice(0, WEIGHED_COLUMNS).filter(isUsed);
  const summable = [...columns.flatMap(runsOf), all].filter(isUsed);
  return [
    ...summable.flatMap((group) => [...total(goal, group), ...average(goal, group)]),
    ...(columns.length > 0 ? columns : [terms]).filter(isUsed).flatMap((group) => rowCount(goal, group)),
    ...weighable.flatMap((rows) => weighable.flatMap((weights) => weighted(goal, rows, weights))),
    ...columns.flatMap((group) => sharesOfTotal(goal, group, used)),
  ];
}

/** A column, and where it is short its first and its last rows: the quarters of a year in a series of two. */
function runsOf(column: readonly Term[]): readonly (readonly Term[])[] {
  if (column.length > SHORT_COLUMN) return [column];
  const lengths = Array.from({ length: Math.max(0, column.length - 2) }, (_, index) => index + 2);
  return [column, ...lengths.flatMap((length) => [column.slice(0, length), column.slice(-length)])];
}

const SHORT_COLUMN = 12;

/** Each of so many columns may weigh each other one. */
const WEIGHED_COLUMNS = 6;

function total(goal: Goal, group: readonly Term[]): readonly Sketch[] {
  const rows = goal.kind === "ratio" ? undefined : rowsInGoal(goal, group);
  return rows === undefined ? [] : sketch("sum", group, sum(rows));
}

function average(goal: Goal, group: readonly Term[]): readonly Sketch[] {
  const rows = rowsInGoal(goal, group);
  return rows === undefined ? [] : sketch("mean", group, mean(rows));
}

/** Each row as a part of what all of them come to. */
function sharesOfTotal(goal: Goal, group: readonly Term[], used: number): readonly Sketch[] {
  const [first] = group;
  const unit = goal.kind === "percent" ? rational(100) : goal.kind === "share" ? ONE : undefined;
  if (unit === undefined || first === undefined || group.length < 3 || !areWeights(group)) return [];
  const whole = sum(group.map((term) => term.estimate));
  return group.flatMap((part) => {
    if (part.index >= used) return [];
    const fraction = quotient(part.estimate, whole);
    return sketch("share-of-total", [part, ...group], fraction && scaled(fraction, unit));
  });
}

function rowCount(goal: Goal, group: readonly Term[]): readonly Sketch[] {
  if (goal.kind !== "count" || group.length < 2) return [];
  return sketch("count", group, exactEstimate(rational(group.length)));
}

function weighted(goal: Goal, group: readonly Term[], weights: readonly Term[]): readonly Sketch[] {
  if (group === weights || group.length !== weights.length || !areWeights(weights)) return [];
  const rows = rowsInGoal(goal, group);
  if (rows === undefined) return [];
  const estimates = weights.map((weight) => weight.estimate);
  return sketch("weighted-mean", [...group, ...weights], weightedMean(rows, estimates));
}

/** At least two rows, all of the goal's kind and of one thing; otherwise undefined. */
function rowsInGoal(goal: Goal, group: readonly Term[]): readonly Estimate[] | undefined {
  const [first] = group;
  if (first === undefined || group.length < 2 || first.operand.kind !== goal.kind) return undefined;
  if (!group.every((term) => isSameThing(first, term))) return undefined;
  const rows = group.map((term) => inUnit(term, goal)).filter((row) => row !== undefined);
  return rows.length === group.length ? rows : undefined;
}

function areWeights(group: readonly Term[]): boolean {
  const [first] = group;
  if (first === undefined || !WEIGHT_KINDS.has(first.operand.kind)) return false;
  return group.every(({ operand }) => operand.kind === first.operand.kind && operand.unit === first.operand.unit);
}

const WEIGHT_KINDS: ReadonlySet<FigureKind> = new Set<FigureKind>(["count", "money", "duration", "measure"]);

function columnsOf(terms: readonly Term[]): readonly (readonly Term[])[] {
  const columns = new Map<number, Term[]>();
  for (const term of terms) {
    if (term.operand.column === undefined) continue;
    const column = columns.get(term.operand.column);
    if (column === undefined) columns.set(term.operand.column, [term]);
    else column.push(term);
  }
  return [...columns.values()];
}

import { memoByFirst, memoRecent } from "../base/memo.ts";
import type { Evidence } from "../packet/evidence.ts";
import { chanceOfFit } from "../quantity/chance.ts";
import { type Agreeing, agreement, agrees, mayAgree } from "../quantity/compare.ts";
import type { Quality } from "../quantity/conversion.ts";
import { type Derivation, type Goal, type Operand, type Sketch, workOut } from "../quantity/derivation.ts";
import { knownFrom, type Rest, sketches } from "../quantity/derive.ts";
import type { Figure } from "../quantity/figure.ts";
import { perBase } from "../quantity/per-base.ts";
import { absolute, compare, ONE } from "../quantity/rational.ts";
import { isAccountOf } from "./account-of.ts";
import { directed } from "./directed.ts";
import { significantDigits } from "./find-direct.ts";
import { isMeant } from "./meant.ts";
import type { Operands } from "./operands.ts";
import { isSensible } from "./sensible.ts";
import type { Search, Wording } from "./wording.ts";

/** An arithmetic over cells that gives the figure. */
export type DerivedMatch = {
  readonly derivation: Derivation;
  readonly operands: readonly Operand[];
  readonly cells: readonly Evidence[];
  readonly agreeing: Agreeing;
};

export type Derived =
  | { readonly kind: "found"; readonly best: DerivedMatch }
  /** So many ways lead somewhere near that one of them says nothing. */
  | { readonly kind: "chance"; readonly best: DerivedMatch; readonly ways: number }
  | { readonly kind: "none" };

/** Looks for the figure among all that the cells yield, which are given with the likeliest first. */
export function derived(figure: Figure, { cells, paired, parts }: Operands, wording: Wording): Derived {
  const { annualized, per } = wording;
  const { kind, unit } = figure;
  const plain: Goal = { kind, unit, annualized, ...(figure.per !== undefined && { per: figure.per }) };
  const goals = per === undefined || figure.per !== undefined ? [plain] : [plain, { ...plain, per }];
  let chance: Derived = { kind: "none" };
  const isCoin = wording.perCoin && kind === "money" && significantDigits(figure) > 1;
  const asRatio = isCoin ? { ...figure, kind: "ratio" as const, unit: "x" } : undefined;
  const sought = [...goals.map((goal) => ({ goal, figure })), ...(asRatio ? [{ goal: asRatio, figure: asRatio }] : [])];
  for (const { goal, figure: claimed } of sought) {
    for (const reading of readings(cells, goal, paired)) {
      const found = search(claimed, reading, { goal, wording, ...(parts !== undefined && { parts }) });
      if (found.kind === "found") return found;
      if (found.kind === "chance") chance = found;
    }
  }
  return chance;
}

type Reading = {
  readonly cells: readonly Evidence[];
  /** What a cell of no named sort is taken for. */
  readonly nameless: Quality;
  /** How many of the first may be set against each other. */
  readonly paired: number;
};

/**
 * Cells of no named sort are plain numbers beside others. Among themselves, and beside proportions, they are taken for what the figure is,
 * since a file that names no units at all still has sums and differences.
 */
function readings(cells: readonly Evidence[], goal: Goal, paired: number): readonly Reading[] {
  const typed = { cells, nameless: PLAIN, paired };
  if (goal.kind === "count" || !cells.some(isNameless)) return [typed];
  if (goal.kind === "points") return [typed, ...inPercent(cells, paired)];
  if (PROPORTIONS.has(goal.kind)) return [typed];
  const isPlain = (cell: Evidence): boolean => isNameless(cell) || PROPORTIONS.has(cell.kind);
  const first = cells.slice(0, paired).filter(isPlain).length;
  return [typed, { cells: cells.filter(isPlain), nameless: goal, paired: first }];
}

/** Plain numbers that are all parts of one, with digits behind the point, may be rates: 0.119 is 11.9 %. */
function inPercent(cells: readonly Evidence[], paired: number): readonly Reading[] {
  const nameless = cells.filter(isNameless);
  if (nameless.length < 2 || !nameless.every(isFraction)) return [];
  return [{ cells: nameless, nameless: FRACTION, paired: cells.slice(0, paired).filter(isNameless).length }];
}

function isFraction({ number: { value, place } }: Evidence): boolean {
  return place < -1 && compare(absolute(value), ONE) <= 0;
}

const FRACTION: Quality = { kind: "share", unit: "" };

function isNameless({ kind }: Evidence): boolean {
  return kind === "unknown";
}

const PLAIN: Quality = { kind: "count", unit: "" };

function search(figure: Figure, reading: Reading, sought: Search): Derived {
  const { cells, nameless, paired } = reading;
  const { kind, unit, annualized, per } = sought.goal;
  const rest = sought.parts === undefined ? "columns" : "shares";
  const { operands, found } = sketched(kind, unit, annualized, per, nameless.kind, nameless.unit, paired, rest, cells);
  const matches = found.flatMap((sketch): readonly DerivedMatch[] => {
    if (!mayAgree(figure, sketch.estimate.low, sketch.estimate.high) || !isSensible(sketch, cells, sought)) return [];
    const derivation = workOut(sketch, sought.goal, operands);
    const comparison = agreement(directed(figure, derivation, operands, cells), knownFrom(derivation));
    const fits =
      agrees(comparison) && comparison.how !== "truncated" && isAccountOf(figure, derivation, operands, cells);
    return fits ? [{ derivation, operands, cells, agreeing: comparison }] : [];
  });
  const [best] = matches.toSorted((left, right) => plausibility(right, sought) - plausibility(left, sought));
  if (best === undefined) return { kind: "none" };
  if (isLoneDigit(figure, best.derivation)) return { kind: "chance", best, ways: matches.length };
  if (isMeant(best.derivation, cells, sought)) return { kind: "found", best };
  if (figure.of !== undefined && figure.weak !== true && significantDigits(figure) < 2) {
    return { kind: "chance", best, ways: matches.length };
  }
  const rivals = found.filter((sketch) => isSensible(sketch, cells, sought) && !isMeant(sketch, cells, sought));
  const byChance =
    chanceOfFit(
      figure,
      rivals.map(({ estimate }) => estimate),
    ) > LIKELY_CHANCE;
  return byChance ? { kind: "chance", best, ways: rivals.length } : { kind: "found", best };
}

/** All that the cells yield. While somebody types, the same is asked again and again. */
const sketched = memoRecent(
  64,
  (
    kind: Goal["kind"],
    unit: string,
    annualized: boolean | undefined,
    per: string | undefined,
    namelessKind: Quality["kind"],
    namelessUnit: string,
    paired: number,
    rest: Rest,
    cells: readonly Evidence[],
  ): { readonly operands: readonly Operand[]; readonly found: readonly Sketch[] } => {
    const columns = new Map<string, number>();
    const operands = cells.map((cell) => operandOf(cell, { kind: namelessKind, unit: namelessUnit }, columns));
    const goal = { kind, unit, ...(annualized !== undefined && { annualized }), ...(per !== undefined && { per }) };
    return { operands, found: sketches(goal, operands, paired, rest) };
  },
);

/** Any two small numbers have some third one for their sum or their difference. */
function isLoneDigit(figure: Figure, { operation, operands }: Derivation): boolean {
  const isPlain = (operation === "sum" || operation === "difference") && operands.length === 2;
  return isPlain && figure.kind === "count" && significantDigits(figure) < 2;
}

/** Above this a fit among unrelated cells says little. */
const LIKELY_CHANCE = 0.05;

function plausibility({ derivation, cells, agreeing }: DerivedMatch, sought: Search): number {
  const roles = derivation.operands.map((index) => cells[index]?.role);
  const inOrder = roles.includes("baseline") && roles.includes("post") && !roles.includes("net");
  return (
    (isMeant(derivation, cells, sought) ? 8 : 0) +
    (inOrder ? 4 : 0) +
    (agreeing.settled ? 1 : 0) -
    derivation.operands.length / 8
  );
}

function operandOf(cell: Evidence, nameless: Quality, columns: Map<string, number>): Operand {
  const { kind, unit } = cell.kind === "unknown" ? nameless : { kind: cell.kind, unit: cell.unit };
  const base = baseOf(cell);
  const operand = { kind, unit, number: cell.number, exact: cell.exact, ...(base !== undefined && { base }) };
  if (cell.total === true) return operand;
  const key = `${cell.column} ${cell.table} ${cell.place.file}`;
  const column = columns.get(key) ?? columns.size;
  columns.set(key, column);
  return { ...operand, column };
}

const baseOf = memoByFirst(({ columnLabel, rowLabel }: Evidence) => perBase(`${columnLabel} ${rowLabel}`));

const PROPORTIONS: ReadonlySet<Evidence["kind"]> = new Set<Evidence["kind"]>([
  "percent",
  "points",
  "bps",
  "share",
  "ratio",
]);

import type { Evidence, EvidenceTable } from "../packet/evidence.ts";
import type { FigureKind } from "../quantity/figure.ts";
import { MINUS } from "../quantity/format.ts";
import { compare, divide, multiply, ONE, type Rational, rational, subtract } from "../quantity/rational.ts";
import { rowsOf } from "./cited-rows.ts";
import { inBrackets, type Lines, quotient, type Step, stepOf } from "./step.ts";

/**
 * How the quotient of two columns moved from one row to another, and that of two rows from one column to another: contacts per customer
 * of two years, the share of two surveys.
 */
export function rateChanges(table: EvidenceTable, kind: FigureKind, { isMeant }: Lines): readonly Step[] {
  if (!GIVEN.has(kind)) return [];
  const rows = rowsOf(table).map((row) => row.filter((cell) => LEVELS.has(cell.kind)));
  const columns = [...new Set(rows.flat().map(({ column }) => column))];
  if (rows.length > MOST_LINES || columns.length > MOST_LINES || rows.flat().length > MOST_CELLS) return [];
  const lines = rows.filter((row) => row.length > 0);
  const turned = columns.map((column) => rows.flatMap((row) => row.filter((cell) => cell.column === column)));
  return [...movedBetween(turned, lines, kind, isMeant), ...movedBetween(lines, turned, kind, isMeant)];
}

const GIVEN: ReadonlySet<FigureKind> = new Set<FigureKind>(["percent", "points", "ratio"]);

const LEVELS: ReadonlySet<Evidence["kind"]> = new Set<Evidence["kind"]>([
  "unknown",
  "count",
  "money",
  "measure",
  "duration",
]);

const MOST_LINES = 12;
const MOST_CELLS = 48;

/** The quotients of two lines where two others cross them, and what they moved by. */
function movedBetween(
  lines: readonly (readonly Evidence[])[],
  across: readonly (readonly Evidence[])[],
  kind: FigureKind,
  isMeant: Lines["isMeant"],
): readonly Step[] {
  return lines.flatMap((parts) =>
    lines.flatMap((wholes) => {
      if (parts === wholes) return [];
      const rates = across.flatMap((line) => rateOf(line, parts, wholes));
      return rates.flatMap((before, index) =>
        rates.slice(index + 1).flatMap((after) => {
          const used = [...before.cells, ...after.cells];
          return used.every(isMeant) ? moved(before, after, kind) : [];
        }),
      );
    }),
  );
}

function rateOf(line: readonly Evidence[], parts: readonly Evidence[], wholes: readonly Evidence[]): readonly Step[] {
  const [part, whole] = [line.find((cell) => parts.includes(cell)), line.find((cell) => wholes.includes(cell))];
  return part === undefined || whole === undefined ? [] : quotient(stepOf(part), stepOf(whole), "share");
}

function moved(before: Step, after: Step, kind: FigureKind): readonly Step[] {
  const cells = [...after.cells, ...before.cells];
  if (kind === "points") {
    if (!isPart(before.value) || !isPart(after.value)) return [];
    const value = multiply(subtract(after.value, before.value), rational(100));
    return [{ value, kind, unit: "pp", formula: `${after.formula} ${MINUS} ${before.formula}`, cells }];
  }
  if (kind === "ratio") return [...quotient(after, before, kind), ...quotient(before, after, kind)];
  const change = divide(subtract(after.value, before.value), before.value);
  if (change === undefined) return [];
  const formula = `(${after.formula} ${MINUS} ${before.formula}) / ${inBrackets(before.formula)}`;
  return [{ value: multiply(change, rational(100)), kind, unit: "%", formula, cells }];
}

function isPart(value: Rational): boolean {
  return value.numerator > 0n && compare(value, ONE) <= 0;
}

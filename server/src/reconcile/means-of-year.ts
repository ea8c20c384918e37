import type { Evidence, EvidenceTable } from "../packet/evidence.ts";
import { add, divide, multiply, type Rational, rational } from "../quantity/rational.ts";
import { rowsOf } from "./cited-rows.ts";
import { inBrackets, type Step, sumOf } from "./step.ts";
import { readable } from "./working.ts";

/** What the rows of one year among several come to on average, each as it is or weighed by another column. */
export function meansOfYear(table: EvidenceTable, isYear: (year: number) => boolean): readonly Step[] {
  const rows = rowsOf(table).filter(([first]) => first?.period?.part !== undefined && first.total !== true);
  const years = [...new Set(rows.flatMap(([first]) => first?.period?.year ?? []))].filter(isYear);
  return years.flatMap((year) => {
    const ofYear = rows.filter(([first]) => first?.period?.year === year);
    if (ofYear.length < 2 || ofYear.length === rows.length) return [];
    const columns = [...new Set(ofYear.flat().map(({ column }) => column))];
    const lines = columns
      .map((column) => ofYear.flatMap((row) => row.filter((cell) => cell.column === column)))
      .filter((line) => line.length === ofYear.length);
    return lines.flatMap((line) => [
      ...meanOf(line),
      ...lines.flatMap((weights) => (weights === line ? [] : weightedMeanOf(line, weights))),
    ]);
  });
}

function meanOf(line: readonly Evidence[]): readonly Step[] {
  const sum = sumOf(line);
  const value = divide(sum.value, rational(line.length));
  return value === undefined ? [] : [{ ...sum, value, formula: `${inBrackets(sum.formula)} / ${line.length}` }];
}

function weightedMeanOf(line: readonly Evidence[], weights: readonly Evidence[]): readonly Step[] {
  const whole = sumOf(weights);
  const products = line.map((cell, index) => multiply(cell.number.value, weights[index]?.number.value ?? rational(0)));
  const value = divide(
    products.reduce((sum: Rational, one) => add(sum, one), rational(0)),
    whole.value,
  );
  const [first] = line;
  if (value === undefined || first === undefined) return [];
  const shown = line
    .slice(0, SHOWN)
    .map((cell, index) => `${readable(cell)} × ${weights[index] && readable(weights[index])}`);
  const rest = line.length > SHOWN ? " + …" : "";
  const formula = `(${shown.join(" + ")}${rest}) / (${whole.formula})`;
  return [{ value, kind: first.kind, unit: first.unit, formula, cells: [...line, ...weights] }];
}

const SHOWN = 4;

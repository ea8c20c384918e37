import type { ColumnRole, Evidence } from "../packet/evidence.ts";
import { agreement, agrees } from "../quantity/compare.ts";
import type { Operation } from "../quantity/derivation.ts";
import { derive, knownFrom } from "../quantity/derive.ts";
import { type CellArithmetic, claimedBy, plainOperand } from "./cell-arithmetic.ts";

/** The net changes of rows whose columns are headed as baseline, as what came after, and as the change. */
export function netsOfRows(cells: readonly (readonly Evidence[])[]): readonly CellArithmetic[] {
  return cells.flatMap((row) => {
    const [baseline, post, net] = [only(row, "baseline"), only(row, "post"), only(row, "net")];
    return baseline === undefined || post === undefined || net === undefined ? [] : netOf(baseline, post, net);
  });
}

function only(row: readonly Evidence[], role: ColumnRole): Evidence | undefined {
  const [cell, ...others] = row.filter((one) => one.role === role);
  return others.length === 0 ? cell : undefined;
}

function netOf(baseline: Evidence, post: Evidence, net: Evidence): readonly CellArithmetic[] {
  const used = [baseline, post];
  const figure = claimedBy(net);
  const operands = used.map(plainOperand);
  const kinds = figure.kind === "percent" ? [figure, { kind: "points" as const, unit: "pp" }] : [figure];
  const tried = kinds.flatMap(({ kind, unit }) =>
    derive({ kind, unit }, operands)
      .filter(({ operation, operands: [first] }) => first === FIRST.get(operation))
      .map((derivation): CellArithmetic & { readonly isUnsigned: boolean } => {
        const comparison = agreement({ ...figure, kind, unit }, knownFrom(derivation));
        const holds = agrees(comparison);
        const isUnsigned = comparison.how === "wrong-sign" && !/^[+\-\u2212(]/.test(net.text.trim());
        const settled = holds && comparison.settled;
        return { cell: net, used, derivation, operands, texts: used, holds, settled, sort: "net", isUnsigned };
      }),
  );
  const right = tried.find(({ holds }) => holds);
  if (right !== undefined) return [right];
  return tried.some(({ isUnsigned }) => isUnsigned) ? [] : tried.slice(0, 1);
}

/** Which operand comes first where the change goes from the baseline to what came after. */
const FIRST: ReadonlyMap<Operation, number> = new Map<Operation, number>([
  ["difference", 1],
  ["points", 1],
  ["relative-change", 0],
]);

import type { Evidence, EvidenceTable } from "../packet/evidence.ts";
import { rowsOf } from "./cited-rows.ts";
import { changeOf } from "./first-steps.ts";
import { type Lines, quotient, type Step, stepOf } from "./step.ts";

/** What part one row's change is of another's, or a cell is of the change of a row: `91.3% of the rise`. */
export function sharesOfChanges(table: EvidenceTable, { isMeantRow }: Lines): readonly Step[] {
  const rows = rowsOf(table).filter((row) => row.length > 0);
  if (rows.length > MOST_ROWS) return [];
  const changes = rows.flatMap((row) => changeOf(row).map((step) => ({ row, step })));
  return changes.flatMap(({ row: wholeRow, step: whole }) => {
    const parts = [
      ...changes.filter(({ row }) => row !== wholeRow).map(({ step }) => step),
      ...rows.filter((row) => row !== wholeRow).flatMap((row) => row.map(stepOf)),
    ];
    return parts
      .filter((part) => isOneSort(part, whole) && part.cells.every(isMeantRow) && isWhole(wholeRow, isMeantRow))
      .flatMap((part) => quotient(part, whole, "percent"));
  });
}

const MOST_ROWS = 24;

function isOneSort(part: Step, whole: Step): boolean {
  return part.kind === whole.kind && part.unit === whole.unit && part.kind !== "percent" && part.kind !== "ratio";
}

function isWhole([first]: readonly Evidence[], isMeantRow: Lines["isMeantRow"]): boolean {
  return first !== undefined && (first.total === true || isMeantRow(first));
}

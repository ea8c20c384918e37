import { touches } from "../../base/span.ts";
import type { Refactoring, RefactoringPlace } from "./refactoring.ts";
import { insertRow } from "./table-row.ts";

/** A row to fill in, below the one under the cursor. */
export function insertImpactRow({ checked, block, offset }: RefactoringPlace): readonly Refactoring[] {
  const { impactTable } = checked.packet;
  if (impactTable === undefined || block !== impactTable.block || !touches(impactTable.table.span, offset)) return [];
  const { rows } = impactTable.table;
  const at = rows.findLastIndex(({ span }) => span.start <= offset);
  const edit = insertRow(impactTable, Math.max(at, 0), {});
  return edit === undefined ? [] : [{ title: "Insert impact row", kind: "rewrite", edits: [edit] }];
}

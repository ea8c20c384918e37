import { cellFigure, rowFigure } from "../packet/impact-cell.ts";
import type { ImpactRow, ImpactTable } from "../packet/impact-table.ts";
import type { Profile } from "../profile/profile.ts";
import { compileWords, entryOf } from "../profile/words.ts";
import { type Finding, packetRule } from "./rule.ts";

type Cell = { readonly row: string; readonly column: string; readonly text: string };

export const impactCellEmpty = packetRule<Cell>({
  name: "impact-cell-empty",
  scope: "packet",
  severity: "error",
  what: "An impact-table row whose baseline, post-launch or net cell is empty, or is not a figure.",
  why: "A change without one of its ends cannot be checked, and reads as if the end were hidden.",
  check: ({ packet: { impactTable, profile } }) => (impactTable === undefined ? [] : cells(impactTable, profile)),
  message: ({ row, column, text }) =>
    text === ""
      ? `${row} has no ${column.toLowerCase()}. Fill it in from the source.`
      : `The ${column.toLowerCase()} of ${row} is "${text}", which is not a figure.`,
});

function* cells({ rows }: ImpactTable, profile: Profile): Generator<Finding<Cell>> {
  for (const impactRow of rows) {
    const { label, cells: row, total } = impactRow;
    for (const column of ["baseline", "post", "net"] as const) {
      const cell = row.get(column);
      if (cell === undefined || cellFigure(cell, profile) !== undefined || opensWithNumber(cell.text)) continue;
      if ((total && cell.text === "") || (isNotApplicable(cell.text, profile) && canBeNone(impactRow, column, profile)))
        continue;
      yield { place: cell.place, data: { row: label, column: profile.impact.columns[column].title, text: cell.text } };
    }
  }
}

/** `274.0 Ml`: a figure in a unit that is not known is one all the same. */
function opensWithNumber(text: string): boolean {
  return /^[\s+\u2212\u2013~<>≈±(-]*\p{Sc}?\d/u.test(text);
}

/** What was not there before or is not there now changes by all that the other end is. */
function canBeNone(row: ImpactRow, column: "baseline" | "post" | "net", profile: Profile): boolean {
  if (column === "net") return true;
  const other = rowFigure(row, column === "baseline" ? "post" : "baseline", profile)?.amount.value;
  const net = rowFigure(row, "net", profile)?.amount.value;
  if (other === undefined || net === undefined) return true;
  return (
    other.denominator === net.denominator && (other.numerator === net.numerator || other.numerator === -net.numerator)
  );
}

/** What a writer puts where a cell cannot have a value, such as the baseline of something new. */
function isNotApplicable(text: string, { words }: Profile): boolean {
  return /^[\u2014\u2013-]\.?$/.test(text) || entryOf(compileWords(words.notApplicable), text) !== undefined;
}

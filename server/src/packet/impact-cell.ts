import { memoByFirst } from "../base/memo.ts";
import type { Profile } from "../profile/profile.ts";
import type { Figure } from "../quantity/figure.ts";
import { readCellNumber } from "../sources/cell-number.ts";
import { findDates } from "./find-dates.ts";
import { unitMeaning } from "./header-meaning.ts";
import type { ImpactCell, ImpactRow } from "./impact-table.ts";
import { findPeriods } from "./period.ts";
import { scanCell } from "./scan-cell.ts";

/** The first figure of a cell; a bare number is a count, of whatever unit stands behind it. Undefined where there is none. */
export const cellFigure = memoByFirst(({ text }: ImpactCell, profile: Profile): Figure | undefined => {
  const [figure] = scanCell(text, profile);
  if (figure !== undefined) return figure;
  const plain = text.replace(/\u2212/g, "-").replace(/^\+/, "");
  const isDated = findDates(plain).length > 0 || findPeriods(plain).length > 0;
  const number = readCellNumber(isDated ? plain : plain.replace(UNIT_BEHIND, "$1"), "point");
  if (number === undefined) return undefined;
  const { value, place, looseZeros } = number;
  return { span: { start: 0, end: text.length }, kind: "count", unit: "", amount: { value, place, looseZeros } };
});

/** A unit that no list has, right behind a number: `274 NTU`, `0.8 mg/l`. */
const UNIT_BEHIND = /^(-?\d[\d.,]{0,20})\s?\p{L}[\p{L}/·²³]{0,11}$/u;

/** The figure of a cell in the unit that its row states, where the cell itself states none. */
export function rowFigure(row: ImpactRow, column: "baseline" | "post" | "net", profile: Profile): Figure | undefined {
  const cell = row.cells.get(column);
  const figure = cell === undefined ? undefined : cellFigure(cell, profile);
  const unit = unitMeaning(row.cells.get("unit")?.text ?? "");
  if (figure === undefined || figure.kind !== "count" || unit === undefined) return figure;
  return { ...figure, kind: unit.kind, unit: unit.unit };
}

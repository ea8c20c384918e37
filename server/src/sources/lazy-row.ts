import type { Cell, Row } from "./table.ts";

/** A row that knows its size before its cells are read. */
export type MeasuredRow = Row & {
  /** The column of its last cell that is not empty. */
  readonly width: number;
  /** How many cells it could hold: as many as its line has, empty ones at its end included; no end in a workbook. */
  readonly room: number;
};

/** A row whose cells are read when they are first asked for: of a large source a packet cites few. */
export function lazyRow(
  size: Pick<MeasuredRow, "number" | "width" | "room">,
  read: () => readonly Cell[],
): MeasuredRow {
  let cells: readonly Cell[] | undefined;
  return {
    ...size,
    get cells() {
      cells ??= read();
      return cells;
    },
  };
}

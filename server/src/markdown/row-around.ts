import { contains, type Span } from "../base/span.ts";
import { holding } from "../base/within.ts";
import type { Block } from "./block.ts";

/** The row of a table that a range is in: one value for all cells of the row. */
export function rowAround({ tables }: Block, range: Span): Span | undefined {
  for (const { span, rows } of tables) {
    if (contains(span, range)) return holding(rows, range, (row) => row.span)?.span;
  }
  return undefined;
}

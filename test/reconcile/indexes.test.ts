import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Evidence } from "../../server/src/packet/evidence.ts";
import type { Figure, FigureKind } from "../../server/src/quantity/figure.ts";
import { cellsDated, cellsLabelled, cellsOf, cellsOfKind } from "../../server/src/reconcile/cell-index.ts";
import { directMatch } from "../../server/src/reconcile/comparable.ts";
import { rowFit, subjectOf } from "../../server/src/reconcile/labels.ts";
import { cellsNear } from "../../server/src/reconcile/value-index.ts";
import { isSpokenOf } from "../../server/src/reconcile/wording.ts";
import { exampleFiles, exportableOf } from "../export/packets.ts";
import { figure } from "../quantity/written.ts";

const { tables } = exportableOf(exampleFiles("returns-draft")).checked.packet.corpus;
const CELLS = cellsOf(tables);

const word = fc.constantFrom("return", "shipping", "cost", "orders", "dock", "total", "survey", "satisfaction");
const subject = fc.array(word, { maxLength: 4 }).map((words) => subjectOf(words.join(" ")));
const quarter = fc.integer({ min: 1, max: 4 }).map((number) => ({ kind: "quarter", number }) as const);
const period = fc.record({ year: fc.integer({ min: 2024, max: 2028 }), part: quarter }, { requiredKeys: [] });

/** A cell too coarse to give a figure is not looked for, though it may admit it. */
function gives(claimed: Figure, cell: Evidence): boolean {
  const match = directMatch(claimed, cell);
  return match !== undefined && (cell.exact || (match.settled && match.signs === "same"));
}

/** Each index narrows a search over all cells, and must leave out none that the whole search would find. */
describe("an index finds what a walk through all cells finds", () => {
  test("cells that give a figure", () => {
    const kind = fc.constantFrom<FigureKind>("money", "percent", "points", "count", "duration", "ratio");
    const near = fc
      .constantFrom(...CELLS)
      .map(({ number: { value } }) => Number(value.numerator) / Number(value.denominator));
    fc.assert(
      fc.property(kind, near, fc.constantFrom(0, 1, 2), fc.constantFrom(1, 0.01, 100), (kind, near, digits, scale) => {
        const claimed = figure(kind, Math.abs(near * scale).toFixed(digits));
        const found = new Set(cellsNear(tables, claimed).map(({ cell }) => cell));
        const missed = CELLS.filter((cell) => gives(claimed, cell) && !found.has(cell));
        expect(missed).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  test("cells of a sort, of rows that a sentence speaks of, and of its periods", () => {
    fc.assert(
      fc.property(subject, fc.array(period, { maxLength: 2 }), (subject, sentencePeriods) => {
        const context = { subject, sentencePeriods };
        expect(cellsLabelled(tables, subject)).toEqual(CELLS.filter((cell) => rowFit(cell, subject) >= 0.5));
        expect(cellsDated(tables, context)).toEqual(
          CELLS.filter((cell) => cell.period !== undefined && isSpokenOf(cell, context)),
        );
        expect(cellsOfKind(tables, "money")).toEqual(CELLS.filter(({ kind }) => kind === "money"));
      }),
    );
  });
});

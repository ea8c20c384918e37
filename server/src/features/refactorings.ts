import { touches } from "../base/span.ts";
import { blockAt } from "../markdown/document.ts";
import type { PacketDocument } from "../packet/packet-document.ts";
import type { Checked } from "../rules/checker.ts";
import { citeThisFigure } from "./refactoring/cite-this-figure.ts";
import { insertImpactRow } from "./refactoring/insert-impact-row.ts";
import { moveIntoImpactTable } from "./refactoring/move-into-impact-table.ts";
import type { Refactoring, RefactoringPlace } from "./refactoring/refactoring.ts";
import { splitStoryline } from "./refactoring/split-storyline.ts";
import { turnIntoFromTo } from "./refactoring/turn-into-from-to.ts";

/** What can be done with the figure, the table or the storyline under the cursor. */
export function refactoringsAt(checked: Checked, document: PacketDocument, offset: number): readonly Refactoring[] {
  const at = blockAt(document.markdown, offset);
  if (at === undefined) return [];
  const figure = checked.figuresOf(document, at.block).find((one) => touches(one.figure.span, at.offset));
  const place: RefactoringPlace = { checked, document, block: at.block, offset: at.offset, figure };
  return REFACTORINGS.flatMap((refactoring) => refactoring(place));
}

const REFACTORINGS: readonly ((place: RefactoringPlace) => readonly Refactoring[])[] = [
  citeThisFigure,
  turnIntoFromTo,
  moveIntoImpactTable,
  splitStoryline,
  insertImpactRow,
];

import { contains } from "../base/span.ts";
import { plainText } from "../markdown/plain-text.ts";
import { inCheckedBlocks } from "./in-checked-blocks.ts";
import type { Finding } from "./rule.ts";
import type { PacketScope } from "./scope.ts";

/** A cell that differs from what the other cells of its table give. */
export type WrongCell = {
  readonly row: string;
  readonly written: string;
  readonly formula: string;
  readonly computed: string;
  readonly replacement: string;
};

/** The cells of any document's tables that are against a total of the rows above them, or against a difference that the other rows keep. */
export function cellsAgainstTheirTable(sort: "net" | "total"): (scope: PacketScope) => readonly Finding<WrongCell>[] {
  return inCheckedBlocks(({ block, file, figures }) =>
    figures.flatMap(({ figure, text, verdict }): readonly Finding<WrongCell>[] => {
      if (verdict.kind !== "contradicts" || verdict.class !== sort) return [];
      const row = block.tables.flatMap(({ rows }) => rows).find(({ span }) => contains(span, figure.span));
      const label = row?.cells[0];
      const { formula, result, evidence } = verdict.working;
      return [
        {
          place: { file, block, span: figure.span },
          data: {
            row: label === undefined ? "" : plainText(block, label.span),
            written: text,
            formula,
            computed: result,
            replacement: verdict.expected,
          },
          related: evidence.map((cell) => ({ place: cell.place, message: `${cell.address}: ${cell.text}` })),
        },
      ];
    }),
  );
}

import { type FoldingRange, FoldingRangeKind, type FoldingRangeParams } from "vscode-languageserver";
import type { Fold } from "../../features/folding.ts";
import { toRange } from "../convert.ts";
import { fileIdOf } from "../file-id.ts";
import type { Session } from "../session.ts";

/**
 * Whole lines, which every editor can fold, as many as it wants. A file without an answer is folded in the editor's own way.
 */
export function foldingRanges(session: Session, { textDocument }: FoldingRangeParams): FoldingRange[] | null {
  const file = fileIdOf(textDocument.uri);
  const document = session.lined(file);
  const folds = session.snapshot().folds(file);
  if (folds === undefined) return null;
  const ranges = folds.flatMap(({ kind, span }): readonly FoldingRange[] => {
    const { start, end } = toRange(document, span);
    if (end.line <= start.line) return [];
    const named = KINDS[kind];
    return [{ startLine: start.line, endLine: end.line, ...(named !== undefined && { kind: named }) }];
  });
  return ranges.slice(0, session.features.mostFoldingRanges);
}

const KINDS: Readonly<Partial<Record<Fold["kind"], FoldingRangeKind>>> = {
  comment: FoldingRangeKind.Comment,
  "front-matter": FoldingRangeKind.Region,
};

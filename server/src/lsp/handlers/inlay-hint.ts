import type { InlayHint, InlayHintParams } from "vscode-languageserver";
import { touches } from "../../base/span.ts";
import { toPosition, toSpan } from "../convert.ts";
import { fileIdOf } from "../file-id.ts";
import type { Session } from "../session.ts";

/** A tick mark behind each figure of the range, and what a row comes to behind its net change. */
export function inlayHints(session: Session, { textDocument, range }: InlayHintParams): InlayHint[] {
  const { tickMarks, computedValues } = session.settings();
  const file = fileIdOf(textDocument.uri);
  const document = session.lined(file);
  const visible = toSpan(document, range);
  const snapshot = session.snapshot();
  const hints = [
    ...(tickMarks ? snapshot.tickMarks(file).map(({ mark, ...place }) => ({ ...place, label: mark })) : []),
    ...(computedValues ? snapshot.computedValues(file).map(({ text, ...place }) => ({ ...place, label: text })) : []),
  ];
  return hints
    .filter(({ offset }) => touches(visible, offset))
    .map(({ offset, label, tooltip }) => ({
      position: toPosition(document, offset),
      label,
      tooltip,
      paddingLeft: true,
    }));
}

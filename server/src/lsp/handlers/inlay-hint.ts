import type { InlayHint, InlayHintParams } from "vscode-languageserver";
import { touches } from "../../base/span.ts";
import { toPosition, toSpan } from "../convert.ts";
import { fileIdOf } from "../file-id.ts";
import type { Session } from "../session.ts";

/** A tick mark behind each figure of the range. */
export function inlayHints(session: Session, { textDocument, range }: InlayHintParams): InlayHint[] {
  if (!session.settings().tickMarks) return [];
  const file = fileIdOf(textDocument.uri);
  const document = session.lined(file);
  const visible = toSpan(document, range);
  return session
    .snapshot()
    .tickMarks(file)
    .filter(({ offset }) => touches(visible, offset))
    .map(({ offset, mark, tooltip }) => ({
      position: toPosition(document, offset),
      label: mark,
      tooltip,
      paddingLeft: true,
    }));
}

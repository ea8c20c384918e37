import type { DocumentLink, DocumentLinkParams } from "vscode-languageserver";
import type { Location } from "../../snapshot.ts";
import { toPosition, toRange } from "../convert.ts";
import { fileIdOf } from "../file-id.ts";
import type { Session } from "../session.ts";

export function documentLinks(session: Session, { textDocument }: DocumentLinkParams): DocumentLink[] {
  const file = fileIdOf(textDocument.uri);
  const document = session.lined(file);
  const snapshot = session.snapshot();
  const citations = snapshot.links(file);
  const { rulePages } = session.features;
  return [
    ...citations.map(({ span, target }) => ({ range: toRange(document, span), target: addressOf(target, session) })),
    ...(rulePages === undefined
      ? []
      : snapshot
          .ruleLinks(file)
          .map(({ span, rule }) => ({ range: toRange(document, span), target: `${rulePages}${rule}.md` }))),
  ];
}

/** With the line and the column in the fragment for an editor that goes there. */
function addressOf({ file, span }: Location, session: Session): string {
  if (!session.features.positionsInLinks || span.end === 0) return session.uri(file);
  const { line, character } = toPosition(session.lined(file), span.start);
  return `${session.uri(file)}#L${line + 1},${character + 1}`;
}

import type { Definition, DefinitionLink, DefinitionParams } from "vscode-languageserver";
import { toOffset, toRange } from "../convert.ts";
import { fileIdOf } from "../file-id.ts";
import { toLocation } from "../location.ts";
import type { Session } from "../session.ts";

export function definition(
  session: Session,
  { textDocument, position }: DefinitionParams,
): Definition | DefinitionLink[] | null {
  const file = fileIdOf(textDocument.uri);
  const document = session.lined(file);
  const found = session.snapshot().definition(file, toOffset(document, position));
  if (found === undefined) return null;
  const targets = found.targets.map((target) => toLocation(target, session));
  if (!session.features.definitionLinks) return targets;
  const originSelectionRange = toRange(document, found.origin);
  return targets.map(({ uri, range }) => ({
    originSelectionRange,
    targetUri: uri,
    targetRange: range,
    targetSelectionRange: range,
  }));
}

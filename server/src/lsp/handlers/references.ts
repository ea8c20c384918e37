import type { Location, ReferenceParams } from "vscode-languageserver";
import { toOffset } from "../convert.ts";
import { fileIdOf } from "../file-id.ts";
import { toLocation } from "../location.ts";
import type { Session } from "../session.ts";

export function references(session: Session, { textDocument, position, context }: ReferenceParams): Location[] {
  const file = fileIdOf(textDocument.uri);
  const offset = toOffset(session.lined(file), position);
  return session
    .snapshot()
    .references(file, offset, context.includeDeclaration)
    .map((place) => toLocation(place, session));
}

import {
  type SemanticTokens,
  SemanticTokensBuilder,
  type SemanticTokensDelta,
  type SemanticTokensDeltaParams,
  type SemanticTokensParams,
  type SemanticTokensRangeParams,
} from "vscode-languageserver";
import type { Span } from "../../base/span.ts";
import { TOKEN_MODIFIERS, TOKEN_TYPES } from "../../features/semantic-tokens.ts";
import { toPosition, toSpan } from "../convert.ts";
import { fileIdOf } from "../file-id.ts";
import type { Session } from "../session.ts";

/** Answers for all of a document, for what differs from the last answer, and for a part. */
export type SemanticTokenHandlers = {
  readonly full: (session: Session, params: SemanticTokensParams) => SemanticTokens;
  readonly delta: (session: Session, params: SemanticTokensDeltaParams) => SemanticTokens | SemanticTokensDelta;
  readonly range: (session: Session, params: SemanticTokensRangeParams) => SemanticTokens;
};

/** Remembers the last answer for each open document, since editors ask for the difference alone. */
export function semanticTokenHandlers(): SemanticTokenHandlers {
  const answered = new Map<string, SemanticTokensBuilder>();

  function builderFor(session: Session, file: string): SemanticTokensBuilder {
    for (const known of answered.keys()) if (session.version(known) === undefined) answered.delete(known);
    const builder = answered.get(file) ?? new SemanticTokensBuilder();
    answered.set(file, builder);
    return builder;
  }

  return {
    full: (session, { textDocument }) => {
      const file = fileIdOf(textDocument.uri);
      const builder = builderFor(session, file);
      builder.previousResult("");
      pushTokens(builder, session, file, EVERYTHING);
      return builder.build();
    },
    delta: (session, { textDocument, previousResultId }) => {
      const file = fileIdOf(textDocument.uri);
      const builder = builderFor(session, file);
      builder.previousResult(previousResultId);
      pushTokens(builder, session, file, EVERYTHING);
      return builder.buildEdits();
    },
    range: (session, { textDocument, range }) => {
      const file = fileIdOf(textDocument.uri);
      const builder = new SemanticTokensBuilder();
      pushTokens(builder, session, file, toSpan(session.lined(file), range));
      return builder.build();
    },
  };
}

const EVERYTHING: Span = { start: 0, end: Number.POSITIVE_INFINITY };

function pushTokens(builder: SemanticTokensBuilder, session: Session, file: string, within: Span): void {
  const document = session.lined(file);
  for (const { span, type, modifier } of session.snapshot().tokens(file, within)) {
    const { line, character } = toPosition(document, span.start);
    const bit = modifier === undefined ? 0 : 1 << TOKEN_MODIFIERS.indexOf(modifier);
    builder.push(line, character, span.end - span.start, TOKEN_TYPES.indexOf(type), bit);
  }
}

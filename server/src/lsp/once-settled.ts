import { type CancellationToken, LSPErrorCodes, ResponseError } from "vscode-languageserver";
import type { Session } from "./session.ts";

/** A request that comes while packets are read is answered when they have been, unless the editor has lost interest by then. */
export function onceSettled(
  session: Session,
): <Params, Result>(
  handler: (session: Session, params: Params) => Result,
) => (params: Params, token: CancellationToken) => Promise<Result> {
  return (handler) => async (params, token) => {
    await session.settled();
    if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, "cancelled");
    return handler(session, params);
  };
}

import { CodeLensRefreshRequest, type Connection, type PublishDiagnosticsParams } from "vscode-languageserver";
import { READINESS, type ReadinessParams } from "../protocol/messages.ts";
import { PACKET_VIEWS, type PacketViewsParams } from "../protocol/views.ts";

/** What the server says to the editor unasked. An editor that has gone or that declines is nothing to complain of. */
export type Editor = {
  readonly publish: (params: PublishDiagnosticsParams) => void;
  readonly tellReadiness: (params: ReadinessParams) => void;
  readonly tellViews: (params: PacketViewsParams) => void;
  readonly refreshInlayHints: () => void;
  readonly refreshCodeLenses: () => void;
  readonly refreshSemanticTokens: () => void;
  readonly report: (error: unknown) => void;
};

export function editorOf(connection: Connection): Editor {
  return {
    publish: (params) => attempt(() => connection.sendDiagnostics(params)),
    tellReadiness: (params) => attempt(() => connection.sendNotification(READINESS, params)),
    tellViews: (params) => attempt(() => connection.sendNotification(PACKET_VIEWS, params)),
    refreshInlayHints: () => attempt(() => connection.languages.inlayHint.refresh()),
    refreshCodeLenses: () => attempt(() => connection.sendRequest(CodeLensRefreshRequest.type)),
    refreshSemanticTokens: () => attempt(async () => connection.languages.semanticTokens.refresh()),
    report: (error) => {
      const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
      attempt(async () => connection.console.error(message));
    },
  };
}

function attempt(say: () => Promise<void>): void {
  const said = async (): Promise<void> => say();
  said().catch(() => undefined);
}

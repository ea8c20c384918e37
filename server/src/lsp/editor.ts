import { CodeLensRefreshRequest, type Connection, type PublishDiagnosticsParams } from "vscode-languageserver";
import { READINESS, type ReadinessParams } from "../protocol/messages.ts";
import { PACKET_VIEWS, type PacketViewsParams } from "../protocol/views.ts";
import type { ShownProgress } from "./progress.ts";

/** What the server says to the editor unasked. An editor that has gone or that declines is nothing to complain of. */
export type Editor = {
  readonly publish: (params: PublishDiagnosticsParams) => void;
  readonly tellReadiness: (params: ReadinessParams) => void;
  readonly tellViews: (params: PacketViewsParams) => void;
  readonly refreshInlayHints: () => void;
  readonly refreshCodeLenses: () => void;
  readonly refreshSemanticTokens: () => void;
  /** Shows that something goes on; undefined where the editor cannot. */
  readonly showProgress: (title: string) => Promise<ShownProgress | undefined>;
  readonly refreshDiagnostics: () => void;
  readonly report: (error: unknown) => void;
};

export function editorOf(connection: Connection): Editor {
  return {
    publish: (params) => attempt(() => connection.sendDiagnostics(params)),
    tellReadiness: (params) => attempt(() => connection.sendNotification(READINESS, params)),
    tellViews: (params) => attempt(() => connection.sendNotification(PACKET_VIEWS, params)),
    refreshDiagnostics: () => attempt(async () => connection.languages.diagnostics.refresh()),
    refreshInlayHints: () => attempt(() => connection.languages.inlayHint.refresh()),
    refreshCodeLenses: () => attempt(() => connection.sendRequest(CodeLensRefreshRequest.type)),
    refreshSemanticTokens: () => attempt(async () => connection.languages.semanticTokens.refresh()),
    showProgress: async (title) => {
      const shown = await connection.window.createWorkDoneProgress();
      shown.begin(title, 0, undefined, true);
      return {
        report: (done, all) => shown.report(Math.floor((100 * done) / Math.max(all, 1)), `${done} of ${all} files`),
        isCancelled: () => shown.token.isCancellationRequested,
        end: () => shown.done(),
      };
    },
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

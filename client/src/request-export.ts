import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { fromBase64 } from "../../server/src/protocol/base64.ts";
import { EXPORT, type ExportParams, type ExportResult } from "../../server/src/protocol/messages.ts";

export type ReceivedExport = {
  readonly name: string;
  /** The packet's folder. */
  readonly folder: vscode.Uri;
  readonly bytes: Uint8Array;
  readonly warnings: readonly string[];
};

/** The packet in view in a format; undefined where there is none, which the user has then been told, or where they cancelled it. */
export async function requestExport(
  client: BaseLanguageClient,
  format: ExportParams["format"],
): Promise<ReceivedExport | undefined> {
  const active = vscode.window.activeTextEditor?.document.uri;
  const params: ExportParams = { format, ...(active !== undefined && { uri: active.toString() }) };
  const result = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title: vscode.l10n.t("Exporting the packet"), cancellable: true },
    async (_, token) => client.sendRequest<ExportResult | undefined>(EXPORT, params, token),
  );
  switch (result?.kind) {
    case undefined:
      return undefined;
    case "no-packet":
      await vscode.window.showInformationMessage(
        vscode.l10n.t(
          "Open a file of a packet first: a folder with a packet.yaml, or a Markdown file with a `packet:` key.",
        ),
      );
      return undefined;
    case "nothing":
      await vscode.window.showInformationMessage(result.reason);
      return undefined;
    case "file": {
      const { name, folder, base64, warnings } = result;
      return { name, folder: vscode.Uri.parse(folder), bytes: fromBase64(base64), warnings };
    }
  }
}

import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { EXPORT_DECK, type ExportDeckParams, type ExportDeckResult } from "../../../server/src/protocol/messages.ts";

/** "Throughline: Export Deck Outline": opens the three-slide outline beside the editor, unsaved, for its writer to keep or not. */
export function registerExportDeck(client: BaseLanguageClient): vscode.Disposable {
  return vscode.commands.registerCommand("throughline.exportDeckOutline", async () => {
    const active = vscode.window.activeTextEditor?.document.uri;
    const params: ExportDeckParams = active === undefined ? {} : { uri: active.toString() };
    const result = await client.sendRequest<ExportDeckResult>(EXPORT_DECK, params);
    if (result.kind === "no-packet") {
      await vscode.window.showInformationMessage(
        vscode.l10n.t(
          "Open a file of a packet first: a folder with a packet.yaml, or a Markdown file with a `packet:` key.",
        ),
      );
      return;
    }
    const document = await vscode.workspace.openTextDocument({ language: "markdown", content: result.markdown });
    await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside, preview: false });
  });
}

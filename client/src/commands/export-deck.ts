import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { requestExport } from "../request-export.ts";

/** "Throughline: Export Deck Outline": opens the outline beside the editor, unsaved, for its writer to keep or not. */
export function registerExportDeck(client: BaseLanguageClient): vscode.Disposable {
  return vscode.commands.registerCommand("throughline.exportDeckOutline", async () => {
    const exported = await requestExport(client, "deck");
    if (exported === undefined) return;
    const content = new TextDecoder().decode(exported.bytes);
    const document = await vscode.workspace.openTextDocument({ language: "markdown", content });
    await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside, preview: false });
  });
}

/** Both extension hosts have it. */
declare const TextDecoder: new () => { readonly decode: (bytes: Uint8Array) => string };

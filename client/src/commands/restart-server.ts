import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";

export function registerRestartServer(client: BaseLanguageClient): vscode.Disposable {
  return vscode.commands.registerCommand("throughline.restartServer", async () => {
    if (client.needsStop()) await client.stop();
    await client.start();
  });
}

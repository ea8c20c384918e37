import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";

export function registerShowOutput(client: BaseLanguageClient): vscode.Disposable {
  return vscode.commands.registerCommand("throughline.showOutput", () => client.outputChannel.show());
}

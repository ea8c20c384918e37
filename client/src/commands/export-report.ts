import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { saveExport } from "../save-export.ts";

export function registerExportReport(client: BaseLanguageClient): vscode.Disposable {
  return vscode.commands.registerCommand("throughline.exportReport", () => saveExport(client, "report"));
}

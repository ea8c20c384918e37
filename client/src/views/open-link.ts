import * as vscode from "vscode";
import type { ViewLink } from "../../../server/src/protocol/views.ts";

/** Shows the place of a mark in an editor, with its words selected. */
export async function openLink({ uri, range }: ViewLink, viewColumn?: vscode.ViewColumn): Promise<void> {
  await vscode.commands.executeCommand("vscode.open", vscode.Uri.parse(uri), {
    selection: toRange(range),
    ...(viewColumn !== undefined && { viewColumn }),
  });
}

export function toRange({ start, end }: ViewLink["range"]): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}

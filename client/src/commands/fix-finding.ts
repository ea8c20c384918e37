import * as vscode from "vscode";
import { toRange } from "../views/open-link.ts";
import type { ReadinessNode } from "../views/readiness-tree.ts";

/** The light bulb of a finding in the tree: makes its fix, or asks which where it has several. */
export function registerFixFinding(): vscode.Disposable {
  return vscode.commands.registerCommand("throughline.fixFinding", async (node?: ReadinessNode) => {
    if (node?.kind !== "finding") return;
    const { rule, message, link } = node.finding;
    const uri = vscode.Uri.parse(link.uri);
    // The server looks for fixes in documents that it holds; opening one does not show it.
    await vscode.workspace.openTextDocument(uri);
    const offered = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      "vscode.executeCodeActionProvider",
      uri,
      toRange(link.range),
      vscode.CodeActionKind.QuickFix.value,
    );
    const fixes = offered.filter(({ diagnostics }) => diagnostics?.some((one) => one.message === message) === true);
    const items = fixes.map((fix) => ({ label: fix.title, fix }));
    const [only, another] = items;
    const chosen =
      another === undefined ? only : await vscode.window.showQuickPick(items, { placeHolder: `${rule}: ${message}` });
    if (chosen?.fix.edit === undefined) return;
    await vscode.workspace.applyEdit(chosen.fix.edit);
    await vscode.window.showTextDocument(uri, { selection: toRange(link.range), preserveFocus: false });
  });
}

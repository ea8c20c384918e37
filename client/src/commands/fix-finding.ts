import * as vscode from "vscode";
import { type BaseLanguageClient, type CodeAction, CodeActionKind, CodeActionRequest } from "vscode-languageclient";
import { toRange } from "../views/open-link.ts";
import type { ReadinessNode } from "../views/readiness-tree.ts";

type Finding = Extract<ReadinessNode, { kind: "finding" }>["finding"];

/** The light bulb of a finding in the tree: makes its fix, or asks which where it has several. */
export function registerFixFinding(client: BaseLanguageClient): vscode.Disposable {
  return vscode.commands.registerCommand("throughline.fixFinding", async (node?: ReadinessNode) => {
    if (node?.kind !== "finding") return;
    const { finding } = node;
    const items = (await fixesOf(finding, client)).map((fix) => ({ label: fix.title, fix }));
    const [only, another] = items;
    const chosen =
      another === undefined ? only : await vscode.window.showQuickPick(items, { placeHolder: finding.message });
    const edit = await client.protocol2CodeConverter.asWorkspaceEdit(chosen?.fix.edit);
    if (edit === undefined) return;
    await vscode.workspace.applyEdit(edit);
    await vscode.window.showTextDocument(vscode.Uri.parse(finding.link.uri), {
      selection: toRange(finding.link.range),
    });
  });
}

/** Asked of the server itself: VS Code's own answer does not say which finding an action is for. */
async function fixesOf({ rule, message, link }: Finding, client: BaseLanguageClient): Promise<readonly CodeAction[]> {
  const offered = await client.sendRequest(CodeActionRequest.type, {
    textDocument: { uri: link.uri },
    range: link.range,
    context: { diagnostics: [], only: [CodeActionKind.QuickFix] },
  });
  return (offered ?? []).filter(
    (action): action is CodeAction =>
      "diagnostics" in action &&
      action.diagnostics?.some((one) => one.code === rule && one.message === message) === true,
  );
}

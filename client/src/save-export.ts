import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import type { ExportParams } from "../../server/src/protocol/messages.ts";
import { requestExport } from "./request-export.ts";

/** Asks where to, writes the packet there in a format, and offers to open it. The dialog asks before it takes a name that is taken. */
export async function saveExport(client: BaseLanguageClient, format: ExportParams["format"]): Promise<void> {
  const exported = await requestExport(client, format);
  if (exported === undefined) return;
  const { name, folder, bytes, warnings } = exported;
  const target = await vscode.window.showSaveDialog({
    defaultUri: vscode.Uri.joinPath(folder, name),
    saveLabel: vscode.l10n.t("Export"),
  });
  if (target === undefined) return;
  try {
    await writeAtomically(target, bytes);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    await vscode.window.showErrorMessage(vscode.l10n.t("{0} was not written: {1}", target.fsPath, reason));
    return;
  }
  await tell(target, warnings);
}

/** A reader of the file sees the old or the new, and nothing between. */
async function writeAtomically(target: vscode.Uri, bytes: Uint8Array): Promise<void> {
  const draft = target.with({ path: `${target.path}.${Date.now()}.part` });
  try {
    await vscode.workspace.fs.writeFile(draft, bytes);
    await vscode.workspace.fs.rename(draft, target, { overwrite: true });
  } catch (error) {
    await vscode.workspace.fs.delete(draft).then(undefined, () => undefined);
    throw error;
  }
}

async function tell(target: vscode.Uri, warnings: readonly string[]): Promise<void> {
  const written = vscode.l10n.t("Exported {0}.", target.path.slice(target.path.lastIndexOf("/") + 1));
  const open = vscode.l10n.t("Open");
  const chosen =
    warnings.length === 0
      ? await vscode.window.showInformationMessage(written, open)
      : await vscode.window.showWarningMessage(`${written} ${stamped(warnings)}`, open);
  if (chosen === open) await vscode.env.openExternal(target);
}

function stamped(warnings: readonly string[]): string {
  const [first = ""] = warnings;
  return warnings.length === 1
    ? vscode.l10n.t("One figure is stamped in it: {0}", first)
    : vscode.l10n.t("{0} figures are stamped in it. The first: {1}", warnings.length, first);
}

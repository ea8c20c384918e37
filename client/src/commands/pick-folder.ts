import * as vscode from "vscode";

/** A new folder in the workspace by its name, or one that the user picks where no workspace is open. */
export async function pickFolder(title: string, suggested: string): Promise<vscode.Uri | undefined> {
  const [workspace] = vscode.workspace.workspaceFolders ?? [];
  if (workspace === undefined) {
    const picked = await vscode.window.showOpenDialog({
      title,
      canSelectFiles: false,
      canSelectFolders: true,
      openLabel: vscode.l10n.t("Write Here"),
    });
    return picked?.[0];
  }
  const name = await vscode.window.showInputBox({
    title,
    prompt: vscode.l10n.t("A path in {0}; a dot is the folder itself.", workspace.name),
    value: suggested,
    ignoreFocusOut: true,
    validateInput: (text) =>
      isInside(text.trim()) ? undefined : vscode.l10n.t("Write a relative path that stays in the folder."),
  });
  return name === undefined ? undefined : vscode.Uri.joinPath(workspace.uri, name.trim());
}

function isInside(path: string): boolean {
  return path !== "" && !/^([/\\]|[A-Za-z]:)/.test(path) && !path.split(/[/\\]/).includes("..");
}

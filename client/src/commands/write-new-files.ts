import * as vscode from "vscode";

/** A file by its path from some folder. */
export type NewFile = { readonly path: string; readonly text: string };

/** Writes all of the files, or none where one of them is there already. True where they are written. */
export async function writeNewFiles(folder: vscode.Uri, files: readonly NewFile[]): Promise<boolean> {
  const placed = files.map(({ path, text }) => ({ uri: vscode.Uri.joinPath(folder, path), path, text }));
  const there = await Promise.all(placed.map(({ uri }) => exists(uri)));
  const taken = placed.filter((_, index) => there[index]).map(({ path }) => path);
  if (taken.length > 0) {
    const names = taken.slice(0, MOST_NAMED).join(", ");
    await vscode.window.showErrorMessage(
      vscode.l10n.t("Nothing is written, because the folder has {0} already. Choose another folder.", names),
    );
    return false;
  }
  const encoder = new TextEncoder();
  for (const { uri, text } of placed) await vscode.workspace.fs.writeFile(uri, encoder.encode(text));
  return true;
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

const MOST_NAMED = 3;

/** Both extension hosts have it. */
declare const TextEncoder: new () => { readonly encode: (text: string) => Uint8Array };

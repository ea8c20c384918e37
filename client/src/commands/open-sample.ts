import * as vscode from "vscode";
import { pickFolder } from "./pick-folder.ts";
import { type NewFile, writeNewFiles } from "./write-new-files.ts";

/** "Open Sample Packet": copies a packet that the extension brings along to where the user wants it. */
export function registerOpenSample({ extensionUri }: vscode.ExtensionContext): vscode.Disposable {
  return vscode.commands.registerCommand("throughline.openSample", async () => {
    const samples = await readSamples(extensionUri);
    const items = [
      {
        label: vscode.l10n.t("A first draft"),
        detail: vscode.l10n.t("It has problems of more than thirty kinds; the tour in the README walks through it."),
        name: "returns-draft",
      },
      {
        label: vscode.l10n.t("A finished packet"),
        detail: vscode.l10n.t("Every figure follows from its sources, and every gate is passed."),
        name: "returns",
      },
    ];
    const picked = await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t("Which packet?") });
    const files = picked === undefined ? undefined : samples[picked.name];
    if (picked === undefined || files === undefined) return;
    const folder = await pickFolder(vscode.l10n.t("Folder for the sample"), picked.name);
    if (folder === undefined || !(await writeNewFiles(folder, files))) return;
    await vscode.window.showTextDocument(vscode.Uri.joinPath(folder, "narrative.md"));
    if (vscode.workspace.getWorkspaceFolder(folder) === undefined) await offerToOpen(folder);
  });
}

/** One file, because the host of a browser cannot list the folders of an extension. */
async function readSamples(extension: vscode.Uri): Promise<Readonly<Record<string, readonly NewFile[]>>> {
  const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, "dist", "samples.json"));
  return JSON.parse(new TextDecoder().decode(bytes));
}

async function offerToOpen(folder: vscode.Uri): Promise<void> {
  const open = vscode.l10n.t("Open Folder");
  const chosen = await vscode.window.showInformationMessage(
    vscode.l10n.t("The sample is checked once its folder is open."),
    open,
  );
  if (chosen === open) await vscode.commands.executeCommand("vscode.openFolder", folder);
}

/** Both extension hosts have it. */
declare const TextDecoder: new () => { readonly decode: (bytes: Uint8Array) => string };

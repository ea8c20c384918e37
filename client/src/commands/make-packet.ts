import * as vscode from "vscode";
import { writeNewFiles } from "./write-new-files.ts";

/** "Make This Folder a Packet": writes a manifest into the folder that is asked about, or that the document in view is in. */
export function registerMakePacket(): vscode.Disposable {
  return vscode.commands.registerCommand("throughline.makePacket", async (asked?: vscode.Uri) => {
    const folder = asked ?? folderInView();
    if (folder === undefined) {
      await vscode.window.showInformationMessage(vscode.l10n.t("Open a folder, or a file in it, first."));
      return;
    }
    if (!(await writeNewFiles(folder, [{ path: MANIFEST, text: TEXT }]))) return;
    await vscode.window.showTextDocument(vscode.Uri.joinPath(folder, MANIFEST));
  });
}

function folderInView(): vscode.Uri | undefined {
  const document = vscode.window.activeTextEditor?.document;
  if (document !== undefined && !document.isUntitled) return vscode.Uri.joinPath(document.uri, "..");
  return vscode.workspace.workspaceFolders?.[0]?.uri;
}

const MANIFEST = "packet.yaml";
const TEXT = `# This folder is a packet. Its documents are found by their names and headings; only the first key has to be here.
packet: 1
profile: amazon-l7
# candidate: Amina Khalil
# level: { from: L6, to: L7 }
# review: 2027-03-15
# flagship: Returns Desk
`;

import * as vscode from "vscode";

/** Says that a command needs a packet, where the server has none. */
export async function sayNoPacket(): Promise<void> {
  const create = vscode.l10n.t("New Packet…");
  const chosen = await vscode.window.showInformationMessage(
    vscode.l10n.t("There is no packet here: no folder with a packet.yaml, and no Markdown file with a `packet:` key."),
    create,
  );
  if (chosen === create) await vscode.commands.executeCommand("throughline.newPacket");
}

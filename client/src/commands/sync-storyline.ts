import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { type PacketParams, SYNC_STORYLINE, type SyncStorylineResult } from "../../../server/src/protocol/views.ts";
import { sayNoPacket } from "../views/say-no-packet.ts";
import { documentInView } from "./document-in-view.ts";

/** "Sync Storyline": the storyline's sentences in the place of their reworded copies, as one edit that can be undone. */
export function registerSyncStoryline(client: BaseLanguageClient): vscode.Disposable {
  return vscode.commands.registerCommand("throughline.syncStoryline", async (root?: unknown) => {
    const params: PacketParams = typeof root === "string" ? { uri: root } : documentInView();
    const result = await client.sendRequest<SyncStorylineResult>(SYNC_STORYLINE, params);
    if (result.kind === "no-packet") return sayNoPacket();
    if (result.copies === 0) {
      return vscode.window.showInformationMessage(vscode.l10n.t("Every copy of the storyline has its words already."));
    }
    const edit = await client.protocol2CodeConverter.asWorkspaceEdit(result.edit);
    const done = edit !== undefined && (await vscode.workspace.applyEdit(edit));
    if (!done)
      return vscode.window.showWarningMessage(vscode.l10n.t("The documents have changed meanwhile; try again."));
    return vscode.window.showInformationMessage(
      result.copies === 1
        ? vscode.l10n.t("1 copy has the storyline’s words now. It is not saved yet.")
        : vscode.l10n.t("{0} copies have the storyline’s words now. They are not saved yet.", result.copies),
    );
  });
}

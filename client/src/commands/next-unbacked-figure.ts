import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { NEXT_FIGURE, type NextFigureParams, type NextFigureResult } from "../../../server/src/protocol/views.ts";
import { openLink } from "../views/open-link.ts";
import { sayNoPacket } from "../views/say-no-packet.ts";
import { documentInView } from "./document-in-view.ts";

/** "Go to Next Unbacked Figure": from the cursor on, through all documents of the packet, and round. */
export function registerNextUnbackedFigure(client: BaseLanguageClient): vscode.Disposable {
  return vscode.commands.registerCommand("throughline.nextUnbackedFigure", async () => {
    const cursor = vscode.window.activeTextEditor?.selection.active;
    const params: NextFigureParams = {
      ...documentInView(),
      ...(cursor !== undefined && { position: { line: cursor.line, character: cursor.character } }),
    };
    const result = await client.sendRequest<NextFigureResult>(NEXT_FIGURE, params);
    switch (result.kind) {
      case "figure":
        return openLink(result.link);
      case "none":
        return vscode.window.showInformationMessage(vscode.l10n.t("No figure of this packet is without evidence."));
      case "no-packet":
        return sayNoPacket();
    }
  });
}

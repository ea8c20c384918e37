import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { SHOW_REFERENCES, type ShowReferencesArguments } from "../../server/src/protocol/messages.ts";

/** What a lens of the server runs when it is clicked: VS Code's list of references, which takes no plain data. */
export function registerShowReferences(client: BaseLanguageClient): vscode.Disposable {
  return vscode.commands.registerCommand(SHOW_REFERENCES, async (...given: ShowReferencesArguments) => {
    const [uri, position, places] = given;
    const { protocol2CodeConverter: convert } = client;
    await vscode.commands.executeCommand(
      "editor.action.showReferences",
      convert.asUri(uri),
      convert.asPosition(position),
      places.map((place) => convert.asLocation(place)),
    );
  });
}

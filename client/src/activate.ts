import type * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { registerExportDeck } from "./commands/export-deck.ts";
import { registerRestartServer } from "./commands/restart-server.ts";
import { registerShowOutput } from "./commands/show-output.ts";
import { provideRulePages } from "./rule-pages.ts";
import { serveFiles } from "./serve-files.ts";
import { registerShowReferences } from "./show-references.ts";
import { registerStatusBar } from "./views/status-bar.ts";

export type Running = { readonly stop: () => Promise<void> };

/** Wires commands and views to the server and starts it. */
export async function activateWith(context: vscode.ExtensionContext, client: BaseLanguageClient): Promise<Running> {
  context.subscriptions.push(
    provideRulePages(context),
    serveFiles(client),
    registerExportDeck(client),
    registerRestartServer(client),
    registerShowOutput(client),
    registerShowReferences(client),
    registerStatusBar(client),
  );
  await client.start();
  return { stop: () => client.dispose() };
}

import * as vscode from "vscode";
import { LanguageClient, type ServerOptions } from "vscode-languageclient/browser";
import { activateWith, type Running } from "./activate.ts";
import { CLIENT_ID, CLIENT_NAME, clientOptions } from "./client-options.ts";

/** The extension host in a browser is a worker itself, and can start others. */
declare const Worker: new (url: string) => Extract<ServerOptions, object>;

let running: Running | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const script = (name: string): string => vscode.Uri.joinPath(context.extensionUri, "dist", name).toString(true);
  const server = new Worker(script("server.web.js"));
  const options = clientOptions({ exportScript: script("export.web.js") });
  running = await activateWith(context, new LanguageClient(CLIENT_ID, CLIENT_NAME, server, options));
}

export async function deactivate(): Promise<void> {
  await running?.stop();
}

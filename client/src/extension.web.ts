import * as vscode from "vscode";
import { LanguageClient, type ServerOptions } from "vscode-languageclient/browser";
import { activateWith, type Running } from "./activate.ts";
import { CLIENT_ID, CLIENT_NAME, clientOptions } from "./client-options.ts";

/** The extension host in a browser is a worker itself, and can start others. */
declare const Worker: new (url: string) => Extract<ServerOptions, object>;

let running: Running | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const script = vscode.Uri.joinPath(context.extensionUri, "dist", "server.web.js").toString(true);
  const server = new Worker(script);
  running = await activateWith(context, new LanguageClient(CLIENT_ID, CLIENT_NAME, server, clientOptions()));
}

export async function deactivate(): Promise<void> {
  await running?.stop();
}

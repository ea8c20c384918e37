import type * as vscode from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";
import { activateWith, type Running } from "./activate.ts";
import { CLIENT_ID, CLIENT_NAME, clientOptions } from "./client-options.ts";

let running: Running | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const module = context.asAbsolutePath("dist/server.js");
  const server = {
    run: { module, transport: TransportKind.ipc },
    debug: { module, transport: TransportKind.ipc, options: { execArgv: ["--nolazy", "--inspect=6019"] } },
  };
  running = await activateWith(context, new LanguageClient(CLIENT_ID, CLIENT_NAME, server, clientOptions()));
}

export async function deactivate(): Promise<void> {
  await running?.stop();
}

import { spawn } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import {
  createMessageConnection,
  type Diagnostic,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  ExitNotification,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  PublishDiagnosticsNotification,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
} from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { DIST } from "../../scripts/paths.ts";

/** An editor with a server of its own, on a folder of this machine. Files are named by their absolute paths. */
export type SoakEditor = {
  readonly open: (file: string, text: string) => void;
  /** Puts a text in the place of what stands between two offsets, or of all where there are none. */
  readonly replace: (file: string, text: string, between?: readonly [start: number, end: number]) => void;
  readonly close: (file: string) => void;
  readonly tellOfDisk: (file: string) => void;
  /** The texts of the open files. */
  readonly texts: () => ReadonlyMap<string, string>;
  /** Asks at a place, and so waits until all that came before is dealt with. */
  readonly hover: (file: string, offset: number) => Promise<unknown>;
  /** What is shown of each file that has findings. */
  readonly shown: () => Readonly<Record<string, readonly Diagnostic[]>>;
  readonly pid: number;
  readonly end: () => Promise<void>;
};

export async function startSoakEditor(folder: string): Promise<SoakEditor> {
  const server = spawn(process.execPath, [join(DIST, "cli.js"), "lsp", "--stdio"], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const { stdin, stdout, pid = 0 } = server;
  const connection = createMessageConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
  const documents = new Map<string, TextDocument>();
  const shown = new Map<string, readonly Diagnostic[]>();
  const uriOf = (file: string): string => pathToFileURL(file).href;
  connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => {
    shown.set(uri, diagnostics);
  });
  connection.listen();
  await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: uriOf(folder),
    capabilities: { textDocument: { publishDiagnostics: { relatedInformation: true, versionSupport: true } } },
    workspaceFolders: null,
  });
  void connection.sendNotification(InitializedNotification.type, {});
  return {
    open: (file, text) => {
      const document = TextDocument.create(uriOf(file), "markdown", 1, text);
      documents.set(file, document);
      const { uri, languageId, version } = document;
      void connection.sendNotification(DidOpenTextDocumentNotification.type, {
        textDocument: { uri, languageId, version, text },
      });
    },
    replace: (file, text, between) => {
      const before = documents.get(file);
      if (before === undefined) return;
      const [start, end] = between?.map((offset) => before.positionAt(offset)) ?? [];
      const change: TextDocumentContentChangeEvent =
        start === undefined || end === undefined ? { text } : { text, range: { start, end } };
      const version = before.version + 1;
      documents.set(file, TextDocument.update(before, [change], version));
      void connection.sendNotification(DidChangeTextDocumentNotification.type, {
        textDocument: { uri: before.uri, version },
        contentChanges: [change],
      });
    },
    close: (file) => {
      documents.delete(file);
      void connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri: uriOf(file) } });
    },
    tellOfDisk: (file) => {
      void connection.sendNotification(DidChangeWatchedFilesNotification.type, {
        changes: [{ uri: uriOf(file), type: 2 }],
      });
    },
    texts: () => new Map([...documents].map(([file, document]) => [file, document.getText()])),
    hover: (file, offset) => {
      const document = documents.get(file) ?? TextDocument.create("", "", 0, "");
      return connection.sendRequest(HoverRequest.type, {
        textDocument: { uri: uriOf(file) },
        position: document.positionAt(offset),
      });
    },
    shown: () =>
      Object.fromEntries([...shown].filter(([, { length }]) => length > 0).toSorted(([a], [b]) => (a < b ? -1 : 1))),
    pid,
    end: async () => {
      await connection.sendRequest(ShutdownRequest.type);
      await connection.sendNotification(ExitNotification.type);
      connection.dispose();
    },
  };
}

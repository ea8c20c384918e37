import {
  CancellationTokenSource,
  type ClientCapabilities,
  type CodeAction,
  CodeActionRequest,
  type CompletionItem,
  CompletionRequest,
  DefinitionRequest,
  type Diagnostic,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DidSaveTextDocumentNotification,
  DocumentSymbolRequest,
  FileChangeType,
  type Hover,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  type InitializeResult,
  InlayHintRequest,
  type Range,
  ShutdownRequest,
  type TextDocumentPositionParams,
  type TextEdit,
  WorkDoneProgressCancelNotification,
  type WorkspaceEdit,
} from "vscode-languageserver/node";
import {
  DESCRIBE_RULES,
  type DescribeRulesResult,
  EXPORT,
  type ExportParams,
  type ExportResult,
  type ReadinessParams,
} from "../../server/src/protocol/messages.ts";
import type { PacketView } from "../../server/src/protocol/views.ts";
import { connect, listen } from "./editor-end.ts";
import { type MemoryFiles, memoryFiles } from "./memory-files.ts";
import { fileOf, positionIn, uriOf, withEdits, within } from "./places.ts";

/** An editor with a folder open, in one process with the server that it talks to. Files are named by their paths below `/w`. */
export type OpenWorkspace = {
  readonly initialized: InitializeResult;
  readonly disk: MemoryFiles;
  readonly open: (file: string) => void;
  /** Opens a file with a text that the disk does not have. */
  readonly openAs: (file: string, text: string) => void;
  readonly openAddress: (uri: string, text: string) => void;
  /** Types right behind the first place where `behind` stands; one change for all of it. */
  readonly type: (file: string, behind: string, inserted: string) => void;
  /** Replaces the first place where `old` stands. */
  readonly replace: (file: string, old: string, replacement: string) => void;
  readonly save: (file: string) => void;
  readonly close: (file: string) => void;
  /** Writes, deletes or moves on disk, and says so as a file watcher does. */
  readonly write: (file: string, text: string) => void;
  readonly remove: (path: string) => void;
  readonly move: (from: string, to: string) => void;
  readonly addFolder: (folder: string) => void;
  readonly removeFolder: (folder: string) => void;
  readonly setSettings: (settings: object) => void;
  /** What the writer does who stops typing for a while. */
  readonly pause: () => void;
  /** Resolves when the server has dealt with everything so far. */
  readonly settle: () => Promise<void>;
  readonly diagnosticsOf: (file: string) => Promise<readonly Diagnostic[]>;
  /** The diagnostics of a file as `rule "marked text"`. */
  readonly findingsOf: (file: string) => Promise<readonly string[]>;
  /** What was published since the last call, as `file@version: number of diagnostics`. */
  readonly takePublished: () => Promise<readonly string[]>;
  readonly hover: (file: string, at: string) => Promise<Hover | null>;
  readonly codeActions: (file: string, at: string, only?: readonly string[]) => Promise<readonly CodeAction[]>;
  readonly completions: (file: string, behind: string) => Promise<readonly CompletionItem[]>;
  readonly definition: (file: string, at: string) => Promise<unknown>;
  readonly symbols: (file: string) => Promise<unknown>;
  readonly tickMarks: (file: string) => Promise<readonly string[]>;
  readonly describeRules: () => Promise<DescribeRulesResult>;
  /** The parameters of a request about the place where the words start. */
  readonly placeOf: (file: string, at: string) => Promise<TextDocumentPositionParams>;
  readonly ask: <Result>(method: string, params: object) => Promise<Result>;
  /** Asks, and has a source to call the request off by. */
  readonly askAndCancel: (
    method: string,
    params: object,
  ) => { readonly source: CancellationTokenSource; readonly answer: Promise<unknown> };
  readonly exported: (format: ExportParams["format"], file?: string) => Promise<ExportResult>;
  /** The text of an open file, or of the disk, after an edit is made as an editor makes it; throws where an editor would refuse. */
  readonly applied: (edit: WorkspaceEdit | undefined) => Promise<Readonly<Record<string, string>>>;
  readonly readiness: () => ReadinessParams | undefined;
  /** Each time that the editor was told of what views show. */
  readonly views: () => readonly (readonly PacketView[])[];
  readonly notify: (method: string, params: object) => void;
  readonly registered: () => readonly string[];
  readonly inlayHintRefreshes: () => number;
  readonly codeLensRefreshes: () => number;
  readonly progress: () => readonly string[];
  /** Presses the button that calls off what is shown in progress. */
  readonly cancelProgress: () => void;
  /** Ends the session; throws where a message was sent that its receiver does not know, the server reported an error, or left a timer. */
  readonly shutDown: () => Promise<void>;
};

export type WorkspaceOptions = {
  readonly capabilities?: ClientCapabilities;
  readonly folders?: readonly string[];
  readonly settings?: object;
  readonly initializationOptions?: object;
  /** Leaves `initialized` to the test. */
  readonly silent?: boolean;
};

export const ALL_CAPABILITIES: ClientCapabilities = {
  window: { workDoneProgress: true },
  workspace: {
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    workspaceFolders: true,
    workspaceEdit: { documentChanges: true, resourceOperations: ["create"] },
    inlayHint: { refreshSupport: true },
    codeLens: { refreshSupport: true },
  },
  textDocument: {
    publishDiagnostics: { relatedInformation: true, versionSupport: true, codeDescriptionSupport: true },
    hover: { contentFormat: ["markdown", "plaintext"] },
    completion: {
      completionItem: { snippetSupport: true, documentationFormat: ["markdown"], labelDetailsSupport: true },
    },
    definition: { linkSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    rename: { prepareSupport: true },
    semanticTokens: {
      requests: { full: { delta: true }, range: true },
      tokenTypes: [],
      tokenModifiers: [],
      formats: ["relative"],
    },
  },
};

export async function openWorkspace(
  contents: Readonly<Record<string, string>>,
  options: WorkspaceOptions = {},
): Promise<OpenWorkspace> {
  const disk = memoryFiles(Object.fromEntries(Object.entries(contents).map(([file, text]) => [`/w/${file}`, text])));
  const timers = new Set<() => void>();
  const client = connect(disk, timers);
  const editor = listen(client, options.settings ?? {});
  client.listen();

  const folders = options.folders ?? [""];
  const initialized = await client.sendRequest(InitializeRequest.type, {
    processId: null,
    rootUri: null,
    capabilities: options.capabilities ?? ALL_CAPABILITIES,
    workspaceFolders: folders.map((folder) => ({ uri: uriOf(folder), name: folder })),
    ...(options.initializationOptions !== undefined && { initializationOptions: options.initializationOptions }),
  });

  const documents = new Map<string, { readonly version: number; readonly text: string }>();
  const diskText = async (file: string): Promise<string> => {
    const read = await disk.read(`/w/${file}`, Number.POSITIVE_INFINITY);
    return read.kind === "bytes" ? new TextDecoder().decode(read.bytes) : "";
  };
  const textOf = async (file: string): Promise<string> => documents.get(file)?.text ?? (await diskText(file));
  const rangeOf = async (file: string, at: string): Promise<Range> => {
    const text = await textOf(file);
    const start = text.indexOf(at);
    if (start < 0) throw new Error(`${file} does not hold ${at}`);
    return { start: positionIn(text, start), end: positionIn(text, start + at.length) };
  };
  const change = (file: string, old: string, replacement: string): void => {
    const document = documents.get(file);
    const start = document?.text.indexOf(old) ?? -1;
    if (document === undefined || start < 0) throw new Error(`no open file ${file} holds ${old}`);
    const version = document.version + 1;
    const text = document.text.slice(0, start) + replacement + document.text.slice(start + old.length);
    documents.set(file, { version, text });
    void client.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri: uriOf(file), version },
      contentChanges: [
        {
          range: { start: positionIn(document.text, start), end: positionIn(document.text, start + old.length) },
          text: replacement,
        },
      ],
    });
  };
  const openAddress = (uri: string, text: string): void => {
    const textDocument = { uri, languageId: "markdown", version: 1, text };
    void client.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
  };
  const openAs = (file: string, text: string): void => {
    documents.set(file, { version: 1, text });
    openAddress(uriOf(file), text);
  };
  const watched = (...changes: readonly (readonly [string, FileChangeType])[]): void => {
    void client.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: changes.map(([file, type]) => ({ uri: uriOf(file), type })),
    });
  };
  // A request is answered after all that came before it, and what the server says meanwhile comes before the answer.
  const settle = async (): Promise<void> => {
    await client.sendRequest(HoverRequest.type, {
      textDocument: { uri: uriOf("none.md") },
      position: { line: 0, character: 0 },
    });
  };
  const foldersChange = (added: readonly string[], removed: readonly string[]): void => {
    const named = (folder: string) => ({ uri: uriOf(folder), name: folder });
    void client.sendNotification(DidChangeWorkspaceFoldersNotification.type, {
      event: { added: added.map(named), removed: removed.map(named) },
    });
  };

  if (options.silent !== true) {
    await client.sendNotification(InitializedNotification.type, {});
    await settle();
  }
  disk.takeReads();

  return {
    initialized,
    disk,
    open: (file) => {
      const text = contents[file];
      if (text === undefined) throw new Error(`no file ${file}`);
      openAs(file, text);
    },
    openAs,
    openAddress,
    type: (file, behind, inserted) => change(file, behind, behind + inserted),
    replace: change,
    save: (file) => {
      disk.write(`/w/${file}`, documents.get(file)?.text ?? "");
      void client.sendNotification(DidSaveTextDocumentNotification.type, { textDocument: { uri: uriOf(file) } });
    },
    close: (file) => {
      documents.delete(file);
      void client.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri: uriOf(file) } });
    },
    write: (file, text) => {
      disk.write(`/w/${file}`, text);
      watched([file, FileChangeType.Changed]);
    },
    remove: (path) => {
      disk.remove(`/w/${path}`);
      watched([path, FileChangeType.Deleted]);
    },
    move: (from, to) => {
      disk.move(`/w/${from}`, `/w/${to}`);
      watched([from, FileChangeType.Deleted], [to, FileChangeType.Created]);
    },
    addFolder: (folder) => foldersChange([folder], []),
    removeFolder: (folder) => foldersChange([], [folder]),
    setSettings: (settings) => {
      editor.settings = settings;
      void client.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
    },
    pause: () => {
      const due = [...timers];
      timers.clear();
      for (const task of due) task();
    },
    settle,
    diagnosticsOf: async (file) => {
      await settle();
      return editor.diagnostics.get(file) ?? [];
    },
    findingsOf: async (file) => {
      await settle();
      const text = await textOf(file);
      return (editor.diagnostics.get(file) ?? []).map(
        ({ code, range }) => `${code} ${JSON.stringify(within(text, range))}`,
      );
    },
    takePublished: async () => {
      await settle();
      return editor.published.splice(0);
    },
    hover: async (file, at) =>
      client.sendRequest(HoverRequest.type, {
        textDocument: { uri: uriOf(file) },
        position: (await rangeOf(file, at)).start,
      }),
    codeActions: async (file, at, only) => {
      const actions = await client.sendRequest(CodeActionRequest.type, {
        textDocument: { uri: uriOf(file) },
        range: await rangeOf(file, at),
        context: { diagnostics: [], ...(only !== undefined && { only: [...only] }) },
      });
      return (actions ?? []).filter((action): action is CodeAction => !("command" in action));
    },
    completions: async (file, behind) => {
      const found = await client.sendRequest(CompletionRequest.type, {
        textDocument: { uri: uriOf(file) },
        position: (await rangeOf(file, behind)).end,
      });
      return Array.isArray(found) ? found : (found?.items ?? []);
    },
    definition: async (file, at) =>
      client.sendRequest(DefinitionRequest.type, {
        textDocument: { uri: uriOf(file) },
        position: (await rangeOf(file, at)).start,
      }),
    symbols: async (file) => client.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri: uriOf(file) } }),
    tickMarks: async (file) => {
      const text = await textOf(file);
      const hints = await client.sendRequest(InlayHintRequest.type, {
        textDocument: { uri: uriOf(file) },
        range: { start: positionIn(text, 0), end: positionIn(text, text.length) },
      });
      return (hints ?? []).map(({ label, position }) => `${label} ${position.line}:${position.character}`);
    },
    describeRules: async () => client.sendRequest<DescribeRulesResult>(DESCRIBE_RULES),
    placeOf: async (file, at) => ({
      textDocument: { uri: uriOf(file) },
      position: (await rangeOf(file, at)).start,
    }),
    ask: (method, params) => client.sendRequest(method, params),
    askAndCancel: (method, params) => {
      const source = new CancellationTokenSource();
      return { source, answer: client.sendRequest(method, params, source.token) };
    },
    exported: async (format, file) =>
      client.sendRequest<ExportResult>(EXPORT, { format, ...(file !== undefined && { uri: uriOf(file) }) }),
    applied: async (edit) => {
      const results: Record<string, string> = {};
      for (const part of edit?.documentChanges ?? []) {
        if ("kind" in part && part.kind === "create") {
          results[fileOf(part.uri)] = "";
          continue;
        }
        if (!("edits" in part)) throw new Error("not an edit of a text");
        const file = fileOf(part.textDocument.uri);
        const version = documents.get(file)?.version ?? null;
        if (part.textDocument.version !== version)
          throw new Error(`${file} is at ${version}, the edit for ${part.textDocument.version}`);
        const edits = part.edits.filter((one): one is TextEdit => "newText" in one);
        if (edits.length < part.edits.length) throw new Error("a snippet, for an editor that has none");
        results[file] = withEdits(results[file] ?? (await textOf(file)), edits);
      }
      return results;
    },
    readiness: () => editor.readiness,
    views: () => editor.views,
    notify: (method, params) => void client.sendNotification(method, params),
    registered: () => editor.registered,
    inlayHintRefreshes: () => editor.inlayHintRefreshes,
    codeLensRefreshes: () => editor.codeLensRefreshes,
    progress: () => editor.progress,
    cancelProgress: () => {
      void client.sendNotification(WorkDoneProgressCancelNotification.type, { token: editor.progressToken });
    },
    shutDown: async () => {
      await client.sendRequest(ShutdownRequest.type);
      client.dispose();
      if (timers.size > 0) throw new Error(`${timers.size} tasks are left for later`);
      if (editor.complaints.length > 0) throw new Error(editor.complaints.join("\n"));
    },
  };
}

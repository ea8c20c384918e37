import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
  RequestType,
  RequestType0,
} from "vscode-languageserver";
import {
  ASSISTANT_TOOL,
  type AssistantToolParams,
  type AssistantToolResult,
  DESCRIBE_RULES,
  type DescribeRulesResult,
  EXPLAIN_GATE,
  EXPORT,
  type ExplainGateParams,
  type ExplainGateResult,
  type ExportParams,
  type ExportResult,
} from "../protocol/messages.ts";
import { answerViews } from "./answer-views.ts";
import { clientFeatures, clientOptionsOf, serverCapabilities, WATCHED_FILES } from "./capabilities.ts";
import { editorOf } from "./editor.ts";
import { assistantTool } from "./handlers/assistant-tool.ts";
import { codeActions } from "./handlers/code-action.ts";
import { codeLenses } from "./handlers/code-lens.ts";
import { completion } from "./handlers/completion.ts";
import { definition } from "./handlers/definition.ts";
import { describeRules } from "./handlers/describe-rules.ts";
import { documentHighlights } from "./handlers/document-highlight.ts";
import { documentLinks } from "./handlers/document-link.ts";
import { documentSymbols } from "./handlers/document-symbol.ts";
import { explainGate } from "./handlers/explain-gate.ts";
import { exportFor, type LoadExports } from "./handlers/export.ts";
import { foldingRanges } from "./handlers/folding-range.ts";
import { hover } from "./handlers/hover.ts";
import { inlayHints } from "./handlers/inlay-hint.ts";
import { references } from "./handlers/references.ts";
import { prepareRename, rename } from "./handlers/rename.ts";
import { selectionRanges } from "./handlers/selection-range.ts";
import { semanticTokenHandlers } from "./handlers/semantic-tokens.ts";
import { workspaceSymbols } from "./handlers/workspace-symbol.ts";
import { onceSettled } from "./once-settled.ts";
import { createPulledDiagnostics, type PulledDiagnostics } from "./pulled-diagnostics.ts";
import { createSession, type Session, type SessionHost } from "./session.ts";
import { readPushedSettings, readSettings } from "./settings.ts";

export type ServerHost = SessionHost & {
  readonly version: string;
  /** The address of the folder with the pages of rules, where the server has one. */
  readonly rulePages?: string;
  readonly loadExports: LoadExports;
};

/** Serves one editor over a connection until the editor ends it. */
export function serve(connection: Connection, host: ServerHost): void {
  connection.onInitialize((params) => {
    const features = clientFeatures(params.capabilities, clientOptionsOf(params), host.rulePages);
    const editor = editorOf(connection);
    const pulled = features.pullDiagnostics
      ? createPulledDiagnostics(features.refreshDiagnostics ? editor.refreshDiagnostics : () => {}, host.delay)
      : undefined;
    const session = createSession(pulled === undefined ? editor : { ...editor, publish: pulled.keep }, host, features);
    followFiles(connection, session, foldersOf(params));
    answerRequests(connection, session);
    answerViews(connection, session);
    answerExports(connection, session, host.loadExports);
    if (pulled !== undefined) answerDiagnostics(connection, session, pulled);
    connection.onShutdown(session.dispose);
    return {
      capabilities: serverCapabilities(features),
      serverInfo: { name: "throughline", version: host.version },
    };
  });
  connection.listen();
}

function followFiles(connection: Connection, session: Session, folders: readonly string[]): void {
  connection.onInitialized(async () => {
    if (session.features.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        session.removeFolders(removed.map((folder) => folder.uri));
        session.addFolders(added.map((folder) => folder.uri));
      });
    }
    pullSettings(connection, session);
    session.addFolders(folders);
    await register(connection, session);
  });
  connection.onDidOpenTextDocument(({ textDocument: { uri, version, text } }) => session.open(uri, version, text));
  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) =>
    session.change(uri, version, contentChanges),
  );
  connection.onDidCloseTextDocument(({ textDocument }) => session.close(textDocument.uri));
  connection.onDidSaveTextDocument(({ textDocument }) => {
    if (!session.features.watchedFiles) session.refresh([textDocument.uri]);
  });
  connection.onDidChangeWatchedFiles(({ changes }) => session.refresh(changes.map(({ uri }) => uri)));
  connection.onDidChangeConfiguration(({ settings }) => {
    const pushed = readPushedSettings(settings);
    if (pushed === undefined) pullSettings(connection, session);
    else session.configure(async () => pushed);
  });
}

function answerRequests(connection: Connection, session: Session): void {
  const whenSettled = onceSettled(session);
  connection.onHover(whenSettled(hover));
  connection.onCodeAction(whenSettled(codeActions));
  connection.onCompletion(whenSettled(completion));
  connection.onDefinition(whenSettled(definition));
  connection.onReferences(whenSettled(references));
  connection.onDocumentHighlight(whenSettled(documentHighlights));
  connection.onPrepareRename(whenSettled(prepareRename));
  connection.onRenameRequest(whenSettled(rename));
  connection.onDocumentSymbol(whenSettled(documentSymbols));
  connection.onWorkspaceSymbol(whenSettled(workspaceSymbols));
  connection.onCodeLens(whenSettled(codeLenses));
  connection.onFoldingRanges(whenSettled(foldingRanges));
  connection.onSelectionRanges(whenSettled(selectionRanges));
  connection.onDocumentLinks(whenSettled(documentLinks));
  connection.languages.inlayHint.on(whenSettled(inlayHints));
  const tokens = semanticTokenHandlers();
  connection.languages.semanticTokens.on(whenSettled(tokens.full));
  connection.languages.semanticTokens.onDelta(whenSettled(tokens.delta));
  connection.languages.semanticTokens.onRange(whenSettled(tokens.range));
  connection.onRequest(
    new RequestType<ExplainGateParams, ExplainGateResult, void>(EXPLAIN_GATE),
    whenSettled(explainGate),
  );
  connection.onRequest(
    new RequestType<AssistantToolParams, AssistantToolResult, void>(ASSISTANT_TOOL),
    whenSettled(assistantTool),
  );
  connection.onRequest(new RequestType0<DescribeRulesResult, void>(DESCRIBE_RULES), describeRules);
}

function answerExports(connection: Connection, session: Session, load: LoadExports): void {
  const exporting = new RequestType<ExportParams, ExportResult | undefined, void>(EXPORT);
  connection.onRequest(exporting, async (params, token) => {
    await session.settled();
    return exportFor(session, params, load, token);
  });
}

function answerDiagnostics(connection: Connection, session: Session, pulled: PulledDiagnostics): void {
  connection.languages.diagnostics.on(async ({ textDocument, previousResultId }) => {
    await session.settled();
    return pulled.ofDocument(textDocument.uri, previousResultId);
  });
  connection.languages.diagnostics.onWorkspace(async ({ previousResultIds }) => {
    await session.settled();
    return pulled.ofWorkspace(previousResultIds);
  });
}

async function register(connection: Connection, { features }: Session): Promise<void> {
  if (features.watchedFiles) {
    await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: [...WATCHED_FILES] });
  }
  if (features.configurationEvents) {
    await connection.client.register(DidChangeConfigurationNotification.type, { section: "throughline" });
  }
}

function pullSettings(connection: Connection, session: Session): void {
  if (!session.features.configuration) return;
  session.configure(async () => readSettings(await connection.workspace.getConfiguration("throughline")));
}

function foldersOf({ workspaceFolders, rootUri }: InitializeParams): readonly string[] {
  const folders = workspaceFolders?.map((folder) => folder.uri) ?? [];
  if (folders.length > 0) return folders;
  return rootUri === null || rootUri === undefined ? [] : [rootUri];
}

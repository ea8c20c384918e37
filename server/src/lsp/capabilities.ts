import {
  type ClientCapabilities,
  CodeActionKind,
  type FileSystemWatcher,
  type InitializeParams,
  InsertTextMode,
  ResourceOperationKind,
  type ServerCapabilities,
  TextDocumentSyncKind,
  WatchKind,
  type WorkspaceEditClientCapabilities,
} from "vscode-languageserver";
import { TOKEN_MODIFIERS, TOKEN_TYPES } from "../features/semantic-tokens.ts";
import type { ClientOptions } from "../protocol/messages.ts";
import { type PositionEncoding, positionEncoding } from "./position-encoding.ts";

/** What the client can do, as far as the server's answers depend on it. */
export type ClientFeatures = {
  readonly watchedFiles: boolean;
  readonly configuration: boolean;
  readonly configurationEvents: boolean;
  readonly workspaceFolders: boolean;
  readonly relatedInformation: boolean;
  readonly documentChanges: boolean;
  readonly snippetEdits: boolean;
  readonly createsFiles: boolean;
  readonly markdownHover: boolean;
  readonly markdownCompletion: boolean;
  readonly snippetCompletion: boolean;
  readonly completionDetails: boolean;
  readonly insertAsIs: boolean;
  readonly definitionLinks: boolean;
  readonly prepareRename: boolean;
  readonly nestedSymbols: boolean;
  readonly refreshInlayHints: boolean;
  readonly refreshCodeLenses: boolean;
  readonly mostFoldingRanges: number | undefined;
  readonly semanticTokens: boolean;
  readonly refreshSemanticTokens: boolean;
  readonly progress: boolean;
  readonly readiness: boolean;
  /** The address of the folder with the pages of rules, for an editor that shows links of diagnostics. */
  readonly rulePages: string | undefined;
  readonly showReferences: boolean;
  readonly positionsInLinks: boolean;
  readonly exportScript?: string;
  readonly positionEncoding: PositionEncoding;
  /** True where the client asks for diagnostics instead of being sent them. */
  readonly pullDiagnostics: boolean;
  readonly refreshDiagnostics: boolean;
};

/** `rulePages` is where the server itself has the pages of rules, for a client that has none. */
export function clientFeatures(
  capabilities: ClientCapabilities,
  options: ClientOptions,
  rulePages: string | undefined,
): ClientFeatures {
  const { workspace, textDocument, window } = capabilities;
  const pullDiagnostics = pullsDiagnostics(capabilities, options);
  const shown = (pullDiagnostics ? textDocument?.diagnostic : undefined) ?? textDocument?.publishDiagnostics;
  const completionItem = textDocument?.completion?.completionItem;
  return {
    watchedFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration ?? false,
    configuration: workspace?.configuration ?? false,
    configurationEvents: workspace?.didChangeConfiguration?.dynamicRegistration ?? false,
    workspaceFolders: workspace?.workspaceFolders ?? false,
    relatedInformation: shown?.relatedInformation ?? false,
    documentChanges: workspace?.workspaceEdit?.documentChanges ?? false,
    createsFiles: createsFiles(workspace?.workspaceEdit),
    snippetEdits: workspace?.workspaceEdit?.snippetEditSupport ?? false,
    markdownHover: textDocument?.hover?.contentFormat?.includes("markdown") ?? false,
    markdownCompletion: completionItem?.documentationFormat?.includes("markdown") ?? false,
    completionDetails: completionItem?.labelDetailsSupport ?? false,
    snippetCompletion: completionItem?.snippetSupport ?? false,
    insertAsIs: completionItem?.insertTextModeSupport?.valueSet.includes(InsertTextMode.asIs) ?? false,
    definitionLinks: textDocument?.definition?.linkSupport ?? false,
    prepareRename: textDocument?.rename?.prepareSupport ?? false,
    nestedSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport ?? false,
    refreshInlayHints: workspace?.inlayHint?.refreshSupport ?? false,
    refreshCodeLenses: workspace?.codeLens?.refreshSupport ?? false,
    mostFoldingRanges: textDocument?.foldingRange?.rangeLimit,
    semanticTokens: textDocument?.semanticTokens !== undefined,
    refreshSemanticTokens: workspace?.semanticTokens?.refreshSupport ?? false,
    progress: window?.workDoneProgress ?? false,
    readiness: options.readiness ?? false,
    showReferences: options.showReferences ?? false,
    positionsInLinks: options.positionsInLinks ?? false,
    ...(options.exportScript !== undefined && { exportScript: options.exportScript }),
    rulePages: shown?.codeDescriptionSupport ? (options.rulePages ?? rulePages) : undefined,
    positionEncoding: positionEncoding(capabilities),
    pullDiagnostics,
    refreshDiagnostics: workspace?.diagnostics?.refreshSupport ?? false,
  };
}

/** A file is created by one change of a document among others. */
function createsFiles(edit: WorkspaceEditClientCapabilities | undefined): boolean {
  return edit?.documentChanges === true && edit.resourceOperations?.includes(ResourceOperationKind.Create) === true;
}

/** A client that can be sent diagnostics is sent them, unless it says that it would rather ask. */
function pullsDiagnostics({ textDocument }: ClientCapabilities, { diagnostics }: ClientOptions): boolean {
  if (textDocument?.diagnostic === undefined) return false;
  return diagnostics === "pull" || textDocument.publishDiagnostics === undefined;
}

/** What the client says of itself beyond the protocol; nothing where it is another editor. */
export function clientOptionsOf({ initializationOptions }: InitializeParams): ClientOptions {
  const options: unknown = initializationOptions;
  const said = new Map<string, unknown>(typeof options === "object" && options !== null ? Object.entries(options) : []);
  const rulePages = said.get("rulePages");
  const exportScript = said.get("exportScript");
  return {
    readiness: said.get("readiness") === true,
    showReferences: said.get("showReferences") === true,
    positionsInLinks: said.get("positionsInLinks") === true,
    ...(typeof rulePages === "string" && { rulePages }),
    ...(typeof exportScript === "string" && { exportScript }),
    ...(said.get("diagnostics") === "pull" && { diagnostics: "pull" }),
  };
}

export function serverCapabilities(features: ClientFeatures): ServerCapabilities {
  return {
    positionEncoding: features.positionEncoding,
    textDocumentSync: {
      openClose: true,
      change: TextDocumentSyncKind.Incremental,
      save: { includeText: false },
    },
    hoverProvider: true,
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, ...Object.values(REFACTOR_KINDS), FIX_ALL] },
    completionProvider: { triggerCharacters: [...COMPLETION_TRIGGERS] },
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    renameProvider: features.prepareRename ? { prepareProvider: true } : true,
    documentSymbolProvider: true,
    workspaceSymbolProvider: true,
    codeLensProvider: {},
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    documentLinkProvider: {},
    inlayHintProvider: true,
    ...(features.semanticTokens && {
      semanticTokensProvider: {
        legend: { tokenTypes: [...TOKEN_TYPES], tokenModifiers: [...TOKEN_MODIFIERS] },
        full: { delta: true },
        range: true,
      },
    }),
    ...(features.pullDiagnostics && {
      diagnosticProvider: { identifier: "throughline", interFileDependencies: true, workspaceDiagnostics: true },
    }),
    ...(features.workspaceFolders && {
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    }),
  };
}

/** Editors ask by themselves at letters, some at none in Markdown. A space opens a heading, a YAML value or the name of a rule. */
const COMPLETION_TRIGGERS = "$€£₹0123456789^(#[* :";

export const REFACTOR_KINDS = {
  rewrite: CodeActionKind.RefactorRewrite,
  move: CodeActionKind.RefactorMove,
} as const;

export const FIX_ALL = `${CodeActionKind.SourceFixAll}.throughline`;

/** Editors report a folder that goes by its own name only, so every name that goes is watched; one that comes, where it may be a folder. */
export const WATCHED_FILES: readonly FileSystemWatcher[] = [
  { globPattern: "**/*.{md,markdown,csv,tsv,txt,xlsx,yaml,yml}" },
  { globPattern: "**/*", kind: WatchKind.Create | WatchKind.Delete },
];

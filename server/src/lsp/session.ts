import type { TextDocumentContentChangeEvent } from "vscode-languageserver";
import type { FileSystem } from "../base/file-system.ts";
import type { Change, Engine } from "../engine.ts";
import { sameLimits } from "../packet/limits.ts";
import type { Snapshot } from "../snapshot.ts";
import type { ClientFeatures } from "./capabilities.ts";
import type { FileLookup } from "./diagnostics.ts";
import { createDisplay, type Delay } from "./display.ts";
import { createDocuments } from "./documents.ts";
import type { Editor } from "./editor.ts";
import { fileIdOf, namesFile } from "./file-id.ts";
import type { OpenDocument } from "./open-documents.ts";
import { createPacketViews } from "./packet-views.ts";
import { type ShownProgress, withProgress } from "./progress.ts";
import { DEFAULT_SETTINGS, type Settings } from "./settings.ts";
import { createTaskQueue } from "./task-queue.ts";
import { createWaitingEdits } from "./waiting-edits.ts";
import { createWorkspace } from "./workspace.ts";

/** One editor's view: its open documents over the files on disk, and what it was last told. */
export type Session = FileLookup & {
  readonly features: ClientFeatures;
  readonly settings: () => Settings;
  readonly snapshot: () => Snapshot;
  /** The version of an open file. */
  readonly version: (file: string) => number | undefined;
  readonly open: (uri: string, version: number, text: string) => void;
  readonly change: (uri: string, version: number, changes: readonly TextDocumentContentChangeEvent[]) => void;
  readonly close: (uri: string) => void;
  /** Looks again at what came, changed or went on disk. */
  readonly refresh: (uris: readonly string[]) => void;
  readonly addFolders: (uris: readonly string[]) => void;
  readonly removeFolders: (uris: readonly string[]) => void;
  /** Whether the editor shows views of the packets, and so wants to be told of them. */
  readonly showViews: (shown: boolean) => void;
  readonly today: () => string;
  /** Takes the settings over when they have come, in the order in which they were asked for. */
  readonly configure: (settings: () => Promise<Settings>) => void;
  /** What would be said of a file with another text. Nothing is shown, and nothing stays of it. */
  readonly suppose: (file: string, text: string) => Snapshot;
  /** Resolves when all that was asked of the disk so far has come in, and all edits so far are made. */
  readonly settled: () => Promise<void>;
  readonly dispose: () => void;
};

export type SessionHost = { readonly engine: Engine; readonly files: FileSystem; readonly delay: Delay };

/** Edits take effect as soon as no other is waiting; what has to be read first takes effect in the order in which it was asked for. */
export function createSession(editor: Editor, host: SessionHost, features: ClientFeatures): Session {
  const { engine } = host;
  const workspace = createWorkspace(host.files, () => settings.limits);
  const documents = createDocuments(features.positionEncoding);
  const queue = createTaskQueue(editor.report);
  let settings = DEFAULT_SETTINGS;
  let snapshot = engine.apply([]);

  const files: FileLookup = {
    uri: documents.uri,
    lined: (file) => documents.lined(file, snapshot.text(file) ?? ""),
  };
  const display = createDisplay(editor, features, documents, files, host.delay);
  const views = createPacketViews(editor.tellViews, files, host.delay);

  function show(next: Snapshot, typed?: OpenDocument): void {
    snapshot = next;
    display.show(next, settings, typed);
    views.update(next);
  }

  function apply(changes: readonly Change[]): void {
    if (changes.length > 0) show(engine.apply(changes));
  }

  /** A document is a packet of its own while its front matter says so. */
  function followPacket(document: OpenDocument): void {
    const { file, text } = document;
    if (!snapshot.declaresPacket(file)) apply(workspace.release(file));
    else if (workspace.wantsAdoption(file, text)) {
      void queue.add(async () => {
        if (documents.get(file) !== undefined) apply(await workspace.adopt(file, text));
      });
    }
  }

  function take(changed: readonly OpenDocument[], typed?: OpenDocument): void {
    show(engine.apply(changed.map(({ file, text }) => ({ kind: "opened", file, text }))), typed);
    for (const document of changed) followPacket(document);
  }

  const edits = createWaitingEdits(documents, (edited) => take(edited, edited.at(-1)), host.delay);

  async function readFolder(folder: string): Promise<void> {
    const show = async (): Promise<ShownProgress | undefined> =>
      features.progress ? editor.showProgress("Throughline: reading packets") : undefined;
    await withProgress(show, host.delay, async (progress) => {
      const changes = await workspace.addFolder(folder, progress);
      if (textLength(changes) >= LONG_TEXTS) await progress.showNow();
      apply(progress.isCancelled() ? workspace.removeFolder(folder) : changes);
    });
  }

  function refresh(paths: readonly string[]): void {
    void queue.add(async () => apply(await workspace.refresh(paths)));
  }

  return {
    ...files,
    features,
    settings: () => settings,
    snapshot: () => snapshot,
    version: (file) => documents.get(file)?.version,
    open: (uri, version, text) => {
      edits.make();
      if (namesFile(uri)) take([documents.open(uri, version, text)]);
    },
    change: edits.add,
    close: (uri) => {
      edits.make();
      const file = fileIdOf(uri);
      if (!namesFile(uri) || !documents.close(file)) return;
      apply([{ kind: "closed", file }, ...workspace.release(file)]);
      refresh([file]);
    },
    refresh: (uris) => refresh(uris.map(fileIdOf)),
    addFolders: (uris) => {
      for (const uri of uris) void queue.add(() => readFolder(fileIdOf(uri)));
    },
    removeFolders: (uris) => {
      for (const uri of uris) void queue.add(async () => apply(workspace.removeFolder(fileIdOf(uri))));
    },
    showViews: (shown) => {
      void queue.add(async () => views.setShown(shown, snapshot));
    },
    today: engine.today,
    configure: (read) => {
      void queue.add(async () => {
        const before = settings;
        settings = await read();
        show(engine.configure({ severities: settings.severity, limits: settings.limits }));
        if (!sameLimits(settings.limits, before.limits)) apply(await workspace.readAgain());
        if (features.refreshInlayHints) editor.refreshInlayHints();
        if (features.refreshCodeLenses) editor.refreshCodeLenses();
      });
    },
    suppose: (file, text) => {
      const supposed = engine.apply([{ kind: "opened", file, text }]);
      const document = documents.get(file);
      engine.apply([document === undefined ? { kind: "closed", file } : { kind: "opened", file, text: document.text }]);
      return supposed;
    },
    settled: async () => {
      edits.make();
      await queue.settled();
      edits.make();
    },
    dispose: () => {
      edits.dispose();
      display.dispose();
      views.dispose();
    },
  };
}

/** So many characters take about a second to be checked for the first time, and nothing can be shown meanwhile. */
const LONG_TEXTS = 50_000;

function textLength(changes: readonly Change[]): number {
  return changes.reduce(
    (sum, change) => sum + (change.kind === "disk" && change.content.kind === "text" ? change.content.text.length : 0),
    0,
  );
}

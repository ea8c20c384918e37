import fc from "fast-check";
import { expect, test } from "vitest";
import { type Diagnostic, LSPErrorCodes, ResponseError } from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { PATIENCE, runs } from "../properties/patience.ts";
import { FILES, type Message, messages, OPEN } from "./message-script.ts";
import { type OpenWorkspace, openWorkspace } from "./open-workspace.ts";
import { uriOf } from "./places.ts";

/** What the editor has open, as another implementation of the protocol's texts reckons it, and what the disk holds. */
type Model = {
  readonly open: Map<string, TextDocument>;
  readonly disk: Map<string, string>;
  readonly folders: Set<string>;
};

/** Sends a message; what it asks for is answered, or called off, or refused, and nothing else. */
async function send(editor: OpenWorkspace, { open, disk, folders }: Model, message: Message): Promise<void> {
  switch (message.kind) {
    case "open": {
      const { uri, text } = message;
      open.set(uri, TextDocument.create(uri, "markdown", 1, text));
      editor.openAddress(uri, text);
      return;
    }
    case "change": {
      const { uri, version, edits } = message;
      const document = open.get(uri);
      if (document !== undefined) open.set(uri, TextDocument.update(document, [...edits], version));
      editor.notify("textDocument/didChange", { textDocument: { uri, version }, contentChanges: edits });
      return;
    }
    case "close":
      open.delete(message.uri);
      editor.notify("textDocument/didClose", { textDocument: { uri: message.uri } });
      return;
    case "save":
      editor.notify("textDocument/didSave", { textDocument: { uri: message.uri } });
      return;
    case "disk":
      if (message.text === undefined) {
        disk.delete(message.file);
        editor.remove(message.file);
      } else {
        disk.set(message.file, message.text);
        editor.write(message.file, message.text);
      }
      return;
    case "watched":
      editor.notify("workspace/didChangeWatchedFiles", { changes: message.uris.map((uri) => ({ uri, type: 2 })) });
      return;
    case "configure":
      editor.setSettings(message.settings);
      return;
    case "folders":
      if (message.added) {
        folders.add(message.folder);
        editor.addFolder(message.folder);
      } else {
        folders.delete(message.folder);
        editor.removeFolder(message.folder);
      }
      return;
    case "notification":
      editor.notify(message.method, message.params);
      return;
    case "pause":
      editor.pause();
      return;
    case "request": {
      const { source, answer } = editor.askAndCancel(message.method, message.params);
      if (message.cancelled) source.cancel();
      await answer.catch((error: unknown) => {
        if (!(error instanceof ResponseError) || !REFUSALS.has(error.code)) throw error;
      });
    }
  }
}

const REFUSALS: ReadonlySet<number> = new Set([LSPErrorCodes.RequestCancelled, LSPErrorCodes.RequestFailed]);

async function shownBy(editor: OpenWorkspace): Promise<Readonly<Record<string, readonly Diagnostic[]>>> {
  await editor.settle();
  editor.pause();
  const shown: Record<string, readonly Diagnostic[]> = {};
  for (const file of [...Object.keys(FILES), "packet/unknown.md", "packet/unknown.csv"]) {
    shown[file] = await editor.diagnosticsOf(file);
  }
  return shown;
}

function isInside({ range }: Diagnostic, text: string): boolean {
  const document = TextDocument.create("", "", 0, text);
  return [range.start, range.end].every((place) => {
    const { line, character } = document.positionAt(document.offsetAt(place));
    return line === place.line && character === place.character;
  });
}

test(
  "whatever an editor sends, in any order, it is answered, and shown in the end what it would be shown from scratch",
  async () => {
    await fc.assert(
      fc.asyncProperty(messages, async (script) => {
        const model: Model = { open: new Map(), disk: new Map(Object.entries(FILES)), folders: new Set([""]) };
        const editor = await openWorkspace(FILES);
        const opened = OPEN.map((file): Message => ({ kind: "open", uri: uriOf(file), text: FILES[file] ?? "" }));
        for (const message of [...opened, ...script]) await send(editor, model, message);
        editor.setSettings({});
        const shown = await shownBy(editor);
        for (const [file, diagnostics] of Object.entries(shown)) {
          const text = model.open.get(uriOf(file))?.getText() ?? model.disk.get(file) ?? "";
          expect(diagnostics.filter((one) => !isInside(one, text))).toEqual([]);
        }

        const fresh = await openWorkspace(Object.fromEntries(model.disk), { folders: [...model.folders] });
        for (const [uri, document] of model.open) fresh.openAddress(uri, document.getText());
        expect(shown).toEqual(await shownBy(fresh));
        await editor.shutDown();
        await fresh.shutDown();
      }),
      runs(25),
    );
  },
  PATIENCE,
);

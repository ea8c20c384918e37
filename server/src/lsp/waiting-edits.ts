import type { TextDocumentContentChangeEvent } from "vscode-languageserver";
import type { Delay } from "./display.ts";
import type { Documents } from "./documents.ts";
import type { OpenDocument } from "./open-documents.ts";

/**
 * Edits between the editor's sending and the server's looking. Those that came while it was at work are looked at together, as nobody has
 * seen the texts between them, and each could cost a check of the whole packet.
 */
export type WaitingEdits = {
  readonly add: (uri: string, version: number, changes: readonly TextDocumentContentChangeEvent[]) => void;
  /** Makes them now. What has to know the newest text calls it first. */
  readonly make: () => void;
  readonly dispose: () => void;
};

/** `take` gets the documents that changed, the last edited one last, each with all edits since it was last taken. */
export function createWaitingEdits(
  documents: Documents,
  take: (edited: readonly OpenDocument[]) => void,
  delay: Delay,
): WaitingEdits {
  let waiting: Parameters<WaitingEdits["add"]>[] = [];
  let callOff = (): void => {};

  function make(): void {
    callOff();
    const edits = waiting;
    waiting = [];
    const edited = new Map<string, OpenDocument>();
    for (const [uri, version, changes] of edits) {
      const document = documents.change(uri, version, changes);
      if (document === undefined) continue;
      const before = edited.get(document.file)?.edits ?? [];
      // Where the whole text was replaced there are none, and those before are of no use.
      const all = document.edits.length === 0 ? [] : [...before, ...document.edits];
      edited.delete(document.file);
      edited.set(document.file, { ...document, edits: all });
    }
    if (edited.size > 0) take([...edited.values()]);
  }

  return {
    add: (...edit) => {
      waiting.push(edit);
      callOff();
      callOff = delay(0, make);
    },
    make,
    dispose: () => callOff(),
  };
}

import type { TextDocumentContentChangeEvent } from "vscode-languageserver";
import { lineIndex } from "../base/line-index.ts";
import type { LinedText } from "./convert.ts";
import { fileIdOf, uriOf } from "./file-id.ts";
import { changeDocument, type OpenDocument, openDocument } from "./open-documents.ts";
import type { PositionEncoding } from "./position-encoding.ts";

/** The files that are open in the editor, and the lines of all others as they were last asked for. */
export type Documents = {
  readonly all: () => readonly OpenDocument[];
  readonly get: (file: string) => OpenDocument | undefined;
  readonly open: (uri: string, version: number, text: string) => OpenDocument;
  readonly change: (
    uri: string,
    version: number,
    changes: readonly TextDocumentContentChangeEvent[],
  ) => OpenDocument | undefined;
  /** False where it was not open. */
  readonly close: (file: string) => boolean;
  /** The file's address, as the editor writes it where it is open. */
  readonly uri: (file: string) => string;
  readonly lined: (file: string, text: string) => LinedText;
};

export function createDocuments(encoding: PositionEncoding): Documents {
  const open = new Map<string, OpenDocument>();
  const closed = new Map<string, LinedText>();
  return {
    all: () => [...open.values()],
    get: (file) => open.get(file),
    open: (uri, version, text) => {
      const document = openDocument(fileIdOf(uri), uri, version, text, encoding);
      closed.delete(document.file);
      open.set(document.file, document);
      return document;
    },
    change: (uri, version, changes) => {
      const before = open.get(fileIdOf(uri));
      if (before === undefined) return undefined;
      const document = changeDocument(before, version, changes);
      open.set(document.file, document);
      return document;
    },
    close: (file) => open.delete(file),
    uri: (file) => open.get(file)?.uri ?? uriOf(file),
    lined: (file, text) => {
      const known = open.get(file) ?? closed.get(file);
      if (known !== undefined && known.text === text) return known;
      const lined = { text, lines: lineIndex(text), encoding };
      closed.set(file, lined);
      return lined;
    },
  };
}

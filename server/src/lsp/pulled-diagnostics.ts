import {
  type Diagnostic,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  type PreviousResultId,
  type PublishDiagnosticsParams,
  type WorkspaceDiagnosticReport,
} from "vscode-languageserver";
import type { Delay } from "./display.ts";
import { fileIdOf } from "./file-id.ts";

/** Diagnostics for a client that asks for them: what another client would be sent is kept here until then. */
export type PulledDiagnostics = {
  readonly keep: (params: PublishDiagnosticsParams) => void;
  readonly ofDocument: (uri: string, previousResultId: string | undefined) => DocumentDiagnosticReport;
  readonly ofWorkspace: (previous: readonly PreviousResultId[]) => WorkspaceDiagnosticReport;
};

/** `refresh` asks the client to ask again, which it does by itself for the document that it edits. */
export function createPulledDiagnostics(refresh: () => void, delay: Delay): PulledDiagnostics {
  const kept = new Map<string, Kept>();
  const untold = new Set<string>();
  let lastId = 0;
  let callOff = (): void => {};

  function keep({ uri, version, diagnostics }: PublishDiagnosticsParams): void {
    const file = fileIdOf(uri);
    const before = kept.get(file);
    const said = JSON.stringify(diagnostics);
    const same = before !== undefined && before.said === said;
    if (!same) lastId += 1;
    kept.set(file, {
      uri,
      version: version ?? null,
      diagnostics,
      said,
      resultId: same ? before.resultId : `${lastId}`,
    });
    if (!same) untold.add(file);
    callOff();
    callOff = delay(ASKING_MILLISECONDS, () => {
      if (untold.size > 0) refresh();
      untold.clear();
    });
  }

  function report(file: string, previousResultId: string | undefined): DocumentDiagnosticReport {
    untold.delete(file);
    const { resultId, diagnostics } = kept.get(file) ?? NOTHING;
    if (resultId === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
    return { kind: DocumentDiagnosticReportKind.Full, resultId, items: diagnostics };
  }

  return {
    keep,
    ofDocument: (uri, previousResultId) => report(fileIdOf(uri), previousResultId),
    ofWorkspace: (previous) => {
      const known = new Map(previous.map(({ uri, value }) => [fileIdOf(uri), value]));
      return {
        items: [...kept].map(([file, { uri, version }]) => ({ uri, version, ...report(file, known.get(file)) })),
      };
    },
  };
}

/** A client asks for the document that it edits within this time after the edit. */
const ASKING_MILLISECONDS = 200;

type Kept = {
  readonly uri: string;
  readonly version: number | null;
  readonly diagnostics: Diagnostic[];
  readonly said: string;
  readonly resultId: string;
};

const NOTHING: Pick<Kept, "resultId" | "diagnostics"> = { resultId: "0", diagnostics: [] };

import type { TickMark } from "../features/tick-marks.ts";
import type { Problem, Snapshot } from "../snapshot.ts";
import type { ClientFeatures } from "./capabilities.ts";
import { type FileLookup, toDiagnostics } from "./diagnostics.ts";
import type { Documents } from "./documents.ts";
import type { Editor } from "./editor.ts";
import { createLensRefresh } from "./lens-refresh.ts";
import { isPremature, type UnfinishedSentence, unfinishedSentence } from "./muting.ts";
import { carry, type DocumentEdit, type OpenDocument } from "./open-documents.ts";
import { createPublisher } from "./publisher.ts";
import { readinessParams } from "./readiness.ts";
import type { Settings } from "./settings.ts";

/** Keeps what the editor shows in step with the engine: findings, readiness, tick marks. */
export type Display = {
  /** Shows a snapshot; `typed` is the document whose edit led to it. */
  readonly show: (snapshot: Snapshot, settings: Settings, typed?: OpenDocument) => void;
  readonly dispose: () => void;
};

/** Runs a task later; what it gives back calls that off. */
export type Delay = (milliseconds: number, task: () => void) => () => void;

/** How long a writer may pause in a sentence before it counts as read. */
const PAUSE_MILLISECONDS = 1500;

export function createDisplay(
  editor: Editor,
  features: ClientFeatures,
  documents: Documents,
  files: FileLookup,
  delay: Delay,
): Display {
  const publisher = createPublisher((file, version, diagnostics) =>
    editor.publish({ uri: files.uri(file), ...(version !== undefined && { version }), diagnostics }),
  );
  const lenses = features.refreshCodeLenses ? createLensRefresh(editor, documents, delay) : undefined;
  const marks = new Map<string, readonly TickMark[]>();
  let typing: string | undefined;
  let readiness = "";
  let callOff = (): void => {};

  function show(snapshot: Snapshot, settings: Settings, typed?: OpenDocument): void {
    callOff();
    typing = typed?.file ?? typing;
    const writing = typing === undefined || !settings.muteWhileTyping ? undefined : documents.get(typing);
    const unfinished = writing && unfinishedSentence(writing, snapshot);
    if (unfinished === undefined) typing = undefined;
    const holding = publish(snapshot, settings, unfinished, typed?.edits ?? []);
    if (holding) {
      callOff = delay(PAUSE_MILLISECONDS, () => {
        typing = undefined;
        show(snapshot, settings);
      });
    }
    if (features.readiness) tellReadiness(snapshot);
    const marked = features.refreshInlayHints && settings.tickMarks;
    if (marked || features.refreshSemanticTokens) refreshMarks(snapshot, marked, typed);
    if (settings.codeLenses) lenses?.follow(snapshot);
  }

  /** True where a problem was held back. */
  function publish(
    snapshot: Snapshot,
    settings: Settings,
    unfinished: UnfinishedSentence | undefined,
    edits: readonly DocumentEdit[],
  ): boolean {
    const before = unfinished === undefined ? [] : publisher.shown(unfinished.file);
    const seen = before.map(({ rule, span }) => ({ rule, span: carry(span, edits) }));
    let holding = false;
    const isRipe = (problem: Problem): boolean => {
      const premature = isPremature(problem, unfinished, seen);
      holding ||= premature;
      return !premature;
    };
    publisher.publish({
      problems: snapshot.fileProblems(),
      most: settings.findingsPerFile,
      unfinished: unfinished?.file,
      isRipe,
      version: (file) => documents.get(file)?.version,
      text: (file) => files.lined(file).text,
      toDiagnostics: (problems, more) => toDiagnostics(problems, files, features, more),
    });
    return holding;
  }

  function tellReadiness(snapshot: Snapshot): void {
    const params = readinessParams(snapshot);
    const said = JSON.stringify(params);
    if (said !== readiness) editor.tellReadiness(params);
    readiness = said;
  }

  /** An editor asks again for the marks and the tokens of the document that it edits, and not for those that follow from it. */
  function refreshMarks(snapshot: Snapshot, marked: boolean, typed: OpenDocument | undefined): void {
    let stale = false;
    for (const { file } of documents.all()) {
      const next = snapshot.tickMarks(file);
      const before = marks.get(file);
      if (before !== undefined && file !== typed?.file && !sameMarks(before, next)) stale = true;
      marks.set(file, next);
    }
    for (const file of marks.keys()) if (documents.get(file) === undefined) marks.delete(file);
    if (stale && marked) editor.refreshInlayHints();
    if (stale && features.refreshSemanticTokens) editor.refreshSemanticTokens();
  }

  return {
    show,
    dispose: () => {
      callOff();
      lenses?.dispose();
    },
  };
}

function sameMarks(left: readonly TickMark[], right: readonly TickMark[]): boolean {
  return (
    left === right ||
    (left.length === right.length &&
      left.every((mark, index) => {
        const other = right[index];
        return mark.offset === other?.offset && mark.mark === other.mark && mark.tooltip === other.tooltip;
      }))
  );
}

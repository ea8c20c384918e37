import type { Diagnostic } from "vscode-languageserver";
import { sameList } from "../base/memo.ts";
import { sameSpan } from "../base/span.ts";
import type { FileProblems, Problem, RelatedLocation } from "../snapshot.ts";

/** Sends what changed between two checks, over all files of all packets, open or not. */
export type Publisher = {
  readonly publish: (view: PublishedView) => void;
  /** The problems that the editor shows for a file. */
  readonly shown: (file: string) => readonly Problem[];
};

/** What there is to show at one moment. */
export type PublishedView = {
  readonly problems: ReadonlyMap<string, FileProblems>;
  /** So many of a file's problems are shown, and the rest counted. */
  readonly most: number;
  /** The file with problems for which it is too early, as its writer is not done. */
  readonly unfinished: string | undefined;
  readonly isRipe: (problem: Problem) => boolean;
  /** The version of an open file. */
  readonly version: (file: string) => number | undefined;
  readonly text: (file: string) => string;
  /** `more` are left out behind the last. */
  readonly toDiagnostics: (problems: readonly Problem[], more: number) => Diagnostic[];
};

export type SendDiagnostics = (file: string, version: number | undefined, diagnostics: Diagnostic[]) => void;

export function createPublisher(send: SendDiagnostics): Publisher {
  const sent = new Map<string, Sent>();
  return {
    publish: (view) => {
      for (const [file, found] of view.problems) {
        const before = sent.get(file);
        const source: Source = {
          version: view.version(file),
          text: view.text(file),
          found: found.version,
          most: view.most,
          isWhole: file !== view.unfinished,
        };
        if (before !== undefined && sameSource(before.source, source)) continue;
        const next = toSend(file, found, source, view);
        if (before === undefined ? isSilent(next) : sameSent(before, next)) {
          if (before !== undefined) sent.set(file, { ...before, source });
          continue;
        }
        send(file, source.version, view.toDiagnostics(next.problems, next.more));
        sent.set(file, next);
      }
      for (const [file, before] of sent) {
        if (view.problems.has(file)) continue;
        if (before.problems.length > 0) send(file, view.version(file), []);
        sent.delete(file);
      }
    },
    shown: (file) => sent.get(file)?.problems ?? [],
  };
}

/** Where equal, what is sent is equal, without a look at it. */
type Source = {
  readonly version: number | undefined;
  /** Lines and columns follow from the text, so equal offsets in another text are not the same place. */
  readonly text: string;
  readonly found: object;
  readonly most: number;
  /** False where some may have been held back. */
  readonly isWhole: boolean;
};

function sameSource(left: Source, right: Source): boolean {
  return (
    left.version === right.version &&
    left.text === right.text &&
    left.found === right.found &&
    left.most === right.most &&
    left.isWhole &&
    right.isWhole
  );
}

function toSend(file: string, { count, first }: FileProblems, source: Source, view: PublishedView): Sent {
  const found = first(view.most);
  const problems = file === view.unfinished ? found.filter(view.isRipe) : found;
  return { source, problems, more: count - found.length };
}

type Sent = {
  readonly source: Source;
  readonly more: number;
  readonly problems: readonly Problem[];
};

/** A closed file without a problem has nothing to say. */
function isSilent({ source, problems }: Sent): boolean {
  return source.version === undefined && problems.length === 0;
}

function sameSent(left: Sent, right: Sent): boolean {
  return (
    left.source.version === right.source.version &&
    left.more === right.more &&
    left.source.text === right.source.text &&
    sameList(left.problems, right.problems, sameProblem)
  );
}

function sameProblem(left: Problem, right: Problem): boolean {
  return (
    left === right ||
    (left.rule === right.rule &&
      left.severity === right.severity &&
      left.message === right.message &&
      sameSpan(left.span, right.span) &&
      sameList(left.related, right.related, sameRelated))
  );
}

function sameRelated(left: RelatedLocation, right: RelatedLocation): boolean {
  return left.file === right.file && left.message === right.message && sameSpan(left.span, right.span);
}

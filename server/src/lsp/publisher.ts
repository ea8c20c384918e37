import type { Diagnostic } from "vscode-languageserver";
import type { Span } from "../base/span.ts";
import type { Problem, RelatedLocation } from "../snapshot.ts";

/** Sends what changed between two checks, over all files of all packets, open or not. */
export type Publisher = {
  readonly publish: (view: PublishedView) => void;
  /** The problems that the editor shows for a file. */
  readonly shown: (file: string) => readonly Problem[];
};

/** What there is to show at one moment. */
export type PublishedView = {
  readonly problems: ReadonlyMap<string, readonly Problem[]>;
  /** Those of the file's problems for which it is not too early. */
  readonly ripe: (file: string, problems: readonly Problem[]) => readonly Problem[];
  /** The version of an open file. */
  readonly version: (file: string) => number | undefined;
  readonly text: (file: string) => string;
  readonly toDiagnostics: (problems: readonly Problem[]) => Diagnostic[];
};

export type SendDiagnostics = (file: string, version: number | undefined, diagnostics: Diagnostic[]) => void;

export function createPublisher(send: SendDiagnostics): Publisher {
  const sent = new Map<string, Sent>();
  return {
    publish: (view) => {
      for (const [file, found] of view.problems) {
        const next: Sent = { version: view.version(file), text: view.text(file), problems: view.ripe(file, found) };
        const before = sent.get(file);
        if (before === undefined ? isSilent(next) : sameSent(before, next)) continue;
        send(file, next.version, view.toDiagnostics(next.problems));
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

type Sent = {
  readonly version: number | undefined;
  /** Lines and columns follow from the text, so equal offsets in another text are not the same place. */
  readonly text: string;
  readonly problems: readonly Problem[];
};

/** A closed file without a problem has nothing to say. */
function isSilent({ version, problems }: Sent): boolean {
  return version === undefined && problems.length === 0;
}

function sameSent(left: Sent, right: Sent): boolean {
  return (
    left.version === right.version && left.text === right.text && sameList(left.problems, right.problems, sameProblem)
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

function sameSpan(left: Span, right: Span): boolean {
  return left.start === right.start && left.end === right.end;
}

function sameList<Item>(
  left: readonly Item[],
  right: readonly Item[],
  same: (left: Item, right: Item) => boolean,
): boolean {
  if (left === right) return true;
  return (
    left.length === right.length &&
    left.every((item, index) => {
      const other = right[index];
      return other !== undefined && same(item, other);
    })
  );
}

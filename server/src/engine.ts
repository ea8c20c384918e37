import type { Severity } from "./rules/rule.ts";
import type { Snapshot } from "./snapshot.ts";
import type { SourceRead } from "./sources/table.ts";

/** Holds the files that it is given and answers for them as a whole. It reads nothing by itself and knows no clock. */
export type Engine = {
  readonly apply: (changes: readonly Change[]) => Snapshot;
  readonly configure: (settings: EngineSettings) => Snapshot;
  /** The files that the engine holds. */
  readonly files: () => readonly string[];
};

/** The editor's copy of a file hides the disk's until it is closed. */
export type Change =
  | { readonly kind: "disk"; readonly file: string; readonly content: FileContent }
  | { readonly kind: "removed"; readonly file: string }
  | { readonly kind: "opened"; readonly file: string; readonly text: string }
  | { readonly kind: "closed"; readonly file: string }
  /** Treats a folder as a packet even without a manifest. */
  | { readonly kind: "root"; readonly folder: string };

export type FileContent =
  | { readonly kind: "text"; readonly text: string; readonly problem?: ContentProblem }
  | { readonly kind: "workbook"; readonly read: SourceRead }
  | { readonly kind: "unreadable"; readonly reason: string };

/** Where decoding a text went wrong, as an offset into what could be decoded. */
export type ContentProblem = { readonly offset: number; readonly reason: string };

export type EngineSettings = {
  readonly severities: Readonly<Record<string, Severity | "off">>;
};

export type EngineOptions = {
  /** The day as `2027-03-15`. */
  readonly today: () => string;
};

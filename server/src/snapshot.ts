import type { Span } from "./base/span.ts";
import type { Exportable } from "./export/exportable.ts";
import type { Completion } from "./features/completion/completion-item.ts";
import type { Coverage } from "./features/coverage.ts";
import type { Dashboard } from "./features/dashboard.ts";
import type { ReportedFigure } from "./features/figure-report.ts";
import type { Fold } from "./features/folding.ts";
import type { Hover } from "./features/hover.ts";
import type { OutlineItem } from "./features/outline.ts";
import type { GateState } from "./features/readiness.ts";
import type { Refactoring } from "./features/refactoring/refactoring.ts";
import type { SemanticToken } from "./features/semantic-tokens.ts";
import type { TickMark } from "./features/tick-marks.ts";
import type { WorkspaceSymbol } from "./features/workspace-symbols.ts";
import type { Severity } from "./rules/rule.ts";

/**
 * What the engine knows at one revision. It never changes; everything in it is worked out when it is first asked for. Files are named as
 * they were given to the engine, and spans are UTF-16 offsets into their texts.
 */
export type Snapshot = {
  readonly revision: number;
  readonly packets: readonly PacketSnapshot[];
  readonly text: (file: string) => string | undefined;
  /** True where the file's own front matter makes it a packet. */
  readonly declaresPacket: (file: string) => boolean;
  /** The problems of every packet by file, in the order of the text. A file of a packet without a problem has an empty list. */
  readonly problems: () => ReadonlyMap<string, readonly Problem[]>;
  /** The same, for whoever needs the first few of a file or wants to know whether they changed. */
  readonly fileProblems: () => ReadonlyMap<string, FileProblems>;
  /** What has a name that holds the letters of the query in their order, over all packets. */
  readonly symbols: (query: string) => readonly WorkspaceSymbol[];
} & FileAnswers;

/** What can be asked of a file, or of a place in one. */
export type FileAnswers = {
  readonly sentenceAt: (file: string, offset: number) => Span | undefined;
  readonly hover: (file: string, offset: number) => Hover | undefined;
  readonly tickMarks: (file: string) => readonly TickMark[];
  readonly outline: (file: string) => readonly OutlineItem[];
  readonly definition: (file: string, offset: number) => Definition | undefined;
  readonly completions: (file: string, offset: number) => readonly FileCompletion[];
  /** Where the packet uses the metric or the footnote at a place; `declared` adds where it has its name from. */
  readonly references: (file: string, offset: number, declared: boolean) => readonly Location[];
  /** The same within the file. */
  readonly highlights: (file: string, offset: number) => readonly Span[];
  readonly renamable: (file: string, offset: number) => { readonly span: Span; readonly name: string } | undefined;
  readonly rename: (file: string, offset: number, name: string) => RenameAnswer | undefined;
  readonly lenses: (file: string) => readonly FileLens[];
  /** Undefined for a file that is no document of a packet. */
  readonly folds: (file: string) => readonly Fold[] | undefined;
  /** What a growing selection takes in, from the narrowest to the widest. */
  readonly selection: (file: string, offset: number) => readonly Span[];
  readonly links: (file: string) => readonly { readonly span: Span; readonly target: Location }[];
  /** Where rules are named. */
  readonly ruleLinks: (file: string) => readonly { readonly span: Span; readonly rule: string }[];
  /** Behind the offset stands the text, which is not in the file. */
  readonly computedValues: (file: string) => readonly Aside[];
  /** The tokens that touch a part of the file, in the order of the text. */
  readonly tokens: (file: string, within: Span) => readonly SemanticToken[];
  /** What a writer may want changed at a place though nothing is wrong there. */
  readonly refactorings: (file: string, offset: number) => readonly FileRefactoring[];
};

export type FileRefactoring = Pick<Refactoring, "title" | "kind"> & { readonly edits: readonly FileEdit[] };

export type FileLens = { readonly span: Span; readonly title: string; readonly uses: readonly Location[] };

export type Aside = { readonly offset: number; readonly text: string; readonly tooltip: string };

/** `also` is what changes in the same file besides. */
export type FileCompletion = Omit<Completion, "also"> & { readonly also: readonly FileEdit[] };

export type RenameAnswer =
  | { readonly kind: "edits"; readonly edits: readonly FileEdit[] }
  | { readonly kind: "refused"; readonly reason: string };

export type PacketSnapshot = {
  /** The packet's folder. */
  readonly root: string;
  /** The candidate's name, or the folder's where the packet does not say. */
  readonly name: string;
  readonly profile: string;
  readonly files: readonly string[];
  readonly problems: () => readonly Problem[];
  readonly fileProblems: () => ReadonlyMap<string, FileProblems>;
  /** How many problems there are of each severity. */
  readonly problemCounts: () => Readonly<Record<Severity, number>>;
  readonly figures: () => readonly ReportedFigure[];
  readonly gates: () => readonly GateState[];
  /** What a gate of the bar asks for and where the packet stands, in Markdown. */
  readonly explainGate: (id: string) => string | undefined;
  readonly coverage: () => Coverage;
  /** All that a view of the packet shows, each mark with what `link` makes of its place. */
  readonly dashboard: <Link>(link: (file: string, span: Span) => Link) => Dashboard<Link>;
  /** Puts the storyline's sentences in the place of their reworded copies. */
  readonly storylineSync: () => readonly FileEdit[];
  /** What its exports are made from. */
  readonly exportable: () => Exportable;
} & Pick<Snapshot, "symbols"> &
  FileAnswers;

export type FileProblems = {
  /** The same object from one snapshot to the next while problems and places are the same. */
  readonly version: object;
  readonly count: number;
  /** So many of them, the first in the order of the text. */
  readonly first: (most: number) => readonly Problem[];
};

export type Problem = {
  readonly file: string;
  readonly rule: string;
  readonly span: Span;
  readonly severity: Severity;
  readonly message: string;
  readonly related: readonly RelatedLocation[];
  readonly fixes: () => readonly ProblemFix[];
  /** Lets the problem stand, where that can be said. */
  readonly suppression: () => ProblemFix | undefined;
};

export type RelatedLocation = { readonly file: string; readonly span: Span; readonly message: string };

export type ProblemFix = {
  readonly title: string;
  readonly safe: boolean;
  readonly edits: readonly FileEdit[];
};

export type FileEdit = { readonly file: string; readonly span: Span; readonly text: string; readonly snippet?: string };

export type Definition = { readonly origin: Span; readonly targets: readonly Location[] };
export type Location = { readonly file: string; readonly span: Span };

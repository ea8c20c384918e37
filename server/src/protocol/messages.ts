import type { ExportFormat } from "../export/export-format.ts";
import type { Severity } from "../rules/rule.ts";

/** Requests and notifications beside those of the Language Server Protocol. Files are named by URI. */
export const EXPORT = "throughline/export";
export const LIST_FILES = "throughline/listFiles";
export const READ_FILE = "throughline/readFile";
export const ASSISTANT_TOOL = "throughline/assistantTool";
export const READINESS = "throughline/readiness";
export const DESCRIBE_RULES = "throughline/describeRules";
export const EXPLAIN_GATE = "throughline/explainGate";

/** What a client says in `initializationOptions`. */
export type ClientOptions = {
  /** True where it wants to be told of every packet's readiness. */
  readonly readiness?: boolean;
  /** The address of the folder in which it opens the pages of rules, `name.md` each. */
  readonly rulePages?: string;
  /** True where it has the command `SHOW_REFERENCES`. */
  readonly showReferences?: boolean;
  /** True where it opens `file#L4,2` at that line and column. */
  readonly positionsInLinks?: boolean;
  /** Where a server in a worker finds the code that writes exports. */
  readonly exportScript?: string;
  /** Asks for diagnostics instead of being sent them, where the client can do both. */
  readonly diagnostics?: "pull";
};

/** A command of the client that lists places, as a lens asks for it: the document, the place of the lens, and what to list. */
export const SHOW_REFERENCES = "throughline.showReferences";
export type ShowReferencesArguments = readonly [
  uri: string,
  position: { readonly line: number; readonly character: number },
  places: readonly ReferencedPlace[],
];
export type ReferencedPlace = { readonly uri: string; readonly range: ReferencedRange };
export type ReferencedRange = {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
};

/** Client to server: the packet that holds this file, or the only packet, in a format. */
export type ExportParams = { readonly format: ExportFormat; readonly uri?: string };

export type ExportResult =
  | {
      readonly kind: "file";
      /** A name for it, and the packet's folder. */
      readonly name: string;
      readonly folder: string;
      readonly base64: string;
      /** What whoever hands the file in should know of it. */
      readonly warnings: readonly string[];
    }
  /** The packet lacks what the format is made of. */
  | { readonly kind: "nothing"; readonly reason: string }
  | { readonly kind: "no-packet" };

/** Server to client, where the server has no files of its own: every file of a packet's kind below a folder. */
export type ListFilesParams = { readonly folder: string };
export type ListFilesResult = { readonly uris: readonly string[] };

/** Server to client: a file's bytes in base64, if they are no more than that. */
export type ReadFileParams = { readonly uri: string; readonly mostBytes: number };
export type ReadFileResult =
  | { readonly kind: "bytes"; readonly base64: string }
  | { readonly kind: "missing" }
  | { readonly kind: "too-large" }
  | { readonly kind: "unreadable"; readonly reason: string };

/** Server to client, when it changed: where every packet stands. */
export type ReadinessParams = { readonly packets: readonly PacketReadiness[] };

export type PacketReadiness = {
  readonly root: string;
  readonly name: string;
  readonly gates: readonly GateReadiness[];
  readonly problems: Readonly<Record<Severity, number>>;
};

export type GateReadiness = {
  readonly id: string;
  readonly title: string;
  readonly state: "passed" | "failed" | "not-yet";
  readonly have: number;
  readonly need: number;
};

/** Client to server: every rule that can find something, in the order of the documentation. */
export type DescribeRulesResult = { readonly rules: readonly RuleDescription[] };

export type RuleDescription = {
  readonly name: string;
  /** The part of the bar that it belongs to. */
  readonly area: string;
  readonly severity: Severity | "off";
  readonly what: string;
  readonly why: string;
};

/** Client to server: what a gate of a packet asks for, and what holds it shut. `root` is the packet's, as `PacketReadiness` names it. */
export type ExplainGateParams = { readonly root: string; readonly gate: string };
export type ExplainGateResult = { readonly markdown?: string };
/** Client to server: what one of the tools for assistants answers. The packet is the one that the input names, or the file's. */
export type AssistantToolParams = { readonly tool: string; readonly input: unknown; readonly uri?: string };
export type AssistantToolResult =
  | { readonly kind: "answer"; readonly value: object }
  | { readonly kind: "mistake"; readonly message: string };

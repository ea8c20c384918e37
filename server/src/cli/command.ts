import type { ExportFormat } from "../export/export-format.ts";
import type { NewPacketAnswers } from "../new-packet.ts";
import type { PacketLimits } from "../packet/limits.ts";
import type { Severity } from "../rules/rule.ts";

/** What the command line was asked to do. */
export type Command =
  | CheckCommand
  | FixCommand
  | ExportCommand
  | NewCommand
  | { readonly kind: "explain"; readonly rule?: string }
  | { readonly kind: "inspect"; readonly file: string }
  | { readonly kind: "lsp" }
  | McpCommand
  | { readonly kind: "help"; readonly topic?: Topic }
  | { readonly kind: "version" }
  | { readonly kind: "mistake"; readonly message: string; readonly topic?: Topic };

export type CheckCommand = EngineChoices & {
  readonly kind: "check";
  readonly paths: readonly string[];
  readonly format: Format;
  readonly failOn: FailOn;
  readonly figures: boolean;
  /** How many packets are checked at the same time; as many as pays where it is missing. */
  readonly jobs?: number;
  /** Where results are kept; the user's own cache where it is missing, nowhere where it is `false`. */
  readonly cache?: string | false;
  readonly shard?: Shard;
  /** Checks again whenever a packet changes. */
  readonly watch: boolean;
};

/** The packets whose turn it is where they are dealt to `count` machines, of which this is number `index` from 1. */
export type Shard = { readonly index: number; readonly count: number };

export type FixCommand = EngineChoices & {
  readonly kind: "fix";
  readonly paths: readonly string[];
  readonly dryRun: boolean;
};

export type ExportCommand = EngineChoices & {
  readonly kind: "export";
  readonly format: ExportFormat;
  readonly path: string;
  /** A file or an existing folder; standard output where it is missing. */
  readonly out?: string;
  readonly overwrite: boolean;
};

export type NewCommand = {
  readonly kind: "new";
  readonly folder: string;
  /** What is missing is asked for where there is a terminal. */
  readonly answers: Partial<NewPacketAnswers>;
  readonly today?: string;
};

export type McpCommand = EngineChoices & {
  readonly kind: "mcp";
  /** The folders that may be read; those that the client names where there is none. */
  readonly folders: readonly string[];
};

/** What every command that reads packets can be told. */
export type EngineChoices = {
  /** The day as `2027-03-15`; the machine's where it is missing. */
  readonly today?: string;
  readonly severities: Readonly<Record<string, Severity | "off">>;
  readonly limits: PacketLimits;
};

export const TOPICS = ["check", "fix", "new", "explain", "export", "inspect", "lsp", "mcp"] as const;
export type Topic = (typeof TOPICS)[number];

export const FORMATS = ["pretty", "json", "sarif", "junit", "github"] as const;
export type Format = (typeof FORMATS)[number];

export const FAIL_ON = ["error", "warning", "info", "never"] as const;
export type FailOn = (typeof FAIL_ON)[number];

export const SEVERITIES = ["off", "info", "warning", "error"] as const;

import type { Severity } from "../rules/rule.ts";

/**
 * The result of a check as it is handed out. Its shape is a contract, described in docs/check.schema.json. Files are relative to their
 * packet's root; lines and columns count from 1, columns and offsets in UTF-16 units, offsets from 0.
 */
export type Report = { readonly version: 1; readonly packets: readonly PacketReport[] };

export type PacketReport = {
  readonly root: string;
  readonly profile: string;
  readonly problems: readonly ProblemReport[];
  readonly figures: readonly FigureReport[];
  readonly gates: readonly GateReport[];
  readonly coverage: CoverageReport;
};

export type ReportPosition = { readonly line: number; readonly column: number; readonly offset: number };

export type ProblemReport = {
  readonly file: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly start: ReportPosition;
  readonly end: ReportPosition;
  readonly related: readonly RelatedReport[];
  readonly fixes: readonly { readonly title: string; readonly safe: boolean }[];
};

export type RelatedReport = {
  readonly file: string;
  readonly start: ReportPosition;
  readonly end: ReportPosition;
  readonly message: string;
};

export type FigureReport = {
  readonly file: string;
  readonly text: string;
  readonly start: ReportPosition;
  readonly end: ReportPosition;
  readonly kind: string;
  readonly value: string;
  readonly unit: string;
  readonly verdict: "agrees" | "contradicts" | "unbacked" | "cannot-tell";
  readonly how?: string;
  readonly formula?: string;
  readonly evidence: readonly { readonly file: string; readonly cell: string }[];
};

export type GateReport = {
  readonly id: string;
  readonly state: "passed" | "failed" | "not-yet";
  readonly have: number;
  readonly need: number;
};

export type CoverageReport = {
  readonly figures: number;
  readonly agrees: number;
  readonly contradicts: number;
  readonly unbacked: number;
  readonly cannotTell: number;
};

/** A file of a packet as seen from where the command was given. */
export function pathFromHere(root: string, file: string): string {
  return root === "." ? file : `${root === "/" ? "" : root}/${file}`;
}

import { DEFAULT_PACKET_LIMITS, isLimitName, type PacketLimits, packetLimits } from "../packet/limits.ts";
import type { Severity } from "../rules/rule.ts";

/** What the user can choose in the editor, under `throughline`. */
export type Settings = {
  readonly tickMarks: boolean;
  readonly computedValues: boolean;
  readonly codeLenses: boolean;
  readonly muteWhileTyping: boolean;
  readonly findingsPerFile: number;
  readonly severity: Readonly<Record<string, Severity | "off">>;
  readonly limits: PacketLimits;
};

export const DEFAULT_SETTINGS: Settings = {
  tickMarks: true,
  computedValues: true,
  codeLenses: true,
  muteWhileTyping: true,
  findingsPerFile: 500,
  severity: {},
  limits: DEFAULT_PACKET_LIMITS,
};

/** The settings in whatever an editor sent; what is not as it should be keeps its default. */
export function readSettings(value: unknown): Settings {
  if (!isRecord(value)) return DEFAULT_SETTINGS;
  const { tickMarks, computedValues, codeLenses, muteWhileTyping, findingsPerFile, severity, limits } = value;
  return {
    tickMarks: flagOr(tickMarks, DEFAULT_SETTINGS.tickMarks),
    computedValues: flagOr(computedValues, DEFAULT_SETTINGS.computedValues),
    codeLenses: flagOr(codeLenses, DEFAULT_SETTINGS.codeLenses),
    muteWhileTyping: flagOr(muteWhileTyping, DEFAULT_SETTINGS.muteWhileTyping),
    findingsPerFile: isCount(findingsPerFile) ? findingsPerFile : DEFAULT_SETTINGS.findingsPerFile,
    severity: isRecord(severity) ? readSeverities(severity) : DEFAULT_SETTINGS.severity,
    limits: isRecord(limits) ? readLimits(limits) : DEFAULT_SETTINGS.limits,
  };
}

/** The section of all settings that is this server's, as editors without a request for settings push them. */
export function readPushedSettings(value: unknown): Settings | undefined {
  if (!isRecord(value)) return undefined;
  const { throughline } = value;
  return isRecord(throughline) ? readSettings(throughline) : undefined;
}

function readSeverities(value: Readonly<Record<string, unknown>>): Readonly<Record<string, Severity | "off">> {
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, Severity | "off"] => isSeverity(entry[1])),
  );
}

function readLimits(value: Readonly<Record<string, unknown>>): PacketLimits {
  return packetLimits(
    Object.fromEntries(Object.entries(value).filter(([name, most]) => isLimitName(name) && isCount(most))),
  );
}

function isSeverity(value: unknown): value is Severity | "off" {
  return value === "error" || value === "warning" || value === "info" || value === "off";
}

function flagOr(value: unknown, otherwise: boolean): boolean {
  return typeof value === "boolean" ? value : otherwise;
}

function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && value > 0;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

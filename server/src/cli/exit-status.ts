import type { Severity } from "../rules/rule.ts";
import type { FailOn } from "./command.ts";
import type { Report } from "./report.ts";

/** 1 where a problem is at least as severe as what fails the run, else 0. */
export function exitStatus({ packets }: Report, failOn: FailOn): 0 | 1 {
  return packets.some(({ problems }) => problems.some(({ severity }) => isFailure(severity, failOn))) ? 1 : 0;
}

export function isFailure(severity: Severity, failOn: FailOn): boolean {
  return failOn !== "never" && RANKS[severity] >= RANKS[failOn];
}

const RANKS: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };

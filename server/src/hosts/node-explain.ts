import { explainRule, listRules, similarNames } from "../cli/explain.ts";
import { DESCRIBED_RULES, RULE_NAMES } from "../rules/described-rules.ts";
import { type ExitStatus, writeError, writeOutput } from "./node-output.ts";

export function explain(name: string | undefined): ExitStatus {
  if (name === undefined) return writeOutput(listRules(DESCRIBED_RULES));
  const rule = DESCRIBED_RULES.find((known) => known.name === name);
  return rule === undefined ? writeError(unknownRule(name)) : writeOutput(explainRule(rule));
}

/** The first of the names that no rule has. */
export function findUnknownRule(names: readonly string[]): string | undefined {
  return names.find((name) => !RULE_NAMES.includes(name));
}

export function unknownRule(name: string): string {
  const similar = similarNames(name, RULE_NAMES);
  return `no rule is called ${name}${similar.length > 0 ? `; perhaps ${similar.join(" or ")}` : ""}`;
}

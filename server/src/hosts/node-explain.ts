import { explainRule, listRules, similarNames } from "../cli/explain.ts";
import { RULES } from "../rules/index.ts";
import { type ExitStatus, writeError, writeOutput } from "./node-output.ts";

export function explain(name: string | undefined): ExitStatus {
  if (name === undefined) return writeOutput(listRules(RULES));
  const rule = RULES.find((known) => known.name === name);
  return rule === undefined ? writeError(unknownRule(name)) : writeOutput(explainRule(rule));
}

/** The first of the names that no rule has. */
export function findUnknownRule(names: readonly string[]): string | undefined {
  return names.find((name) => RULES.every((rule) => rule.name !== name));
}

export function unknownRule(name: string): string {
  const similar = similarNames(
    name,
    RULES.map((rule) => rule.name),
  );
  return `no rule is called ${name}${similar.length > 0 ? `; perhaps ${similar.join(" or ")}` : ""}`;
}

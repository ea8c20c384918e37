import type { Checked } from "../rules/checker.ts";
import type { RuleProblem } from "../rules/rule.ts";

/** A gate of the bar: failed where one of its rules has found an error or a warning, not yet where it has nothing to look at. */
export type GateState = {
  readonly id: string;
  readonly title: string;
  readonly state: "passed" | "failed" | "not-yet";
  /** Of the gate's rules, those without such a finding. */
  readonly have: number;
  readonly need: number;
};

export function gateStates({ packet }: Checked, problems: readonly RuleProblem[]): readonly GateState[] {
  const failing = new Set(problems.filter(({ severity }) => severity !== "info").map(({ rule }) => rule));
  return packet.profile.gates.map(({ id, title, rules }) => {
    const held = rules.filter((rule) => failing.has(rule)).length;
    const empty = packet.documents.length === 0;
    return {
      id,
      title,
      state: empty ? "not-yet" : held > 0 ? "failed" : "passed",
      have: rules.length - held,
      need: rules.length,
    };
  });
}

import type { RuleProblem, Severity } from "../rules/rule.ts";
import type { DashboardInput } from "./dashboard.ts";
import type { GateState } from "./readiness.ts";

export type GateView<Link> = GateState & {
  readonly what: string;
  readonly why: string;
  /** What its rules have found, the worst first. */
  readonly problems: readonly ProblemView<Link>[];
};

export type ProblemView<Link> = {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly link: Link;
  readonly fixable: boolean;
};

export function gateViews<Link>(input: DashboardInput<Link>): readonly GateView<Link>[] {
  return input.checked.packet.profile.gates.flatMap(({ id, what, why, rules }): readonly GateView<Link>[] => {
    const state = input.gates.find((gate) => gate.id === id);
    if (state === undefined) return [];
    return [{ ...state, what, why, problems: problemViews(input, ({ rule }) => rules.includes(rule)) }];
  });
}

export function problemsOutsideGates<Link>(input: DashboardInput<Link>): readonly ProblemView<Link>[] {
  const gated = new Set(input.checked.packet.profile.gates.flatMap(({ rules }) => rules));
  return problemViews(input, ({ rule }) => !gated.has(rule));
}

function problemViews<Link>(
  { checked, problems, link }: DashboardInput<Link>,
  isWanted: (problem: RuleProblem) => boolean,
): readonly ProblemView<Link>[] {
  return SEVERITIES.flatMap((severity) =>
    problems
      .filter((problem) => problem.severity === severity && isWanted(problem))
      .map((problem) => ({
        rule: problem.rule,
        severity,
        message: problem.message,
        link: link(problem.place),
        fixable: problem.fixes(checked).length > 0,
      })),
  );
}

/** The worst first. */
const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

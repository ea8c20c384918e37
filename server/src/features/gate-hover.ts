import { principleStandings } from "../packet/principle-standing.ts";
import type { Gate, GateId } from "../profile/profile.ts";
import type { Checked } from "../rules/checker.ts";
import type { RuleProblem } from "../rules/rule.ts";
import { countGate } from "./gate-count.ts";
import { principleStandingInWords } from "./principle-hover.ts";
import { type GateState, gateStates } from "./readiness.ts";
import { messages } from "./rule-hover.ts";

/** What a gate asks for and why, where this packet stands, and what holds it shut, in Markdown. Undefined where the bar has no such gate. */
export function gateHover(id: string, checked: Checked, problems: readonly RuleProblem[]): string | undefined {
  const gate = checked.packet.profile.gates.find((one) => one.id === id);
  const state = gateStates(checked, problems).find((one) => one.id === id);
  if (gate === undefined || state === undefined) return undefined;
  const held = problems.filter(({ rule, severity }) => severity !== "info" && gate.rules.includes(rule));
  return [
    `**${gate.title}** ${MARKS[state.state]}`,
    `${gate.what} ${gate.why}`,
    standingInWords(gate, state, checked, held),
    ...(gate.id === "principles" ? principleLines(checked) : []),
    ...messages(held),
  ].join("\n\n");
}

const MARKS: Readonly<Record<GateState["state"], string>> = { passed: "✓", failed: "✗", "not-yet": "○" };

function standingInWords({ id }: Gate, state: GateState, { packet }: Checked, held: readonly RuleProblem[]): string {
  if (state.state === "not-yet") return "In this packet: none of the documents that it is about is there yet.";
  const count = countGate(id, packet, held);
  const counted = count?.have === state.have && count.need === state.need ? COUNTED[id] : "rules find nothing";
  return `In this packet: ${state.have} of ${state.need} ${counted}.`;
}

/** What is counted, and what makes it count. */
const COUNTED: Readonly<Record<GateId, string>> = {
  performance: "measures are told from one value to another and followed over the quarters",
  impact: "rows of the impact table are in order",
  endorsements: "endorsements by senior leaders are in order",
  storyline: "slots of the storyline are filled in their order",
  principles: "claimed principles have their stories",
  timeline: "steps are planned and on time",
  signals: "signals are stated and high enough",
  deck: "slides and listeners are there with all that is asked for",
};

function principleLines(checked: Checked): readonly string[] {
  const lines = principleStandings(checked.packet).map(
    ({ principle }) => `- ${principle.name}: ${principleStandingInWords(principle, checked)}`,
  );
  return lines.length === 0 ? [] : [lines.join("\n")];
}

import type { Packet } from "../packet/packet.ts";
import type { Gate, GateId } from "../profile/profile.ts";
import type { Role } from "../profile/role.ts";
import type { Checked } from "../rules/checker.ts";
import type { RuleProblem } from "../rules/rule.ts";
import { countGate, type GateCount } from "./gate-count.ts";

/**
 * A gate of the bar: failed where one of its rules has found an error or a warning, not yet where the packet has none of the documents
 * that it is about.
 */
export type GateState = {
  readonly id: string;
  readonly title: string;
  readonly state: "passed" | "failed" | "not-yet";
  /** How many of what the gate counts are in order: slots, steps, slides, rows. Less than `need` unless it has passed. */
  readonly have: number;
  readonly need: number;
};

export function gateStates(checked: Checked, problems: readonly RuleProblem[]): readonly GateState[] {
  const { packet } = checked;
  const failing = problems.filter(({ severity }) => severity !== "info");
  return packet.profile.gates.map((gate): GateState => {
    const { id, title } = gate;
    const held = failing.filter(({ rule }) => gate.rules.includes(rule));
    const count = countGate(id, packet, held);
    if (!hasDocuments(id, packet)) return { id, title, state: "not-yet", have: 0, need: count?.need || 1 };
    const state = held.length > 0 ? "failed" : "passed";
    return { id, title, state, ...fitting(state, count, gate, held) };
  });
}

/** What is counted where it says why the gate stands as it does; else the gate's rules, of which those are had that find nothing. */
function fitting(
  state: "passed" | "failed",
  count: GateCount | undefined,
  { rules }: Gate,
  held: readonly RuleProblem[],
): GateCount {
  if (count !== undefined && count.need > 0 && count.have >= count.need === (state === "passed")) return count;
  const broken = new Set(held.map(({ rule }) => rule));
  return { have: rules.length - broken.size, need: rules.length };
}

function hasDocuments(id: GateId, packet: Packet): boolean {
  if (id === "impact" && packet.impactTable !== undefined) return true;
  const roles = ROLES_OF_GATE[id];
  return packet.parts.some(({ role }) => (roles === undefined ? role !== "source" : roles.includes(role)));
}

/** The documents of which a gate needs one; any will do where none is named. */
const ROLES_OF_GATE: Readonly<Partial<Record<GateId, readonly Role[]>>> = {
  impact: ["impact"],
  endorsements: ["endorsements"],
  storyline: ["narrative"],
  principles: ["stories"],
  timeline: ["timeline"],
  signals: ["narrative"],
  deck: ["deck"],
};

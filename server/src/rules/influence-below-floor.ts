import type { Packet } from "../packet/packet.ts";
import { readSignals, type SignalStatement } from "../packet/signals.ts";
import type { Signal } from "../profile/bar.ts";
import { packetRule } from "./rule.ts";

type Low = { readonly title: string; readonly value: number; readonly of: number; readonly floor: number };

export const influenceBelowFloor = packetRule<Low>({
  name: "influence-below-floor",
  scope: "packet",
  severity: "warning",
  what: "A signal such as the influence score that is below the floor of the bar.",
  why: "A low score says that the work stayed inside one team, whatever its figures are.",
  *check({ packet }) {
    for (const signal of packet.profile.signals) {
      const { floor, scale, noteFrom, title } = signal;
      const best = bestStatement(signal, packet);
      if (floor === undefined || scale === undefined || best === undefined || best.score >= floor) continue;
      const noted = noteFrom !== undefined && best.score >= noteFrom;
      const data = { title, value: best.value, of: best.of, floor: (floor * best.of) / scale };
      yield { place: best.statement.place, data, ...(noted && { severity: "info" as const }) };
    }
  },
  message: ({ title, value, of, floor }) =>
    `The ${title} is ${value} of ${of}, and the bar's floor is ${floor}. Show whom outside your team the work moved, or take a later review.`,
});

type Scored = {
  readonly statement: SignalStatement;
  readonly score: number;
  readonly value: number;
  readonly of: number;
};

/** The highest value that is stated, since others may be of earlier quarters; undefined where the scale of any is not clear. */
function bestStatement(signal: Signal, packet: Packet): Scored | undefined {
  const scale = signal.scale ?? 0;
  let best: Scored | undefined;
  for (const statement of readSignals(packet)) {
    const { number } = statement;
    if (statement.signal !== signal || number === undefined) continue;
    const of = number.of ?? scale;
    if (of === 0 || number.value > of) return undefined;
    const score = (number.value * scale) / of;
    if (best === undefined || score > best.score) best = { statement, score, value: number.value, of };
  }
  return best;
}

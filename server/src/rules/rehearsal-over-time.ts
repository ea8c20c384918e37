import { textOf } from "../base/span.ts";
import { readRehearsal } from "../packet/rehearsal.ts";
import { type StatedRunTime, statedRunTimes } from "../packet/run-time.ts";
import { compare, rational } from "../quantity/rational.ts";
import { packetRule } from "./rule.ts";

type Long =
  | {
      readonly by: "words";
      readonly words: number;
      readonly minutes: string;
      readonly limit: number;
      readonly perMinute: number;
      readonly most: number;
    }
  | { readonly by: "statement"; readonly stated: string; readonly limit: number };

export const rehearsalOverTime = packetRule<Long>({
  name: "rehearsal-over-time",
  scope: "packet",
  severity: "info",
  what: "A rehearsal script that takes longer to speak than the bar gives it.",
  why: "What does not fit the time is cut by the panel, and not by its writer.",
  *check({ packet }) {
    const bar = packet.profile.rehearsal;
    const script = readRehearsal(packet)?.script;
    if (bar === undefined || script === undefined) return;
    const limit = bar.minutes;
    const most = limit * bar.wordsPerMinute;
    if (script.words > most) {
      const minutes = (script.words / bar.wordsPerMinute).toFixed(1);
      const perMinute = bar.wordsPerMinute;
      yield { place: script.place, data: { by: "words", words: script.words, minutes, limit, perMinute, most } };
    }
    const last = statedRunTimes(packet).at(-1);
    if (last !== undefined && isOver(last, limit)) {
      const { place } = last;
      const stated = textOf(place.block?.text ?? "", place.span);
      yield { place, data: { by: "statement", stated, limit } };
    }
  },
  message: (data) => {
    if (data.by === "statement")
      return `The script is said to take ${data.stated}, and the rehearsal has ${data.limit}.`;
    const { words, minutes, limit, perMinute, most } = data;
    return `${words} words at ${perMinute} a minute take ${minutes} minutes, and the rehearsal has ${limit}. Cut ${words - most} words.`;
  },
});

function isOver({ figure }: StatedRunTime, limit: number): boolean {
  return compare((figure.upper ?? figure.amount).value, rational(limit)) > 0;
}

import { readRehearsal } from "../packet/rehearsal.ts";
import { packetRule } from "./rule.ts";

type Long = {
  readonly words: number;
  readonly minutes: string;
  readonly limit: number;
  readonly perMinute: number;
  readonly most: number;
};

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
    const most = bar.minutes * bar.wordsPerMinute;
    if (script.words <= most) return;
    const minutes = (script.words / bar.wordsPerMinute).toFixed(1);
    yield {
      place: script.place,
      data: { words: script.words, minutes, limit: bar.minutes, perMinute: bar.wordsPerMinute, most },
    };
  },
  message: ({ words, minutes, limit, perMinute, most }) =>
    `${words} words at ${perMinute} a minute take ${minutes} minutes, and the rehearsal has ${limit}. Cut ${words - most} words.`,
});

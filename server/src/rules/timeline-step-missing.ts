import { deadlineInWords, scheduleFor } from "../packet/schedule.ts";
import { isStepMentioned, readTimeline, reviewDay } from "../packet/timeline.ts";
import { packetRule } from "./rule.ts";
import { scheduleFixes } from "./schedule-fix.ts";

type Missing = { readonly step: string; readonly aliases: readonly string[]; readonly latest?: string };

export const timelineStepMissing = packetRule<Missing>({
  name: "timeline-step-missing",
  scope: "packet",
  severity: "warning",
  what: "A timeline without one of the steps that the bar asks for.",
  why: "A step that nobody has planned is the one that makes the packet late.",
  *check({ packet }) {
    const bar = packet.profile.timeline;
    const timeline = readTimeline(packet);
    if (bar === undefined || timeline === undefined) return;
    const review = reviewDay(packet);
    const schedule = review === undefined ? [] : scheduleFor(review.day, bar);
    for (const step of bar.steps) {
      if (isStepMentioned(timeline, step)) continue;
      const end = schedule.find((one) => one.step.id === step.id)?.end;
      const latest = end === undefined ? {} : { latest: deadlineInWords(end) };
      yield { place: timeline.place, data: { step: step.title, aliases: step.aliases, ...latest } };
    }
  },
  message: ({ step, aliases, latest }) => {
    const names = aliases.length === 0 ? "" : ` (or ${aliases.slice(0, 2).join(", ")})`;
    return `The timeline has no step for ${step}${names}. Add it${latest === undefined ? "" : `, done by ${latest}`}.`;
  },
  fixes: (_, { packet }) => scheduleFixes(packet),
});

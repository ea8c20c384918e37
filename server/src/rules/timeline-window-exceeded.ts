import { type Day, isoDay } from "../packet/date.ts";
import type { PlacedDay } from "../packet/settle-date.ts";
import { entriesOfStep, readTimeline, type TimelineEntry } from "../packet/timeline.ts";
import type { TimelineStep } from "../profile/bar.ts";
import { moveDateFixes } from "./move-date-fix.ts";
import { packetRule } from "./rule.ts";
import { scheduleFixes } from "./schedule-fix.ts";

type TooLong = {
  readonly step: string;
  readonly start: string;
  readonly end: string;
  readonly took: number;
  readonly window: number;
  /** The last day of the window. */
  readonly latest: Day;
};

export const timelineWindowExceeded = packetRule<TooLong>({
  name: "timeline-window-exceeded",
  scope: "packet",
  severity: "error",
  what: "A step of the timeline that takes more days than the bar gives it.",
  why: "A step that overruns its window makes the whole packet late.",
  *check({ packet }) {
    const timeline = readTimeline(packet);
    if (timeline === undefined) return;
    for (const step of packet.profile.timeline?.steps ?? []) {
      for (const [start, end] of stretches(entriesOfStep(timeline, step))) {
        const took = end.day - start.day;
        if (took <= step.days) continue;
        const latest = start.day + step.days;
        const dates = { start: isoDay(start.day), end: isoDay(end.day) };
        const data = { step: step.title, ...dates, took, window: step.days, latest };
        yield {
          place: end.place,
          data,
          related: [{ place: start.place, message: `${startLabel(step)}: ${start.text}` }],
        };
      }
    }
  },
  message: ({ step, start, end, took, window }) =>
    `${step} takes ${took} days, from ${start} to ${end}; its window is ${window}. Shorten it by ${took - window}, or take a later review.`,
  fixes: ({ place, data: { latest } }, { packet }) => [...scheduleFixes(packet), ...moveDateFixes(place, latest)],
});

/** The entries that give both ends, or the two that give one each. */
function stretches(entries: readonly TimelineEntry[]): readonly (readonly [PlacedDay, PlacedDay])[] {
  const whole = entries.flatMap(({ start, end }) =>
    start === undefined || end === undefined ? [] : [[start, end] as const],
  );
  if (whole.length > 0) return whole;
  const [start, ...starts] = entries.flatMap((entry) => entry.start ?? []);
  const [end, ...ends] = entries.flatMap((entry) => entry.end ?? []);
  return start === undefined || end === undefined || starts.length + ends.length > 0 ? [] : [[start, end]];
}

function startLabel({ title }: TimelineStep): string {
  return `${title} starts`;
}

import { isoDay } from "../packet/date.ts";
import { deadlineInWords, leadDays } from "../packet/schedule.ts";
import { entriesOfStep, readTimeline, reviewDay, startOf } from "../packet/timeline.ts";
import { moveDateFixes } from "./move-date-fix.ts";
import { packetRule } from "./rule.ts";
import { scheduleFixes } from "./schedule-fix.ts";

type Late = {
  readonly step: string;
  readonly start: string;
  readonly before: number;
  readonly review: string;
  readonly needed: number;
  readonly latest: string;
};

export const timelineStartsLate = packetRule<Late>({
  name: "timeline-starts-late",
  scope: "packet",
  severity: "error",
  what: "A timeline whose first step starts too few days before the review.",
  why: "A packet that is begun late is put off to the next cycle, whatever it says.",
  *check({ packet }) {
    const bar = packet.profile.timeline;
    const timeline = readTimeline(packet);
    const review = reviewDay(packet);
    const [first] = bar?.steps ?? [];
    if (bar === undefined || timeline === undefined || review === undefined || first === undefined) return;
    const start = startOf(entriesOfStep(timeline, first));
    const needed = leadDays(bar);
    if (start === undefined || review.day - start.day >= needed) return;
    yield {
      place: start.place,
      data: {
        step: first.title,
        start: isoDay(start.day),
        before: review.day - start.day,
        review: isoDay(review.day),
        needed,
        latest: deadlineInWords(review.day - needed),
      },
    };
  },
  message: ({ step, start, before, review, needed, latest }) =>
    `${step} starts on ${start}, ${daysFrom(before)} the review on ${review}; the bar asks for ${needed} days. Start by ${latest}, or take a later review.`,
  fixes: ({ place }, { packet }) => {
    const review = reviewDay(packet);
    const bar = packet.profile.timeline;
    if (review === undefined || bar === undefined) return [];
    return [...scheduleFixes(packet), ...moveDateFixes(place, review.day - leadDays(bar))];
  },
});

function daysFrom(before: number): string {
  return before < 0 ? `${-before} days after` : `${before} days before`;
}

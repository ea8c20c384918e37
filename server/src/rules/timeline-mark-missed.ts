import { isoDay } from "../packet/date.ts";
import { deadlineInWords } from "../packet/schedule.ts";
import { endOf, entriesOfStep, readTimeline, reviewDay, type TimelineEntry } from "../packet/timeline.ts";
import { moveDateFixes } from "./move-date-fix.ts";
import { packetRule } from "./rule.ts";
import { scheduleFixes } from "./schedule-fix.ts";

type Missed = {
  readonly step: string;
  readonly end: string;
  readonly before: number;
  readonly mark: number;
  readonly latest: string;
};

export const timelineMarkMissed = packetRule<Missed>({
  name: "timeline-mark-missed",
  scope: "packet",
  severity: "error",
  what: "A step of the timeline that is done fewer days before the review than the bar asks for.",
  why: "What comes after it then has no time left, and the packet counts as late.",
  *check({ packet }) {
    const bar = packet.profile.timeline;
    const timeline = readTimeline(packet);
    const review = reviewDay(packet);
    if (bar?.mode !== "marks" || timeline === undefined || review === undefined) return;
    for (const step of bar.steps.slice(1)) {
      const entries = entriesOfStep(timeline, step);
      const end = endOf(entries);
      const mark = review.day - step.days;
      if (end === undefined || end.day <= mark || end.day > review.day || opensAtMark(entries, mark)) continue;
      yield {
        place: end.place,
        data: {
          step: step.title,
          end: isoDay(end.day),
          before: review.day - end.day,
          mark: step.days,
          latest: deadlineInWords(mark),
        },
      };
    }
  },
  message: ({ step, end, before, mark, latest }) =>
    `${step} is done on ${end}, ${before} days before the review; the bar's mark is ${mark}. Have it done by ${latest}, or take a later review.`,
  fixes: ({ place, data }, { packet }) => {
    const review = reviewDay(packet);
    const timeline = readTimeline(packet);
    if (review === undefined || timeline === undefined) return [];
    const mark = review.day - data.mark;
    const startsAfter = timeline.entries.some(
      ({ start, end }) => end?.place === place && start !== undefined && start.place !== place && start.day > mark,
    );
    return [...scheduleFixes(packet), ...(startsAfter ? [] : moveDateFixes(place, mark))];
  },
});

/** A writer may take a mark for the day on which a step opens, and open it a weekend early. */
function opensAtMark(entries: readonly TimelineEntry[], mark: number): boolean {
  return entries.some(
    ({ start, end }) =>
      start !== undefined && start.day !== end?.day && mark - WEEKEND <= start.day && start.day <= mark,
  );
}

const WEEKEND = 2;

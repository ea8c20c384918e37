import { isoDay } from "../packet/date.ts";
import { deadlineInWords } from "../packet/schedule.ts";
import { entriesOfStep, readTimeline, reviewDay, startOf } from "../packet/timeline.ts";
import { packetRule } from "./rule.ts";
import { scheduleFixes } from "./schedule-fix.ts";

type Short = {
  readonly step: string;
  readonly start: string;
  readonly before: number;
  readonly review: string;
  readonly least: number;
  readonly latest: string;
};

export const insufficientReviewTime = packetRule<Short>({
  name: "insufficient-review-time",
  scope: "packet",
  severity: "error",
  what: "A packet that is begun, or handed to its reviewer, within days of the review.",
  why: "Nobody can read it properly any more, which is a reason of its own to turn it down.",
  *check({ packet }) {
    const bar = packet.profile.timeline;
    const timeline = readTimeline(packet);
    const review = reviewDay(packet);
    if (bar === undefined || timeline === undefined || review === undefined) return;
    for (const step of bar.steps.filter(({ id }) => id === "start" || id === "review")) {
      const start = startOf(entriesOfStep(timeline, step));
      if (start === undefined || review.day - start.day > bar.insufficientDays) continue;
      yield {
        place: start.place,
        data: {
          step: step.title,
          start: isoDay(start.day),
          before: review.day - start.day,
          review: isoDay(review.day),
          least: bar.insufficientDays,
          latest: deadlineInWords(review.day - bar.insufficientDays - 1),
        },
      };
    }
  },
  message: ({ step, start, before, review, least, latest }) =>
    `${step} starts on ${start}, ${before < 0 ? "after" : `${before} days before`} the review on ${review}. Within ${least} days no proper review is possible: start by ${latest} at the very latest, or take the next review.`,
  fixes: (_, { packet }) => scheduleFixes(packet),
});

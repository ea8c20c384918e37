import { overlaps } from "../base/span.ts";
import { isoDay } from "../packet/date.ts";
import type { Place } from "../packet/place.ts";
import { leadDays, scheduleFor } from "../packet/schedule.ts";
import { endOf, entriesOfStep, readTimeline, reviewDay, startOf } from "../packet/timeline.ts";
import type { RuleProblem } from "../rules/rule.ts";
import type { DashboardInput } from "./dashboard.ts";

/** The steps to the review beside the latest days on which the bar wants them done. Days are `2027-03-15`. */
export type TimelineView<Link> = {
  readonly review: string;
  /** How many days before the review the bar has the first step start. */
  readonly lead: number;
  readonly reviewLink?: Link;
  readonly steps: readonly TimelineStepView<Link>[];
};

export type TimelineStepView<Link> = {
  readonly title: string;
  readonly what: string;
  /** The last day that the bar allows for its end; for the first step, for its start. */
  readonly mark: string;
  readonly start?: string;
  readonly end?: string;
  readonly state: "sound" | "troubled" | "missing";
  readonly link?: Link;
};

/** Undefined where the bar has no timeline, or nothing says when the review is. */
export function timelineView<Link>({ checked, problems, link }: DashboardInput<Link>): TimelineView<Link> | undefined {
  const { packet } = checked;
  const bar = packet.profile.timeline;
  const review = reviewDay(packet);
  if (bar === undefined || bar.steps.length === 0 || review === undefined) return undefined;
  const timeline = readTimeline(packet);
  const rules = packet.profile.gates.find(({ id }) => id === "timeline")?.rules ?? [];
  const held = problems.filter(({ rule, severity }) => severity !== "info" && rules.includes(rule));
  return {
    review: isoDay(review.day),
    lead: leadDays(bar),
    reviewLink: link(review.place),
    steps: scheduleFor(review.day, bar).map(({ step, start: latestStart, end: latestEnd }, index) => {
      const entries = timeline === undefined ? [] : entriesOfStep(timeline, step);
      const [start, end] = [startOf(entries), endOf(entries)];
      const place = entries[0]?.place ?? timeline?.place;
      const troubled = entries.some((entry) => held.some((problem) => touches(problem, entry.place)));
      return {
        title: step.title,
        what: step.description,
        mark: isoDay(index === 0 ? latestStart : latestEnd),
        ...(start !== undefined && { start: isoDay(start.day) }),
        ...(end !== undefined && { end: isoDay(end.day) }),
        state: entries.length === 0 ? "missing" : troubled ? "troubled" : "sound",
        ...(place !== undefined && { link: link(place) }),
      };
    }),
  };
}

function touches({ place }: RuleProblem, other: Place): boolean {
  return place.file === other.file && place.block === other.block && overlaps(place.span, other.span);
}

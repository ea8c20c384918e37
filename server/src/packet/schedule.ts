import type { Timeline, TimelineStep } from "../profile/bar.ts";
import { type Day, isoDay, isWeekend, workingDayUpTo } from "./date.ts";

export type ScheduledStep = { readonly step: TimelineStep; readonly start: Day; readonly end: Day };

/** How many days before the review the first step starts at the latest. */
export function leadDays({ mode, steps }: Timeline): number {
  if (mode === "marks") return steps[0]?.days ?? 0;
  return steps.reduce((sum, { days }) => sum + days, 0);
}

/** The latest schedule that the bar allows, counted back from the review. */
export function scheduleFor(review: Day, bar: Timeline): readonly ScheduledStep[] {
  const ends = bar.steps.map((_, index) => review - daysAfter(bar, index));
  return bar.steps.map((step, index) => {
    const previousEnd = ends[index - 1];
    const start = previousEnd === undefined ? review - leadDays(bar) : previousEnd + 1;
    return { step, start, end: ends[index] ?? review };
  });
}

/** A table of the schedule, with a note on each day of a weekend. */
export function scheduleTable(review: Day, bar: Timeline): string {
  const rows = scheduleFor(review, bar).map(({ step, start, end }) => [
    step.title,
    isoDay(start),
    isoDay(end),
    [weekendNote("starts", start), weekendNote("ends", end)].filter((note) => note !== "").join(", "),
  ]);
  const lines = [
    ["Step", "Start", "End", "Note"],
    ["---", "---", "---", "---"],
    ...rows,
    [bar.review.title, isoDay(review), isoDay(review), ""],
  ];
  return lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

/** `2027-02-13`, or `2027-02-13 (a Saturday; the Friday before is 2027-02-12)`. */
export function deadlineInWords(day: Day): string {
  return isWeekend(day)
    ? `${isoDay(day)} (a ${dayName(day)}; the Friday before is ${isoDay(workingDayUpTo(day))})`
    : isoDay(day);
}

/** How many days before the review a step ends at the latest: its mark, or what the steps behind it take. */
function daysAfter({ mode, steps }: Timeline, index: number): number {
  const behind = steps.slice(index + 1);
  if (mode === "sequence") return behind.reduce((sum, { days }) => sum + days, 0) + 1;
  const next = steps[index + 1];
  return index === 0 ? Math.min(steps[0]?.days ?? 0, 2 * (next?.days ?? 0)) : (steps[index]?.days ?? 0);
}

function weekendNote(verb: string, day: Day): string {
  return isWeekend(day) ? `${verb} on a ${dayName(day)}; the Friday before is ${isoDay(workingDayUpTo(day))}` : "";
}

function dayName(day: Day): string {
  return isWeekend(day + 1) ? "Saturday" : "Sunday";
}

import { isoDay } from "../packet/date.ts";
import type { Packet } from "../packet/packet.ts";
import type { Place } from "../packet/place.ts";
import { rehearsalDays } from "../packet/rehearsal-dates.ts";
import type { PlacedDay } from "../packet/settle-date.ts";
import { entriesOfStep, readTimeline, reviewDay } from "../packet/timeline.ts";
import type { TimelineStep } from "../profile/bar.ts";
import { moveDateFixes } from "./move-date-fix.ts";
import { packetRule } from "./rule.ts";
import { scheduleFixes } from "./schedule-fix.ts";

type After = { readonly day: string; readonly after: number; readonly review: string };

export const rehearsalAfterReview = packetRule<After>({
  name: "rehearsal-after-review",
  scope: "packet",
  severity: "error",
  what: "A rehearsal that is held after the review that it prepares.",
  why: "What the listeners say then comes too late to change anything.",
  *check({ packet }) {
    const review = reviewDay(packet);
    if (review === undefined) return;
    const days = [...plannedDays(packet), ...rehearsalDays(packet)];
    for (const { day, place } of days) {
      if (day <= review.day) continue;
      yield { place, data: { day: isoDay(day), after: day - review.day, review: isoDay(review.day) } };
    }
  },
  message: ({ day, after, review }) =>
    `The rehearsal on ${day} is ${after === 1 ? "a day" : `${after} days`} after the review on ${review}. Move it in front.`,
  fixes: ({ place }, { packet }) => {
    const review = reviewDay(packet);
    const step = rehearsalStep(packet);
    if (review === undefined || step === undefined) return [];
    if (isInStretch(place, packet)) return scheduleFixes(packet);
    return moveDateFixes(place, review.day - step.days);
  },
});

/** The day on which each rehearsal of the timeline starts, or ends where that is all that is said. */
function plannedDays(packet: Packet): readonly PlacedDay[] {
  const timeline = readTimeline(packet);
  const step = rehearsalStep(packet);
  if (timeline === undefined || step === undefined) return [];
  return entriesOfStep(timeline, step).flatMap(({ start, end }) => start ?? end ?? []);
}

function rehearsalStep({ profile }: Packet): TimelineStep | undefined {
  return profile.timeline?.steps.find(({ id }) => id === "rehearsal");
}

/** True for a day of a stretch in the timeline, whose other end would stay where it is. */
function isInStretch(place: Place, packet: Packet): boolean {
  const entries = readTimeline(packet)?.entries ?? [];
  return entries.some(({ start, end }) => start?.place === place && end !== undefined && end.day !== start.day);
}
